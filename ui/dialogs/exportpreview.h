#pragma once

#include "app/export/export.h"
#include "app/export/pdfpages.h"

#include <QStackedWidget>

class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QSpinBox;
class QTableWidget;
class QTextBrowser;
class QToolButton;

namespace crossread {

class PageStrip;

// What an export will look like: pages, a table, a page of HTML, or text.
class ExportPreview : public QWidget
{
    Q_OBJECT
public:
    explicit ExportPreview(QWidget *parent = nullptr);

    void showPages(const PdfPages &pages);
    void showBytes(const ExportFormat &format, const QByteArray &bytes);
    void say(const QString &sentence); // instead of a preview
    int pageCount() const { return int(m_pages.pages.size()); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct PagerButton
    {
        QToolButton *button;
        QString icon;
    };

    void makePager();
    void addPagerButton(const QString &icon, const QString &name, const std::function<void()> &pressed);
    void setIcons();
    void showPage();
    void paintSheet(QWidget *sheet);
    void showTable(const QByteArray &csv);
    void showHtml(const QByteArray &html);
    void zoom(double factor);

    PdfPages m_pages;
    double m_zoom = 1; // of the width that fits
    QStackedWidget *m_stack;
    QWidget *m_pager;
    QList<PagerButton> m_buttons;
    QSpinBox *m_page;
    QLabel *m_of;
    QLabel *m_percent;
    PageStrip *m_strip;
    QLabel *m_said;
    QScrollArea *m_sheets;
    QWidget *m_sheet;
    QTextBrowser *m_html;
    QTableWidget *m_table;
    QPlainTextEdit *m_text;
};

} // namespace crossread
