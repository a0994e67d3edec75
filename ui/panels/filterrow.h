#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace crossread {

class FilterEdit;
struct PanelContext;

// The filter that drives ledger, charts and panels, as a row of fields: text, outlets, dates, tags, conflicts,
// suggestions; and whether rejected claims show, which is the ledger's own.
class FilterRow : public QWidget
{
    Q_OBJECT
public:
    FilterRow(const PanelContext &context, QWidget *list, QWidget *parent);

    void refresh(); // outlets, dates or tags may have changed

Q_SIGNALS:
    void showRejected(bool show);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *menuButton(const QString &name);
    QToolButton *toggle(const QString &name, const QString &tip);
    void show(); // the filter's state
    void fillOutlets();
    void fillDates();
    void fillTags();
    QString datesText() const;

    const PanelContext &m_context;
    FilterEdit *m_text;
    QToolButton *m_outlets;
    QToolButton *m_dates;
    QToolButton *m_tags;
    QToolButton *m_conflicts;
    QToolButton *m_suggested;
    QToolButton *m_rejected;
    QLabel *m_clear;
    QWidget *m_fields;
    QWidget *m_legend;
};

} // namespace crossread
