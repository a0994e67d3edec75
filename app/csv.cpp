#include "app/csv.h"

#include <QCoreApplication>

#include <algorithm>

namespace crossread {

namespace {

const QChar quote = QLatin1Char('"');

// Spreadsheets look at the first character, in its wide form too; a tab or a line end before it does not stop them.
bool isFormula(const QString &cell)
{
    static const QString signs = QStringLiteral("=+-@\t\r\n") + QString::fromUtf8("＝＋－＠");
    if (cell.isEmpty() || !signs.contains(cell.at(0)))
        return false;
    bool isNumber = false;
    (void)cell.toDouble(&isNumber);
    return !isNumber || cell.at(0).isSpace();
}

qsizetype apostrophes(const QString &cell)
{
    qsizetype count = 0;
    while (count < cell.size() && cell.at(count) == QLatin1Char('\''))
        ++count;
    return count;
}

// "sep=;" in a line of its own is how spreadsheets are told.
QChar announcedSeparator(QString &text, int &line)
{
    if (!text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) || text.size() < 5)
        return {};
    const qsizetype end = text.indexOf(QLatin1Char('\n'));
    const qsizetype length = end < 0 ? text.size() : end;
    if (length != 5)
        return {};
    const QChar separator = text.at(4);
    text.remove(0, length + 1);
    ++line;
    return separator;
}

QChar likelySeparator(const QString &text)
{
    const QString candidates = QStringLiteral(",;\t");
    int counts[3] = {0, 0, 0};
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == quote)
            isQuoted = !isQuoted;
        else if (!isQuoted && c == QLatin1Char('\n') && counts[0] + counts[1] + counts[2] > 0)
            break;
        else if (const qsizetype which = isQuoted ? -1 : candidates.indexOf(c); which >= 0)
            ++counts[which];
    }
    return candidates.at(std::max_element(counts, counts + 3) - counts);
}

} // namespace

Result<QList<CsvRecord>> readCsv(QString text)
{
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    int line = 1;
    QChar separator = announcedSeparator(text, line);
    if (separator.isNull())
        separator = likelySeparator(text);

    QList<CsvRecord> records;
    CsvRecord record{{}, line};
    QString cell;
    bool isQuoted = false;
    int opened = line;
    const auto endRecord = [&] {
        record.cells += cell;
        cell.clear();
        const auto isBlank = [](const QString &one) { return one.trimmed().isEmpty(); };
        if (!std::all_of(record.cells.cbegin(), record.cells.cend(), isBlank))
            records += record;
        record = {{}, line};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        line += c == QLatin1Char('\n') ? 1 : 0;
        if (isQuoted) {
            if (c != quote) {
                cell += c;
            } else if (i + 1 < text.size() && text.at(i + 1) == quote) {
                cell += quote;
                ++i;
            } else {
                isQuoted = false;
            }
        } else if (c == quote && cell.trimmed().isEmpty()) {
            cell.clear(); // blanks before a quote do not belong to what is quoted
            isQuoted = true;
            opened = line;
        } else if (c == separator) {
            record.cells += cell;
            cell.clear();
        } else if (c == QLatin1Char('\n')) {
            endRecord();
        } else {
            cell += c;
        }
    }
    if (isQuoted)
        return Error{
            QCoreApplication::translate("crossread", "A quotation mark in line %1 is never closed.").arg(opened), {}};
    endRecord();
    return records;
}

QByteArray csvBytes(const QList<QStringList> &rows)
{
    QByteArray bytes;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &plain : row) {
            QString cell = guarded(plain);
            const auto needsQuotes = [](QChar c) {
                return c == quote || c == QLatin1Char(',') || c == QLatin1Char(';') || c == QLatin1Char('\n') ||
                       c == QLatin1Char('\r') || c == QLatin1Char('\t');
            };
            const bool isPadded = !cell.isEmpty() && (cell.at(0).isSpace() || cell.back().isSpace());
            if (isPadded || std::any_of(cell.cbegin(), cell.cend(), needsQuotes))
                cell = quote + cell.replace(quote, QLatin1String("\"\"")) + quote;
            cells += cell;
        }
        bytes += cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return bytes;
}

QString guarded(const QString &cell)
{
    return isFormula(cell.mid(apostrophes(cell))) ? QLatin1Char('\'') + cell : cell;
}

QString unguarded(const QString &cell)
{
    const qsizetype count = apostrophes(cell);
    return count > 0 && isFormula(cell.mid(count)) ? cell.mid(1) : cell;
}

} // namespace crossread
