#include "app/claims/credits.h"

#include <QRegularExpression>

namespace crossread {

namespace {

constexpr qsizetype creditLength = 240; // of a block that is nothing else

const auto caseless = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

class CreditFinder
{
public:
    CreditFinder(const Article &article, const OutletNames &names) : m_article(article), m_names(names) {}

    QList<Credit> find()
    {
        byline();
        bool head = true; // nothing but headings and lines around the article so far
        for (qsizetype i = 0; i < m_article.blocks.size(); ++i) {
            const Block &block = m_article.blocks[i];
            const bool furniture = block.kind == BlockKind::Furniture;
            if (furniture)
                sourceLine(block.span);
            if (block.kind == BlockKind::Paragraph && head) {
                dateline(block.span);
                head = false;
            }
            const bool tail = i + 3 > m_article.blocks.size();
            if ((furniture || tail || i < 2) && block.span.length() <= creditLength)
                creditLine(block.span);
        }
        return m_found;
    }

private:
    QStringView text() const { return m_article.text; }

    void add(Span span)
    {
        while (span.length() > 0 && !text()[span.end - 1].isLetterOrNumber())
            --span.end;
        if (!span.isEmpty())
            m_found.append({span.of(m_article.text), span});
    }

    // The outlets of an enumeration: "Reuters, AP and the Halvern Courier".
    void addNames(Span span)
    {
        static const QRegularExpression separator(QStringLiteral("\\s*(?:[,/;&·|]|\\band\\b)\\s*"), caseless);
        static const QRegularExpression noise(
            QStringLiteral("^(?:the|by|from)\\s+|\\s+(?:staff|staff writers?|news agency|newsroom|wires?|reporters?)$"),
            caseless);
        const QString list = span.of(m_article.text);
        qsizetype from = 0;
        while (from <= list.size()) {
            const QRegularExpressionMatch match = separator.match(list, from);
            const qsizetype to = match.hasMatch() ? match.capturedStart() : list.size();
            QString name = list.mid(from, to - from);
            qsizetype start = from;
            for (QRegularExpressionMatch cut = noise.match(name); cut.hasMatch(); cut = noise.match(name)) {
                start += cut.capturedStart() == 0 ? cut.capturedLength() : 0;
                name.remove(cut.capturedStart(), cut.capturedLength());
            }
            if (!m_names.resolve(name, true).isEmpty() || isNewsAgency(outletKey(name)))
                add({span.start + start, span.start + start + name.size()});
            from = match.hasMatch() ? match.capturedEnd() : list.size() + 1;
        }
    }

    void byline()
    {
        static const QRegularExpression part(QStringLiteral("[^,/;&·|]+"));
        static const QRegularExpression noise(
            QStringLiteral("^(?:by|from)\\s+|\\s+(?:staff|staff writers?|newsroom)\\s*$"), caseless);
        if (m_article.blocks.isEmpty())
            return;
        for (auto it = part.globalMatch(m_article.byline); it.hasNext();) {
            const QString name = it.next().captured().simplified().remove(noise);
            const QString key = outletKey(name);
            if (key.isEmpty() || !(m_names.contains(key) || isKnownOutlet(key)))
                continue;
            const qsizetype at = m_article.text.indexOf(name);
            m_found.append({name, at >= 0 && at < 300 ? Span{at, at + name.size()} : m_article.blocks.first().span});
        }
    }

    // "Source: The Courier", "Via Northwire", "Originally published by …"
    void sourceLine(Span span)
    {
        static const QRegularExpression pattern(
            QStringLiteral(
                "^\\s*(?:source|sources|via|credit|(?:this (?:article|story|piece) (?:was )?)?(?:originally|first) "
                "(?:published|appeared) (?:by|in|on|at)|(?:republished|reprinted) (?:from|with permission "
                "(?:of|from)))\\s*:?\\s+([\\p{L}][^.|;•\\n]{1,60}?)\\s*(?:[.|;•]|$|\\s[-–—]\\s|\\bDate:)"),
            caseless);
        const QRegularExpressionMatch match = pattern.match(span.in(text()).left(200).toString());
        if (match.hasMatch() && match.captured(1).at(0).isUpper())
            add({span.start + match.capturedStart(1), span.start + match.capturedEnd(1)});
        else if (match.hasMatch() && match.captured(1).startsWith(u"the "))
            add({span.start + match.capturedStart(1) + 4, span.start + match.capturedEnd(1)});
    }

    // "HALVERN (Northwire) – ", "LONDON, May 3 (Reuters) - ", "(AP) — "
    void dateline(Span span)
    {
        static const QRegularExpression pattern(
            QStringLiteral("^(?:[\\p{Lu}][\\p{L}\\p{N} .,'’-]{1,50})?\\(([\\p{Lu}][^()]{1,30})\\)\\s*[-–—:]"),
            QRegularExpression::UseUnicodePropertiesOption);
        const QRegularExpressionMatch match = pattern.match(span.in(text()).left(120).toString());
        if (match.hasMatch())
            add({span.start + match.capturedStart(1), span.start + match.capturedEnd(1)});
    }

    void creditLine(Span span)
    {
        static const QRegularExpression with(
            QStringLiteral("\\b(?:with (?:material|reporting|files|information|contributions?|copy|input)|additional "
                           "reporting|reporting|with)\\s+(?:from|by|of)\\s+([^.()\\n]{2,100})"),
            caseless);
        static const QRegularExpression contributed(
            QStringLiteral(
                "^\\W*(.{2,80}?)\\s+(?:also )?contributed\\s+(?:reporting\\s+)?to this (?:report|story|article)"),
            caseless);
        static const QRegularExpression only(QStringLiteral("^[\\s(\\[–—-]*([^()\\[\\].:]{2,50})[\\s)\\]]*$"),
                                             caseless);
        static const QRegularExpression rights(
            QStringLiteral("(?:©|\\(c\\)|copyright)\\s*(?:\\d{4}\\s+)?([^.|\\n]{2,50})"), caseless);
        const QString line = span.of(m_article.text);
        for (const QRegularExpression *pattern : {&with, &contributed, &only, &rights}) {
            const QRegularExpressionMatch match = pattern->match(line);
            const bool bracketed = pattern != &only || line.startsWith(u'(') || line.startsWith(u'–') ||
                                   line.startsWith(u'—') || line.startsWith(u'-');
            if (match.hasMatch() && bracketed) {
                addNames({span.start + match.capturedStart(1), span.start + match.capturedEnd(1)});
                return;
            }
        }
    }

    const Article &m_article;
    const OutletNames &m_names;
    QList<Credit> m_found;
};

} // namespace

QList<Credit> findCredits(const Article &article, const OutletNames &names)
{
    return CreditFinder(article, names).find();
}

} // namespace crossread
