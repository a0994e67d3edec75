#include "ui/dialogs/exportpreview.h"

#include "app/csv.h"
#include "ui/dialogs/pagestrip.h"
#include "ui/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr qsizetype mostText = 200'000; // characters
constexpr qsizetype mostRows = 500;
constexpr int sheetMargin = 16;

// Rich text widgets know no variables: each is replaced by the colour that it stands for in this theme.
QString withPlainColors(QString html, bool dark)
{
    static const QRegularExpression rootRule(QStringLiteral(":root\\{([^}]*)\\}"));
    static const QRegularExpression variable(QStringLiteral("(--\\w+):([^;]+);"));
    QList<QString> rules;
    for (auto all = rootRule.globalMatch(html); all.hasNext();)
        rules += all.next().captured(1);
    const QString rule = rules.value(dark && rules.size() > 1 ? 1 : 0);
    html.remove(QRegularExpression(QStringLiteral("@media[^{]*\\{(?:[^{}]*\\{[^}]*\\})*\\s*\\}")));
    html.remove(rootRule);
    for (auto all = variable.globalMatch(rule); all.hasNext();) {
        const QRegularExpressionMatch one = all.next();
        html.replace(QStringLiteral("var(%1)").arg(one.captured(1)), one.captured(2));
    }
    return html;
}

} // namespace

ExportPreview::ExportPreview(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_pager(new QWidget), m_page(new QSpinBox), m_of(new QLabel),
      m_percent(new QLabel), m_strip(new PageStrip), m_said(new QLabel), m_sheets(new QScrollArea),
      m_sheet(new QWidget), m_html(new QTextBrowser), m_table(new QTableWidget), m_text(new QPlainTextEdit)
{
    auto *title = new QLabel(tr("Preview"));
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    makePager();
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 8);
    top->addWidget(title);
    top->addStretch();
    top->addWidget(m_pager);

    m_said->setWordWrap(true);
    m_said->setAlignment(Qt::AlignCenter);
    m_said->setMargin(32);
    m_sheets->setWidget(m_sheet);
    m_sheets->setAlignment(Qt::AlignCenter);
    m_sheets->setAccessibleName(tr("Preview of a page"));
    m_sheets->setFocusPolicy(Qt::StrongFocus);
    m_sheets->installEventFilter(this);
    m_sheet->installEventFilter(this);
    m_html->setOpenLinks(false);
    m_html->setAccessibleName(tr("Preview of the page"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAccessibleName(tr("Preview of the table"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Preview of the text"));
    for (QWidget *page :
         {static_cast<QWidget *>(m_said), static_cast<QWidget *>(m_sheets), static_cast<QWidget *>(m_html),
          static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_text)})
        m_stack->addWidget(page);
    auto *below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(m_strip);
    below->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(below, 1);
    connect(m_page, &QSpinBox::valueChanged, this, &ExportPreview::showPage);
    connect(m_strip, &PageStrip::pageChosen, this, [this](int page) { m_page->setValue(page + 1); });
    say({});
}

void ExportPreview::makePager()
{
    auto *row = new QHBoxLayout(m_pager);
    row->setContentsMargins({});
    addPagerButton(QStringLiteral("back"), tr("Previous page"), [this] { m_page->stepBy(-1); });
    m_page->setAccessibleName(tr("Page"));
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setAlignment(Qt::AlignCenter);
    row->addWidget(m_page);
    row->addWidget(m_of);
    addPagerButton(QStringLiteral("forward"), tr("Next page"), [this] { m_page->stepBy(1); });
    row->addSpacing(12);
    addPagerButton(QStringLiteral("zoom-out"), tr("Smaller"), [this] { zoom(1 / 1.2); });
    m_percent->setAlignment(Qt::AlignCenter);
    m_percent->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0000 %")));
    row->addWidget(m_percent);
    addPagerButton(QStringLiteral("zoom-in"), tr("Larger"), [this] { zoom(1.2); });
    setIcons();
}

void ExportPreview::addPagerButton(const QString &icon, const QString &name, const std::function<void()> &pressed)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    m_pager->layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, pressed);
    m_buttons.append({button, icon});
}

void ExportPreview::setIcons()
{
    for (const PagerButton &one : std::as_const(m_buttons))
        one.button->setIcon(icon(one.icon, palette()));
}

void ExportPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setIcons();
}

void ExportPreview::say(const QString &sentence)
{
    m_pages = {};
    m_pager->hide();
    m_strip->hide();
    m_said->setText(sentence);
    m_stack->setCurrentWidget(m_said);
}

void ExportPreview::showPages(const PdfPages &pages)
{
    if (pages.pages.isEmpty())
        return say(tr("There are no pages."));
    m_pages = pages;
    m_page->setRange(1, pageCount());
    m_of->setText(tr("of %1").arg(pageCount()));
    m_pager->show();
    m_strip->setPages(pages);
    m_strip->setVisible(pageCount() > 1);
    m_stack->setCurrentWidget(m_sheets);
    showPage();
}

void ExportPreview::zoom(double factor)
{
    m_zoom = std::clamp(m_zoom * factor, 0.3, 5.0);
    showPage();
}

void ExportPreview::showPage()
{
    if (m_pages.pages.isEmpty())
        return;
    const QSizeF size = m_pages.size();
    const double width = std::max(120, m_sheets->viewport()->width() - 2 * sheetMargin) * m_zoom;
    m_sheet->resize(QSize(qRound(width), qRound(width * size.height() / size.width())));
    m_sheet->update();
    m_strip->setPage(m_page->value() - 1);
    const double natural = size.width() / unitsPerPoint / 72 * logicalDpiX();
    m_percent->setText(tr("%1 %").arg(qRound(100 * m_sheet->width() / natural)));
    m_buttons.first().button->setEnabled(m_page->value() > 1);
    m_buttons.at(1).button->setEnabled(m_page->value() < pageCount());
}

bool ExportPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_sheet && event->type() == QEvent::Paint) {
        paintSheet(m_sheet);
        return true;
    }
    if (watched == m_sheets && event->type() == QEvent::Resize)
        showPage();
    if (watched == m_sheets && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            m_page->stepBy(key == Qt::Key_PageDown ? 1 : -1);
            return true;
        }
        if (key == Qt::Key_Home || key == Qt::Key_End) {
            m_page->setValue(key == Qt::Key_Home ? 1 : pageCount());
            return true;
        }
        if (key == Qt::Key_Plus || key == Qt::Key_Minus) {
            zoom(key == Qt::Key_Plus ? 1.2 : 1 / 1.2);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

// Paper is white in every theme.
void ExportPreview::paintSheet(QWidget *sheet)
{
    QPainter painter(sheet);
    painter.fillRect(sheet->rect(), Qt::white);
    if (m_pages.pages.isEmpty())
        return;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(sheet->width() / m_pages.size().width(), sheet->height() / m_pages.size().height());
    paintPage(painter, m_pages, m_page->value() - 1);
}

void ExportPreview::showBytes(const ExportFormat &format, const QByteArray &bytes)
{
    m_pages = {};
    m_pager->hide();
    m_strip->hide();
    if (qstrcmp(format.suffix, "csv") == 0)
        return showTable(bytes);
    if (qstrcmp(format.suffix, "html") == 0)
        return showHtml(bytes);
    QString text = QString::fromUtf8(bytes.left(4 * mostText));
    if (text.size() > mostText)
        text = text.left(mostText) + QChar(0x2026);
    m_text->setPlainText(text);
    m_stack->setCurrentWidget(m_text);
}

void ExportPreview::showHtml(const QByteArray &html)
{
    m_html->setHtml(withPlainColors(QString::fromUtf8(html.left(8 * mostText)), themeOf(this).isDark));
    m_stack->setCurrentWidget(m_html);
}

void ExportPreview::showTable(const QByteArray &csv)
{
    const auto records = readCsv(QString::fromUtf8(csv));
    if (!records || records->isEmpty())
        return say(tr("There is nothing in this table."));
    const QStringList heads = records->first().cells;
    const qsizetype rows = std::min(mostRows, records->size() - 1);
    m_table->clear();
    m_table->setColumnCount(int(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->setRowCount(int(rows));
    for (qsizetype row = 0; row < rows; ++row) {
        const QStringList &cells = records->at(row + 1).cells;
        for (qsizetype column = 0; column < heads.size(); ++column)
            m_table->setItem(int(row), int(column), new QTableWidgetItem(unguarded(cells.value(column))));
    }
    m_table->verticalHeader()->setDefaultSectionSize(24);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(260, m_table->columnWidth(column)));
    m_stack->setCurrentWidget(m_table);
}

} // namespace crossread
