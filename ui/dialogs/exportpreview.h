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

namespace crossread {

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

private:
    void showPage();
    void paintSheet(QWidget *sheet);
    void showTable(const QByteArray &csv);
    void showHtml(const QByteArray &html);
    void zoom(double factor);

    PdfPages m_pages;
    double m_zoom = 1; // of the width that fits
    QStackedWidget *m_stack;
    QWidget *m_pager;
    QSpinBox *m_page;
    QLabel *m_of;
    QLabel *m_said;
    QScrollArea *m_sheets;
    QWidget *m_sheet;
    QTextBrowser *m_html;
    QTableWidget *m_table;
    QPlainTextEdit *m_text;
};

} // namespace crossread
