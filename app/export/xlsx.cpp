#include "app/export/formats.h"
#include "app/export/tables.h"
#include "app/export/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace crossread {

namespace {

constexpr qsizetype longestCell = 32767; // characters that a cell may have, by the format

QByteArray cellText(const QString &text)
{
    QString clean = xmlText(text);
    if (clean.size() > longestCell) {
        clean.truncate(longestCell - 1);
        if (clean.back().isHighSurrogate())
            clean.chop(1);
        clean += QChar(0x2026);
    }
    return clean.toUtf8();
}

lxw_datetime dateTime(const QDate &date, const QTime &time)
{
    return {date.year(), date.month(), date.day(), time.hour(), time.minute(), double(time.second())};
}

// How cells look; the book owns them.
struct CellFormats
{
    lxw_format *head;
    lxw_format *text;
    lxw_format *date;
    lxw_format *moment;

    explicit CellFormats(lxw_workbook *book)
        : head(workbook_add_format(book)), text(workbook_add_format(book)), date(workbook_add_format(book)),
          moment(workbook_add_format(book))
    {
        format_set_bold(head);
        format_set_bottom(head, LXW_BORDER_THIN);
        format_set_text_wrap(text);
        for (lxw_format *one : {text, date, moment})
            format_set_align(one, LXW_ALIGN_VERTICAL_TOP);
        format_set_num_format(date, "yyyy-mm-dd");
        format_set_num_format(moment, "yyyy-mm-dd hh:mm");
    }
};

void writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QVariant &cell, const CellFormats &formats)
{
    switch (cell.typeId()) {
    case QMetaType::UnknownType:
        return;
    case QMetaType::QDate: {
        lxw_datetime date = dateTime(cell.toDate(), QTime(0, 0));
        worksheet_write_datetime(sheet, row, column, &date, formats.date);
        return;
    }
    case QMetaType::QDateTime: {
        const QDateTime moment = cell.toDateTime();
        lxw_datetime date = dateTime(moment.date(), moment.time());
        worksheet_write_datetime(sheet, row, column, &date, formats.moment);
        return;
    }
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::Double:
        worksheet_write_number(sheet, row, column, cell.toDouble(), formats.text);
        return;
    default:
        if (!cell.toString().isEmpty())
            worksheet_write_string(sheet, row, column, cellText(cell.toString()).constData(), formats.text);
    }
}

void writeSheet(lxw_workbook *book, const ExportTable &table, const CellFormats &formats, const Progress &progress)
{
    const QByteArray name = QCoreApplication::translate("crossread", table.title).left(31).toUtf8();
    lxw_worksheet *sheet = workbook_add_worksheet(book, name.constData());
    if (!sheet) // a translation that the format does not take
        sheet = workbook_add_worksheet(book, table.name);
    if (!sheet)
        return;
    const auto columns = lxw_col_t(table.columns.size());
    for (lxw_col_t i = 0; i < columns; ++i) {
        worksheet_set_column(sheet, i, i, table.columns.at(i).width, nullptr);
        worksheet_write_string(sheet, 0, i,
                               QCoreApplication::translate("crossread", table.columns.at(i).title).toUtf8().constData(),
                               formats.head);
    }
    const qsizetype rows = std::min<qsizetype>(table.rows.size(), LXW_ROW_MAX - 1);
    for (qsizetype row = 0; row < rows && !progress.cancelled(); ++row) {
        for (lxw_col_t column = 0; column < columns; ++column)
            writeCell(sheet, lxw_row_t(row + 1), column, table.rows.at(row).value(column), formats);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_autofilter(sheet, 0, 0, lxw_row_t(rows), lxw_col_t(columns - 1));
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
}

Error notMade(const QString &detail)
{
    return {QCoreApplication::translate("crossread", "The workbook could not be made."), detail};
}

} // namespace

Result<QByteArray> writeXlsx(const ExportData &data, const ExportOptions &options, const Progress &progress)
{
    // The library writes files alone.
    QTemporaryDir folder;
    if (!folder.isValid())
        return notMade(folder.errorString());
    const QString path = folder.filePath(QStringLiteral("book.xlsx"));
    const QByteArray place = QFile::encodeName(folder.path());
    QByteArray scratch = place;
    lxw_workbook_options settings{};
    settings.tmpdir = scratch.data();
    settings.use_zip64 = LXW_FALSE;
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &settings);
    if (!book)
        return notMade(path);
    QByteArray title = cellText(data.project);
    QByteArray author = cellText(options.author);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.created = time_t(data.made.toSecsSinceEpoch());
    workbook_set_properties(book, &properties);
    const CellFormats formats(book);
    constexpr ExportTable (*tables[])(const ExportData &) = {annotationsTable, passagesTable, claimsTable,
                                                             entitiesTable, conflictsTable};
    int done = 0;
    for (const auto table : tables) {
        writeSheet(book, table(data), formats, progress);
        progress.at(double(++done) / double(std::size(tables) + 1));
    }
    const lxw_error error = workbook_close(book); // frees it
    if (error != LXW_NO_ERROR)
        return notMade(QString::fromUtf8(lxw_strerror(error)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notMade(file.errorString());
    return file.readAll();
}

} // namespace crossread
