#include "app/pdf/pdfupdate.h"

// What the headers of older releases of qpdf ask for.
#define POINTERHOLDER_TRANSITION 4
#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <QRegularExpression>

namespace crossread {

namespace {

using Object = QPDFObjectHandle;

// Where an object of the update begins.
struct Place
{
    qsizetype offset = 0;
    int generation = 0;
};
using Places = std::map<int, Place>;

qint64 startOfReferences(const QByteArray &bytes)
{
    const qsizetype at = bytes.lastIndexOf("startxref");
    if (at < 0 || at < bytes.size() - 4096)
        return -1;
    bool ok = false;
    const qint64 start = bytes.mid(at + 9, 40).simplified().split(' ').constFirst().toLongLong(&ok);
    return ok && start > 0 && start < bytes.size() ? start : -1;
}

QByteArray objectText(Object object)
{
    if (!object.isStream())
        return QByteArray::fromStdString(object.unparseResolved());
    const std::shared_ptr<Buffer> data = object.getRawStreamData();
    Object dictionary = object.getDict().shallowCopy();
    dictionary.replaceKey("/Length", Object::newInteger(static_cast<long long>(data->getSize())));
    return QByteArray::fromStdString(dictionary.unparseResolved()) + "\nstream\n" +
           QByteArray(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize())) + "\nendstream";
}

// Runs of numbers that follow each other: first and count.
QList<std::pair<int, int>> runsOf(const Places &places)
{
    QList<std::pair<int, int>> runs;
    for (const auto &[number, place] : places) {
        if (!runs.isEmpty() && runs.constLast().first + runs.constLast().second == number)
            ++runs.last().second;
        else
            runs += {number, 1};
    }
    return runs;
}

QByteArray table(const Places &places)
{
    QByteArray text = "xref\n";
    for (const auto &[first, count] : runsOf(places)) {
        text += QByteArray::number(first) + ' ' + QByteArray::number(count) + '\n';
        for (int i = first; i < first + count; ++i) {
            const Place &place = places.at(i);
            text += QByteArray::number(place.offset).rightJustified(10, '0') + ' ' +
                    QByteArray::number(place.generation).rightJustified(5, '0') + " n \n";
        }
    }
    return text;
}

// The rows of a cross-reference stream: a kind of one byte, an offset of eight, a generation of two.
QByteArray rows(const Places &places)
{
    QByteArray data;
    for (const auto &[number, place] : places) {
        data += '\1';
        for (int shift = 56; shift >= 0; shift -= 8)
            data += char((quint64(place.offset) >> shift) & 0xff);
        data += char((place.generation >> 8) & 0xff);
        data += char(place.generation & 0xff);
    }
    return data;
}

QByteArray indexOf(const Places &places)
{
    QByteArray text = "[";
    for (const auto &[first, count] : runsOf(places))
        text += ' ' + QByteArray::number(first) + ' ' + QByteArray::number(count);
    return text + " ]";
}

// What a trailer says: the original's, with the place of the references before and another name for this state.
QByteArray trailerEntries(QPDF &pdf, int size, qint64 previous, const QByteArray &content)
{
    Object trailer = pdf.getTrailer();
    QByteArray text = "/Size " + QByteArray::number(size) + " /Prev " + QByteArray::number(previous);
    for (const char *key : {"/Root", "/Info"}) {
        if (trailer.hasKey(key))
            text += QByteArray(" ") + key + ' ' + QByteArray::fromStdString(trailer.getKey(key).unparse());
    }
    const QByteArray state = QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex();
    QByteArray first = '<' + state + '>';
    Object id = trailer.getKey("/ID");
    if (id.isArray() && id.getArrayNItems() == 2 && id.getArrayItem(0).isString())
        first = QByteArray::fromStdString(id.getArrayItem(0).unparse());
    return text + " /ID [ " + first + " <" + state + "> ]";
}

// The references did not lead to the objects: what is written behind them would be found no better.
bool wasRebuilt(QPDF &pdf)
{
    const std::vector<QPDFExc> warnings = pdf.getWarnings();
    return std::any_of(warnings.begin(), warnings.end(), [](const QPDFExc &warning) {
        return std::string_view(warning.what()).find("reconstruct") != std::string_view::npos;
    });
}

Error damaged(const QString &name)
{
    return {QCoreApplication::translate("crossread", "“%1” is damaged: nothing can be added to its pages.").arg(name),
            {}};
}

} // namespace

Result<PdfUpdate> PdfUpdate::begin(const QByteArray &original, QPDF &pdf, const QString &name)
{
    PdfUpdate update(original, pdf);
    if (pdf.isEncrypted())
        return Error{
            QCoreApplication::translate("crossread", "“%1” is protected: nothing can be added to it.").arg(name), {}};
    update.m_references = startOfReferences(original);
    const QByteArray there = original.mid(update.m_references, 60).trimmed();
    static const QRegularExpression object(QStringLiteral("^\\d+\\s+\\d+\\s+obj"));
    update.m_asStream = object.match(QString::fromLatin1(there)).hasMatch();
    if (!original.startsWith("%PDF-") || update.m_references < 0 || wasRebuilt(pdf) ||
        !(update.m_asStream || there.startsWith("xref")))
        return damaged(name);
    update.m_name = name;
    update.m_last = int(pdf.getObjectCount());
    Object size = pdf.getTrailer().getKey("/Size");
    if (size.isInteger() && size.getIntValue() > 0 && size.getIntValue() < 100'000'000)
        update.m_size = int(size.getIntValue());
    return update;
}

void PdfUpdate::touch(const QPDFObjectHandle &object)
{
    const QPDFObjGen number = object.getObjGen();
    if (number.getObj() <= m_last)
        m_touched[number.getObj()] = number.getGen();
}

Result<QByteArray> PdfUpdate::bytes() const
{
    QByteArray result = m_original;
    if (!result.endsWith('\n'))
        result += '\n';
    Places places;
    std::map<int, int> numbers = m_touched;
    const int count = int(m_pdf.getObjectCount());
    for (int number = m_last + 1; number <= count; ++number)
        numbers[number] = 0;
    for (const auto &[number, generation] : numbers) {
        places[number] = {result.size(), generation};
        result += QByteArray::number(number) + ' ' + QByteArray::number(generation) + " obj\n" +
                  objectText(m_pdf.getObject(number, generation)) + "\nendobj\n";
    }
    if (wasRebuilt(m_pdf)) // objects are read when they are needed
        return damaged(m_name);
    const qsizetype start = result.size();
    const int size = std::max(count + 1, m_size) + (m_asStream ? 1 : 0);
    const QByteArray content = result.mid(m_original.size());
    if (!m_asStream) {
        result += table(places) + "trailer\n<< " + trailerEntries(m_pdf, size, m_references, content) + " >>\n";
    } else {
        places[size - 1] = {start, 0};
        const QByteArray data = rows(places);
        result += QByteArray::number(size - 1) + " 0 obj\n<< /Type /XRef /W [ 1 8 2 ] /Index " + indexOf(places) + ' ' +
                  trailerEntries(m_pdf, size, m_references, content) + " /Length " + QByteArray::number(data.size()) +
                  " >>\nstream\n" + data + "\nendstream\nendobj\n";
    }
    return result + "startxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

} // namespace crossread
