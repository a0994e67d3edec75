#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace crossread {

// Writes small PDFs by hand: text in Helvetica at given places. Enough to try what reads and changes PDFs.
class PdfSketch
{
public:
    struct Options
    {
        QByteArray pageEntries; // more entries of each page's dictionary
        QByteArray mediaBox = "[0 0 595 842]";
        QByteArray matrix; // by which all that stands on a page is moved or turned
        QByteArray trailerEntries;
        double top = 842; // where y is 0
    };
    PdfSketch() = default;
    explicit PdfSketch(const Options &options) : m_options(options) {}

    QByteArray title;
    QByteArray author;
    QByteArray created; // as in PDF: "D:20250512080000Z"

    void page() { m_pages.append(QByteArray()); }
    // `y` is that of the baseline, from the upper edge of the page.
    void text(double x, double y, double size, const QString &text)
    {
        if (m_pages.isEmpty())
            page();
        QByteArray escaped;
        for (const QChar c : text) {
            const uint code = c == QChar(0x2022) ? 0x95 : c == QChar(0x2013) ? 0x96 : c.unicode();
            if (code == '(' || code == ')' || code == '\\')
                escaped += '\\';
            escaped += char(code);
        }
        m_pages.last() += "BT /F1 " + QByteArray::number(size) + " Tf " + QByteArray::number(x) + ' ' +
                          QByteArray::number(m_options.top - y) + " Td (" + escaped + ") Tj ET\n";
    }
    // A line each, one below the other; where the next would stand.
    double lines(double x, double y, double size, const QStringList &lines, double leading = 0)
    {
        for (const QString &line : lines) {
            text(x, y, size, line);
            y += leading > 0 ? leading : size * 1.25;
        }
        return y;
    }

    QByteArray bytes() const
    {
        QList<QByteArray> objects;
        objects += "<< /Type /Catalog /Pages 2 0 R >>";
        QByteArray kids;
        for (qsizetype i = 0; i < m_pages.size(); ++i)
            kids += QByteArray::number(5 + 2 * i) + " 0 R ";
        objects += "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(m_pages.size()) + " >>";
        objects += "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
        objects += "<< " + entry("Title", title) + entry("Author", author) + entry("CreationDate", created) + ">>";
        for (qsizetype i = 0; i < m_pages.size(); ++i) {
            objects += "<< /Type /Page /Parent 2 0 R /MediaBox " + m_options.mediaBox +
                       " /Resources << /Font << /F1 3 0 R >> >> /Contents " + QByteArray::number(6 + 2 * i) + " 0 R " +
                       m_options.pageEntries + ">>";
            const QByteArray content =
                m_options.matrix.isEmpty() ? m_pages[i] : m_options.matrix + " cm\n" + m_pages[i];
            objects += "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream";
        }
        return file(objects, m_options.trailerEntries);
    }

    // Any objects, numbered from 1; the first is the catalog.
    static QByteArray file(const QList<QByteArray> &objects, const QByteArray &trailerEntries = {})
    {
        QByteArray out = "%PDF-1.5\n%\xe2\xe3\xcf\xd3\n";
        QByteArray xref = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
        for (qsizetype i = 0; i < objects.size(); ++i) {
            xref += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
            out += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
        }
        const qsizetype at = out.size();
        return out + xref + "trailer\n<< /Size " + QByteArray::number(objects.size() + 1) +
               " /Root 1 0 R /Info 4 0 R " + trailerEntries + ">>\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
    }

private:
    static QByteArray entry(const char *name, const QByteArray &value)
    {
        return value.isEmpty() ? QByteArray() : QByteArray("/") + name + " (" + value + ") ";
    }

    Options m_options;
    QList<QByteArray> m_pages;
};

} // namespace crossread
