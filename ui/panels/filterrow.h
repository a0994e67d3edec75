#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace crossread {

class FilterEdit;
struct PanelContext;

// The filter that drives ledger, charts and panels, as a row of fields: text, outlets, dates, tags, conflicts,
// suggestions. The ledger's has one of its own, whether rejected claims show; the window's (FilterBar) single articles,
// the kinds of entities, and who made annotations and when. While the window's is seen, the ledger's shows only its
// own.
class FilterRow : public QWidget
{
    Q_OBJECT
public:
    enum Place { Ledger, Window };
    // Down in the text field goes to `list`, which may be null. `aside` stands at the right where it has room.
    FilterRow(const PanelContext &context, Place place, QWidget *list, QWidget *aside, QWidget *parent);

    void makeRoom(); // for what stands aside, or none
    void refresh();  // outlets, dates or tags may have changed

Q_SIGNALS:
    void showRejected(bool show);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *menuButton(const QString &name);
    QToolButton *pickButton(const QString &name, void (*pick)(const PanelContext &, QWidget *));
    QToolButton *toggle(const QString &name, const QString &tip);
    void show(); // the filter's state
    void fillOutlets();
    void fillDates();
    void fillKinds();
    QString kindsText() const;
    QString articlesText() const;
    QString tagsText() const;
    QString authorsText() const;

    const PanelContext &m_context;
    FilterEdit *m_text;
    QToolButton *m_outlets;
    QMenu *m_fewOutlets; // of the button, unless there are too many for a menu
    QToolButton *m_dates;
    QToolButton *m_tags;
    QToolButton *m_conflicts;
    QToolButton *m_suggested;
    QToolButton *m_articles = nullptr; // this and the next three are the window's
    QToolButton *m_authors = nullptr;
    QToolButton *m_made = nullptr;
    QToolButton *m_kinds = nullptr;
    QLabel *m_clear;
    QWidget *m_fields;
    const Place m_place;
    QWidget *m_aside;
};

QWidget *makeStanceLegend(QWidget *parent);

} // namespace crossread
