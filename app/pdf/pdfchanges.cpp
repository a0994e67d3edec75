#include "app/pdf/pdfchanges.h"

#include "app/annotations/annotationuri.h"
#include "app/annotations/placing.h"
#include "app/pdf/pdfannotations.h"
#include "app/pdf/pdfarticles.h"
#include "app/text/textmerge.h"
#include "app/values/colors.h"

#include <algorithm>
#include <cmath>
#include <QColor>
#include <QHash>
#include <QMap>
#include <QRegularExpression>

namespace crossread {

namespace {

// An annotation as it was exported, and what the file has of it now.
struct ExportedMark
{
    WebAnnotation web;
    Annotation current; // of the project; id 0: gone, or another project's
    PdfArticles::Place place;
    QMap<int, QList<Span>> lines; // where an export puts it: of the PDF's text, by page
    QList<int> parts;             // indexes of marks
};

// A mark of the file.
struct FoundMark
{
    PdfAnnotation pdf;
    PdfArticles::Place place;
    QString words;     // below it
    QList<Span> lines; // the same, of the PDF's text
    Id id = 0;         // from /NM
    int part = 1;
    int exported = -1; // index
};

QString plainNote(QString note)
{
    static const QRegularExpression ends(QStringLiteral("[ \t]+\n"));
    note.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n').replace(QChar::LineSeparator, u'\n');
    return note.replace(ends, QStringLiteral("\n")).trimmed();
}

bool isSameColor(const QString &a, const QString &b)
{
    const QColor left(a);
    const QColor right(b);
    constexpr int tolerance = 3; // of 255; files write few digits
    return left.isValid() && right.isValid() && std::abs(left.red() - right.red()) <= tolerance &&
           std::abs(left.green() - right.green()) <= tolerance && std::abs(left.blue() - right.blue()) <= tolerance;
}

// A colour of the file as an annotation has it: by its name where it is one of the tags' colours.
QString ownColor(const QString &color)
{
    for (const QString &name : tagColors()) {
        if (isSameColor(color, lightColors().tag(name).band.name()))
            return name;
    }
    return color;
}

QString band(const QString &color)
{
    return lightColors().tag(color).band.name();
}

double share(Span a, Span b)
{
    const qsizetype common = a.shared(b);
    return common == 0 ? 0 : double(common) / double(a.length() + b.length() - common);
}

// Programs that mark by pixels may miss or take a character at the ends of words.
Span wholeWords(Span span, const QString &text)
{
    constexpr qsizetype farthest = 2;
    const auto isWord = [&text](qsizetype i) { return i >= 0 && i < text.size() && text[i].isLetterOrNumber(); };
    qsizetype start = span.start;
    while (isWord(start - 1) && isWord(span.start) && span.start - start < farthest)
        --start;
    if (!isWord(start - 1))
        span.start = start;
    qsizetype end = span.end;
    while (isWord(end) && isWord(span.end - 1) && end - span.end < farthest)
        ++end;
    if (!isWord(end))
        span.end = end;
    while (span.length() > 1 && text[span.start].isSpace())
        ++span.start;
    while (span.length() > 1 && text[span.end - 1].isSpace())
        --span.end;
    return span;
}

class Comparer
{
public:
    Comparer(const QList<MarkedArticle> &articles, const QList<Tag> &tags, const QList<WebAnnotation> &exported,
             const QList<PdfAnnotation> &marks, const PdfText &text)
        : m_all(articles), m_tags(tags), m_text(text), m_articles(articles, exported, text)
    {
        readExported(exported);
        readMarks(marks);
    }

    PdfComparison compare()
    {
        PdfComparison result;
        for (const Article &article : m_articles.articles())
            result.articles += article.id;
        matchByName();
        matchByLines();
        matchByPlace();
        QList<PdfChange> &changes = result.changes;
        for (int i = 0; i < m_marks.size(); ++i) {
            const int exported = m_marks[i].exported;
            if (exported < 0)
                changes += added(m_marks[i]);
            else if (m_exported[exported].parts.constFirst() == i)
                changes += changed(m_exported[exported]);
        }
        for (const ExportedMark &one : std::as_const(m_exported)) {
            if (one.parts.isEmpty() && one.current.id != 0)
                changes += removed(one);
        }
        return result;
    }

private:
    void readExported(const QList<WebAnnotation> &exported)
    {
        QHash<QString, Annotation> byUri;
        for (const MarkedArticle &article : m_all) {
            for (const Annotation &annotation : article.annotations)
                byUri.insert(annotationUri(annotation), annotation);
        }
        const QList<WebPlace> places = placeWebAnnotations(exported, m_articles.articles(), {});
        for (qsizetype i = 0; i < exported.size(); ++i) {
            ExportedMark one{exported[i], byUri.value(exported[i].id), {}, {}, {}};
            if (i < places.size() && places[i].anchor.verdict != Anchoring::Orphan)
                one.place = {places[i].article, places[i].anchor.span};
            // As the marks are read, so that the same place gives the same lines.
            for (const Span &line : spansIn(m_text, areasOf(m_text, m_articles.inPdf(one.place))))
                one.lines[m_text.lines[m_text.lineAt(line.start)].page] += line;
            m_exported += one;
            m_isOwn = m_isOwn || one.current.id != 0;
        }
    }

    void readMarks(const QList<PdfAnnotation> &marks)
    {
        static const QRegularExpression name(QStringLiteral("^crossread-(\\d{1,18})(?:-(\\d{1,6}))?$"));
        for (const PdfAnnotation &mark : marks) {
            FoundMark found{mark, {}, {}, {}, 0, 1, -1};
            const auto match = name.match(mark.name);
            if (match.hasMatch()) {
                found.id = match.captured(1).toLongLong();
                found.part = match.captured(2).isEmpty() ? 1 : match.captured(2).toInt();
            }
            const bool isNote = mark.kind == PdfAnnotation::Note || mark.kind == PdfAnnotation::TextBox;
            if (isNote)
                found.place = nearestLine(mark, found.words);
            else
                found.place = below(mark, found);
            if (found.place.article != 0 && !isNote)
                found.place.span = wholeWords(found.place.span, textOf(found.place.article));
            m_marks += found;
        }
    }

    QString textOf(Id article) const
    {
        for (const Article &one : m_articles.articles()) {
            if (one.id == article)
                return one.text;
        }
        return {};
    }

    PdfArticles::Place below(const PdfAnnotation &mark, FoundMark &found) const
    {
        QList<PdfArea> areas;
        for (const QRectF &area : mark.areas)
            areas += PdfArea{mark.page, area};
        found.lines = spansIn(m_text, areas);
        for (const Span &line : std::as_const(found.lines))
            found.words += line.of(m_text.text) + QLatin1Char(' ');
        found.words = found.words.trimmed();
        return m_articles.inArticle(found.lines);
    }

    // The line of an article that a sign stands beside.
    PdfArticles::Place nearestLine(const PdfAnnotation &mark, QString &words) const
    {
        const QRectF sign = mark.areas.constFirst();
        std::vector<std::pair<double, const PdfLine *>> lines;
        for (const PdfLine &line : m_text.lines) {
            if (line.page != mark.page)
                continue;
            const QPointF middle = sign.center();
            const double down = std::max({0.0, line.box.top() - middle.y(), middle.y() - line.box.bottom()});
            const double aside = std::max({0.0, line.box.left() - middle.x(), middle.x() - line.box.right()});
            lines.push_back({4 * down + aside, &line}); // beside is nearer than above
        }
        std::sort(lines.begin(), lines.end(), [](auto &a, auto &b) { return a.first < b.first; });
        for (const auto &[distance, line] : lines) {
            const PdfArticles::Place place = m_articles.inArticle({line->span});
            if (place.article == 0)
                continue;
            words = line->span.of(m_text.text);
            return place;
        }
        return {};
    }

    void take(int exported, int mark)
    {
        m_marks[mark].exported = exported;
        QList<int> &parts = m_exported[exported].parts;
        parts += mark;
        std::stable_sort(parts.begin(), parts.end(),
                         [this](int a, int b) { return m_marks[a].part < m_marks[b].part; });
    }

    void matchByName()
    {
        QHash<Id, int> byId;
        for (int i = 0; i < m_exported.size(); ++i) {
            if (m_exported[i].current.id != 0)
                byId.insert(m_exported[i].current.id, i);
        }
        for (int i = 0; i < m_marks.size(); ++i) {
            const Id id = m_marks[i].id;
            if (id == 0)
                continue;
            if (!byId.contains(id))
                byId.insert(id, exportedAs(id));
            // The same name twice is a copy that somebody made.
            const int exported = byId.value(id);
            if (exported >= 0 && !hasPart(exported, m_marks[i].part))
                take(exported, i);
        }
    }

    bool hasPart(int exported, int part) const
    {
        const QList<int> &parts = m_exported[exported].parts;
        return std::any_of(parts.begin(), parts.end(), [&](int mark) { return m_marks[mark].part == part; });
    }

    // One that the project has no more, by the id that it had.
    int exportedAs(Id id) const
    {
        for (int i = 0; i < m_exported.size(); ++i) {
            Annotation gone;
            gone.id = id;
            gone.created = m_exported[i].web.created;
            if (m_exported[i].current.id == 0 && annotationUri(gone) == m_exported[i].web.id)
                return i;
        }
        return -1;
    }

    // Without names: what lies on the very characters. Of several there the one that says the same is meant, before the
    // one that says something else by now.
    void matchByLines()
    {
        QHash<QString, QList<int>> byLines;
        for (int i = 0; i < m_marks.size(); ++i) {
            if (m_marks[i].exported < 0)
                byLines[keyOf(m_marks[i].lines)] += i;
        }
        for (const bool sameNote : {true, false}) {
            for (int e = 0; e < m_exported.size(); ++e) {
                if (!m_exported[e].parts.isEmpty())
                    continue;
                const QList<int> parts = partsOn(m_exported[e], byLines, sameNote);
                for (const int mark : parts)
                    take(e, mark);
            }
        }
    }

    static QString keyOf(const QList<Span> &lines)
    {
        QString key;
        for (const Span &line : lines)
            key += QString::number(line.start) + QLatin1Char('-') + QString::number(line.end) + QLatin1Char(' ');
        return key;
    }

    // A mark for each page that it runs over; none if one of them has none.
    QList<int> partsOn(const ExportedMark &exported, const QHash<QString, QList<int>> &byLines, bool sameNote) const
    {
        QList<int> parts;
        const QString note = plainNote(exported.web.note);
        if (exported.lines.isEmpty()) // it stood beside the words
            return {};
        for (const QList<Span> &lines : exported.lines) {
            const QString wanted = parts.isEmpty() ? note : QString();
            const QList<int> there = byLines.value(keyOf(lines));
            const auto found = std::find_if(there.begin(), there.end(), [&](int mark) {
                const FoundMark &one = m_marks[mark];
                const bool same = plainNote(one.pdf.contents) == wanted;
                return one.exported < 0 && (same || (!sameNote && parts.isEmpty()));
            });
            if (found == there.end())
                return {};
            parts += *found;
        }
        return parts;
    }

    // Without names: what lies on the same words, best first; parts of one behind each other.
    void matchByPlace()
    {
        struct Pair
        {
            double score;
            int exported;
            int mark;
        };
        std::vector<Pair> pairs;
        for (int e = 0; e < m_exported.size(); ++e) {
            const ExportedMark &exported = m_exported[e];
            if (!exported.parts.isEmpty() || exported.place.article == 0)
                continue;
            for (int i = 0; i < m_marks.size(); ++i) {
                const FoundMark &mark = m_marks[i];
                if (mark.exported >= 0 || mark.place.article != exported.place.article)
                    continue;
                const double common = share(mark.place.span, exported.place.span);
                const bool isPart =
                    double(mark.place.span.shared(exported.place.span)) >= 0.9 * double(mark.place.span.length());
                if (common < 0.5 && !isPart)
                    continue;
                const bool sameNote = plainNote(mark.pdf.contents) == plainNote(exported.web.note);
                pairs.push_back(
                    {common + (sameNote ? 0.5 : 0) + (mark.pdf.author == exported.web.author ? 0.1 : 0), e, i});
            }
        }
        std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.score > b.score; });
        for (const Pair &pair : pairs) {
            const FoundMark &mark = m_marks[pair.mark];
            if (mark.exported >= 0)
                continue;
            const ExportedMark &exported = m_exported[pair.exported];
            const bool isFirst = exported.parts.isEmpty();
            if (isFirst ? share(mark.place.span, exported.place.span) >= 0.3 : goesOn(exported, mark))
                take(pair.exported, pair.mark);
        }
    }

    // A further part of one: on other words of it, with nothing of its own to say.
    bool goesOn(const ExportedMark &exported, const FoundMark &mark) const
    {
        return plainNote(mark.pdf.contents).isEmpty() &&
               std::none_of(exported.parts.begin(), exported.parts.end(),
                            [&](int part) { return m_marks[part].place.span.overlaps(mark.place.span); });
    }

    PdfArticles::Place placeOf(const ExportedMark &exported) const
    {
        PdfArticles::Place whole;
        for (const int part : exported.parts) {
            const PdfArticles::Place place = m_marks[part].place;
            if (place.article == 0 || m_marks[part].pdf.kind == PdfAnnotation::Note)
                continue;
            if (whole.article == 0)
                whole = place;
            else if (whole.article == place.article)
                whole.span = {std::min(whole.span.start, place.span.start), std::max(whole.span.end, place.span.end)};
        }
        return whole;
    }

    bool isMoved(const PdfArticles::Place &from, const PdfArticles::Place &to) const
    {
        if (to.article == 0 || from.article == 0)
            return false;
        const bool near = std::abs(from.span.start - to.span.start) <= 1 && std::abs(from.span.end - to.span.end) <= 1;
        if (from.article == to.article && (near || from.span == to.span))
            return false;
        // The ends of words are meant, whatever stands beside them.
        const QString text = textOf(to.article);
        return from.article != to.article || looseQuote(from.span.of(text)) != looseQuote(to.span.of(text)) ||
               share(from.span, to.span) < 0.5;
    }

    // Whether the parts lie on the very characters on which an export would put them.
    bool isInPlace(const ExportedMark &exported) const
    {
        qsizetype expected = 0;
        qsizetype found = 0;
        qsizetype common = 0;
        QList<Span> lines;
        for (const QList<Span> &page : exported.lines)
            lines += page;
        for (const Span &line : std::as_const(lines))
            expected += line.length();
        for (const int part : exported.parts) {
            for (const Span &line : m_marks[part].lines) {
                found += line.length();
                for (const Span &other : lines)
                    common += line.shared(other);
            }
        }
        const qsizetype tolerance = 1 + qsizetype(exported.parts.size());
        return expected > 2 * tolerance ? expected + found - 2 * common <= tolerance
                                        : expected == found && found == common;
    }

    QString noteOf(const ExportedMark &exported) const
    {
        QStringList notes;
        for (const int part : exported.parts) {
            const QString note = plainNote(m_marks[part].pdf.contents);
            if (!note.isEmpty() && !notes.contains(note))
                notes += note;
        }
        return notes.join(QStringLiteral("\n\n"));
    }

    // The colour that somebody has given it; "" nobody has.
    QString colorOf(const ExportedMark &exported) const
    {
        for (const int part : exported.parts) {
            const PdfAnnotation &pdf = m_marks[part].pdf;
            if (!pdf.color.isEmpty() && !isSameColor(pdf.color, writtenColor(exported, pdf)))
                return ownColor(pdf.color);
        }
        return {};
    }

    QString writtenColor(const ExportedMark &exported, const PdfAnnotation &pdf) const
    {
        if (!pdf.writtenColor.isEmpty())
            return pdf.writtenColor;
        if (!exported.web.color.isEmpty() || exported.web.tags.isEmpty())
            return band(exported.web.color);
        for (const Tag &tag : m_tags) {
            if (tag.name == exported.web.tags.constFirst())
                return band(tag.color);
        }
        return pdf.color; // of a tag that is no more
    }

    PdfChange changed(const ExportedMark &exported) const
    {
        const FoundMark &first = m_marks[exported.parts.constFirst()];
        PdfChange change;
        change.name = exported.web.id;
        change.before = exported.current;
        change.after = exported.current;
        QString note = noteOf(exported);
        const QString color = colorOf(exported);
        const PdfArticles::Place place = placeOf(exported);
        const bool noteChanged = note != plainNote(exported.web.note);
        const bool moved = isMoved(exported.place, place) && !isInPlace(exported);
        if (exported.current.id == 0) {
            if (m_isOwn && !noteChanged && color.isEmpty() && !moved)
                return change; // the analyst has removed it since
            return addedAgain(exported, note, color, moved ? place : exported.place);
        }
        const QString exportedNote = plainNote(exported.web.note);
        const QString currentNote = plainNote(exported.current.note);
        change.note = noteChanged && note != currentNote;
        bool isNoteLost = change.note && currentNote != exportedNote;
        if (isNoteLost) {
            if (const auto merged = mergeTexts(exportedNote, currentNote, note)) {
                note = *merged;
                isNoteLost = false;
                change.note = note != currentNote;
                change.isMerged = change.note;
            }
        }
        change.color = !color.isEmpty() && color != exported.current.color;
        const PdfArticles::Place current{exported.current.article, exported.current.span};
        change.place = moved && isMoved(current, place);
        change.isConflict = isNoteLost || (change.place && isMoved(current, exported.place)) ||
                            (change.color && exported.current.color != exported.web.color);
        if (change.note)
            change.after.note = note;
        if (change.color)
            change.after.color = color;
        if (change.place) {
            change.after.article = place.article;
            change.after.span = place.span;
        }
        if ((change.note || change.place || change.color) && first.pdf.modified.isValid())
            change.after.modified = first.pdf.modified;
        change.what = change.note || change.color || change.place ? PdfChange::Changed : PdfChange::Same;
        change.quote = change.after.span.of(textOf(change.after.article));
        change.anchor = {Anchoring::Exact, change.after.span, 1, 1, 1};
        return change;
    }

    // From another project's file, or removed here and changed there.
    PdfChange addedAgain(const ExportedMark &exported, const QString &note, const QString &color,
                         const PdfArticles::Place &place) const
    {
        Annotation made;
        made.article = place.article;
        made.span = place.span;
        made.note = note;
        made.color = color.isEmpty() ? exported.web.color : color;
        made.author = exported.web.author;
        made.created = exported.web.created;
        made.modified = exported.web.modified;
        made.tags = tagsOf(exported.web.tags);
        return addition(made, exported.web.id, exported.web.exact);
    }

    PdfChange added(const FoundMark &mark) const
    {
        Annotation made;
        made.article = mark.place.article;
        made.span = mark.place.span;
        made.note = plainNote(mark.pdf.contents);
        made.color = ownColor(mark.pdf.color);
        made.author = mark.pdf.author;
        made.created = mark.pdf.created.isValid() ? mark.pdf.created : mark.pdf.modified;
        made.modified = mark.pdf.modified;
        made.tags = tagsOf(mark.pdf.subject.split(QStringLiteral(", "), Qt::SkipEmptyParts));
        return addition(made, mark.pdf.name, mark.words);
    }

    PdfChange addition(const Annotation &made, const QString &name, const QString &words) const
    {
        PdfChange change;
        change.name = name;
        change.after = made;
        change.quote = words;
        if (made.article == 0 || made.span.isEmpty()) {
            change.what = PdfChange::Unplaced;
            return change;
        }
        change.quote = made.span.of(textOf(made.article));
        change.anchor = {Anchoring::Exact, made.span, 1, 1, 1};
        // Taken once before.
        for (const MarkedArticle &article : m_all) {
            for (const Annotation &one : article.annotations) {
                if (one.article == made.article && one.span == made.span &&
                    plainNote(one.note) == plainNote(made.note) &&
                    (made.author.isEmpty() || one.author == made.author)) {
                    change.before = one;
                    change.after = one;
                    return change;
                }
            }
        }
        change.what = PdfChange::Added;
        return change;
    }

    PdfChange removed(const ExportedMark &exported) const
    {
        PdfChange change;
        change.what = PdfChange::Removed;
        change.name = exported.web.id;
        change.before = exported.current;
        change.after = exported.current;
        change.quote = exported.current.exact;
        change.isConflict = plainNote(exported.current.note) != plainNote(exported.web.note);
        change.anchor = {Anchoring::Exact, exported.current.span, 1, 1, 1};
        return change;
    }

    QList<Id> tagsOf(const QStringList &names) const
    {
        QList<Id> ids;
        for (const QString &name : names) {
            for (const Tag &tag : m_tags) {
                if (tag.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0 && !ids.contains(tag.id)) {
                    ids += tag.id;
                    break;
                }
            }
        }
        return ids;
    }

    const QList<MarkedArticle> &m_all;
    const QList<Tag> &m_tags;
    const PdfText &m_text;
    PdfArticles m_articles;
    QList<ExportedMark> m_exported;
    QList<FoundMark> m_marks;
    bool m_isOwn = false; // the project knows some of what was exported
};

} // namespace

Result<PdfComparison> pdfChanges(const QByteArray &pdf, const QString &name, const QList<MarkedArticle> &articles,
                                 const QList<Tag> &tags, const Progress &progress)
{
    const auto found = readPdfAnnotations(pdf, name);
    if (!found)
        return found.error();
    const auto text = readPdfText(pdf, name, progress);
    if (!text)
        return text.error();
    QList<WebAnnotation> exported;
    if (const auto web = readWebAnnotations(found->exported, name); web && !found->exported.isEmpty())
        exported = web->annotations;
    return Comparer(articles, tags, exported, found->annotations, *text).compare();
}

} // namespace crossread
