#include "app/claims/origins.h"
#include "app/export/claimpages.h"
#include "app/export/frontpages.h"
#include "app/export/marginnotes.h"
#include "app/export/pdf.h"
#include "app/export/pdfwriting.h"
#include "app/export/reportcharts.h"
#include "app/export/words.h"
#include "app/values/colors.h"
#include "app/values/reason.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

namespace crossread {

namespace {

constexpr double leastConflict = 0.2; // what is less likely is no reading for a report

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

// Where the first run has put what the pages before it refer to.
struct Places
{
    QList<PlacedArticle> articles;
    QList<QList<PageArea>> passages;

    PageTarget of(Id article, Span span) const
    {
        for (const PlacedArticle &placed : articles) {
            if (placed.id != article)
                continue;
            const QList<PageArea> areas = placed.areas(span);
            return areas.isEmpty() ? placed.start : PageTarget{areas[0].page, areas[0].rect.top()};
        }
        return {};
    }
};

QTextLayout::FormatRange formatted(qsizetype start, qsizetype length, const QColor &color, bool bold = false)
{
    QTextLayout::FormatRange range;
    range.start = int(start);
    range.length = int(length);
    range.format.setForeground(color);
    if (bold)
        range.format.setFontWeight(QFont::DemiBold);
    return range;
}

class Report
{
public:
    Report(const ExportData &data, const PdfOptions &options, const Places &known);
    void set();
    PdfPages &pages() { return m_pages; }
    Places &places() { return m_places; }

private:
    void addTitle();
    void addMethod();
    void addSources();
    void addCharts();
    void addConflicts();
    void addConflict(const Conflict &conflict);
    void addOrigins();
    void addOrigins(const Claim &claim, const QList<Origin> &origins);
    void addQuotations();
    void addArticles();
    void heading(const QString &text, bool outlined = true);
    // A paragraph with the page at its right that it is found on.
    void entry(const QString &text, const QList<QTextLayout::FormatRange> &formats, PageTarget to, qreal indent = 0);
    TextStyle entryStyle(qreal indent) const;
    const ExportedArticle *article(Id id) const;

    const ExportData &m_data;
    PdfOptions m_options;
    const Places &m_known;
    Places m_places;
    PdfPages m_pages;
    PageStyles m_styles;
    PageFrame m_frame;
    PageSetter m_setter;
};

Report::Report(const ExportData &data, const PdfOptions &options, const Places &known)
    : m_data(data), m_options(options), m_known(known), m_styles(options), m_frame(pageFrame(options, true)),
      m_setter(m_pages, m_frame.top, m_frame.bottom)
{
    m_pages.layout = pdfPageLayout(options);
    m_pages.title = Text::tr("%1: report").arg(data.project);
    m_pages.author = options.author;
    m_pages.language = languageOf(data);
    m_pages.made = data.made;
    if (options.annotations)
        m_pages.annotations = annotationsFor(data);
    m_setter.setColumn({m_frame.left, m_frame.right - m_frame.left});
}

const ExportedArticle *Report::article(Id id) const
{
    const auto found = std::find_if(m_data.articles.begin(), m_data.articles.end(),
                                    [id](const ExportedArticle &each) { return each.article.id == id; });
    return found == m_data.articles.end() ? nullptr : &*found;
}

void Report::heading(const QString &text, bool outlined)
{
    TextStyle style = m_styles.text(1.45);
    style.font.setBold(true);
    style.leading = style.font.pixelSize() * 1.25;
    style.before = m_styles.size() * 1.6;
    style.after = m_styles.size() * 0.5;
    style.follows = m_styles.size() * 5;
    const PlacedText placed = m_setter.text(text, style);
    if (outlined)
        m_pages.outline.append({text, 0, placed.target()});
}

TextStyle Report::entryStyle(qreal indent) const
{
    TextStyle style = m_styles.plain(0.82);
    style.left = indent;
    style.right = m_styles.size() * 3;
    style.after = m_styles.size() * 0.4;
    return style;
}

void Report::entry(const QString &text, const QList<QTextLayout::FormatRange> &formats, PageTarget to, qreal indent)
{
    const TextStyle style = entryStyle(indent);
    const PlacedText placed = m_setter.text(text, style, formats);
    if (to.page < 0 || placed.isEmpty())
        return;
    const auto &first = placed.lines().first();
    TextStyle page = m_styles.plain(0.76);
    page.alignment = Qt::AlignRight;
    page.color = lightColors().accent;
    const qreal top = first.baseline - (page.leading + page.font.pixelSize() * 0.64) / 2;
    const qreal right = m_setter.column().left + m_setter.column().width;
    m_setter.textAt(first.page, {right - style.right, top}, style.right, Text::tr("p. %1").arg(to.page + 1), page);
    const auto &last = placed.lines().last();
    const qreal bottom = last.page == first.page ? last.bottom : first.bottom;
    const qreal left = m_setter.column().left + indent;
    m_pages.links.append({{first.page, QRectF(left, first.top, right - left, bottom - first.top)}, to, {}});
}

void Report::addTitle()
{
    TextStyle title = m_styles.text(2.2);
    title.font.setBold(true);
    title.leading = title.font.pixelSize() * 1.2;
    title.after = m_styles.size() * 0.4;
    m_setter.text(m_data.project, title);
    TextStyle line = m_styles.plain(0.85);
    line.color = lightColors().secondary;
    line.after = m_styles.size() * 0.6;
    const QString date = dayText(m_data.made.date());
    m_setter.text(m_options.author.isEmpty() ? date : m_options.author + QStringLiteral(" · ") + date, line);
    for (const Note &note : m_data.notes) {
        if (note.article == 0 && note.claim == 0)
            m_setter.text(noteText(note.text), m_styles.plain(0.9));
    }
}

void Report::addMethod()
{
    const auto suggested = std::count_if(m_data.claims.begin(), m_data.claims.end(),
                                         [](const Claim &claim) { return claim.isSuggested(); });
    heading(Text::tr("How this was made"));
    const TextStyle style = m_styles.plain(0.85);
    m_setter.text(
        Text::tr("Annotations, tags and notes are the analyst's. Of the claims, %1 are confirmed: the analyst has "
                 "looked at them and decided. %2 are suggested: Crossread found them by comparing the "
                 "articles' sentences, each with a score from 0 to 1 and its reasons, and nobody has looked at "
                 "them yet. They are set in italics, their bars and frames are dashed.")
            .arg(m_data.claims.size() - suggested)
            .arg(suggested),
        style);
    m_setter.text(
        Text::tr("Conflicts, citations and origins were found by Crossread as well; conflicts that the analyst "
                 "has dismissed are left out. An origin is an independent root of who names whom as the source "
                 "and who has copied from whom: articles that lead to one origin count once."),
        style);
}

void Report::addSources()
{
    heading(Text::tr("Articles"));
    for (qsizetype i = 0; i < m_data.articles.size(); ++i) {
        const Article &each = m_data.articles[i].article;
        const QString line = articleLine(each);
        const QString text = line.isEmpty() ? each.title : each.title + QChar(QChar::LineSeparator) + line;
        entry(text, {formatted(each.title.size() + 1, line.size(), lightColors().secondary)},
              m_known.of(each.id, {0, 0}));
    }
}

void Report::addCharts()
{
    if (m_data.claims.isEmpty())
        return;
    heading(Text::tr("Spread"));
    addSpreadChart(m_setter, m_styles, m_data);
    heading(Text::tr("Timeline"));
    addTimelineChart(m_setter, m_styles, m_data);
}

QString kindOf(const Conflict &conflict)
{
    switch (conflict.kind) {
    case ConflictKind::Polarity:
        return Text::tr("opposite");
    case ConflictKind::Status:
        return Text::tr("status differs");
    case ConflictKind::Date:
        return Text::tr("date differs");
    case ConflictKind::Figures:
        break;
    }
    return Text::tr("figure differs");
}

// Why, and both sides, all on one page.
void Report::addConflict(const Conflict &conflict)
{
    const QString kind = kindOf(conflict);
    const QString reasons = reasonTexts(conflict.reasons).join(QStringLiteral(", "));
    const QString head = QStringLiteral("%1  %2").arg(kind, reasons);
    struct Side
    {
        QString text;
        QList<QTextLayout::FormatRange> formats;
        PageTarget to;
    };
    QList<Side> sides;
    qreal height = m_setter.wholeHeight(head, entryStyle(0));
    for (const bool isA : {true, false}) {
        const PassageRef &ref = isA ? conflict.a : conflict.b;
        const ExportedArticle *from = article(ref.article);
        if (!from)
            continue;
        const QString outlet = outletOf(m_data, ref.article) + QStringLiteral("  ");
        Side side{outlet + ref.span.of(from->article.text).replace(QLatin1Char('\n'), QLatin1Char(' ')),
                  {formatted(0, outlet.size(), lightColors().text, true)},
                  m_known.of(ref.article, ref.span)};
        for (const Span &words : isA ? conflict.wordsA : conflict.wordsB) {
            if (ref.span.contains(words))
                side.formats.append(formatted(outlet.size() + words.start - ref.span.start, words.length(),
                                              lightColors().stance(Stance::Disputes, false)));
        }
        height += m_setter.wholeHeight(side.text, entryStyle(m_styles.size()));
        sides.append(side);
    }
    m_setter.require(height);
    entry(head,
          {formatted(0, kind.size(), lightColors().stance(Stance::Disputes, false), true),
           formatted(kind.size(), reasons.size() + 2, lightColors().secondary)},
          {});
    for (const Side &side : std::as_const(sides))
        entry(side.text, side.formats, side.to, m_styles.size());
    m_setter.leave(m_styles.size() * 0.5);
}

void Report::addConflicts()
{
    if (m_data.conflicts.isEmpty())
        return;
    heading(Text::tr("Conflicts"));
    qsizetype weak = 0;
    for (const Conflict &conflict : m_data.conflicts) {
        if (conflict.score < leastConflict)
            ++weak;
        else
            addConflict(conflict);
    }
    if (weak > 0)
        m_setter.text(
            Text::tr("%n weaker one(s) are left out here; the table of conflicts has all.", nullptr, int(weak)),
            m_styles.plain(0.85));
}

void Report::addOrigins()
{
    QList<Article> articles;
    for (const ExportedArticle &each : m_data.articles)
        articles.append(each.article);
    const OriginFinder finder(articles, m_data.citations);
    bool begun = false;
    for (const Claim &claim : m_data.claims) {
        const QList<Origin> origins = finder.of(claim);
        if (origins.isEmpty())
            continue;
        if (!begun)
            heading(Text::tr("Origins"));
        begun = true;
        addOrigins(claim, origins);
    }
}

void Report::addOrigins(const Claim &claim, const QList<Origin> &origins)
{
    struct Row
    {
        QString name;
        QString how;
        PageTarget to;
        QString text() const { return name + QStringLiteral("  ") + how; }
    };
    QList<Row> rows;
    for (const Origin &origin : origins) {
        QStringList ways;
        for (const Origin::Path &path : origin.paths) {
            const QString outlet = outletOf(m_data, path.article);
            if (outlet.isEmpty())
                continue;
            const bool isIt = outlet == origin.name && origin.basis.isEmpty() && !origin.unnamed;
            ways << (path.how == Origin::Path::Own
                         ? (isIt ? Text::tr("names no other outlet") : Text::tr("%1 names no other outlet").arg(outlet))
                     : path.how == Origin::Path::Cited  ? Text::tr("%1 cites it").arg(outlet)
                     : path.how == Origin::Path::Copied ? Text::tr("%1 has the same words").arg(outlet)
                     : isIt                             ? Text::tr("cites others that cite it")
                                                        : Text::tr("%1 cites it in a circle").arg(outlet));
        }
        const QString name = origin.unnamed           ? Text::tr("unnamed sources, via %1").arg(origin.name)
                             : origin.basis.isEmpty() ? origin.name
                                                      : Text::tr("%1, via %2").arg(origin.basis, origin.name);
        const PassageRef place = origin.paths.isEmpty() ? PassageRef{} : origin.paths[0].place;
        rows.append({name, ways.join(QStringLiteral("; ")), m_known.of(place.article, place.span)});
    }
    m_setter.leave(m_styles.size() * 0.5);
    m_setter.require(m_setter.wholeHeight(claim.statement, entryStyle(0)) +
                     m_setter.headHeight(rows[0].text(), entryStyle(m_styles.size())));
    auto statement = formatted(0, claim.statement.size(), lightColors().text, !claim.isSuggested());
    statement.format.setFontItalic(claim.isSuggested());
    entry(claim.statement, {statement}, {});
    for (const Row &row : std::as_const(rows))
        entry(row.text(),
              {formatted(0, row.name.size(), lightColors().text, true),
               formatted(row.name.size(), row.how.size() + 2, lightColors().secondary)},
              row.to, m_styles.size());
}

void Report::addQuotations()
{
    bool begun = false;
    for (const LegendRow &row : legendOf(m_data)) {
        if (!begun)
            heading(Text::tr("Quotations"));
        begun = true;
        TextStyle style = m_styles.plain(0.95);
        style.font.setWeight(QFont::DemiBold);
        style.before = m_styles.size() * 0.8;
        style.after = m_styles.size() * 0.3;
        style.left = m_styles.size() * 1.6;
        style.follows = m_styles.size() * 3;
        const PlacedText title = m_setter.text(row.name, style);
        m_pages.outline.append({row.name, 1, title.target()});
        const auto &line = title.lines().first();
        const qreal size = m_styles.size();
        const QRectF swatch(m_setter.column().left, line.baseline - size * 0.75, size, size * 0.8);
        m_setter.shape(line.page, [swatch, color = lightColors().tag(row.color)](QPainter &painter) {
            painter.fillRect(swatch, color.band);
            painter.fillRect(QRectF(swatch.left(), swatch.bottom() - points(1), swatch.width(), points(1)), color.edge);
        });
        if (!row.description.isEmpty())
            entry(noteText(row.description), {formatted(0, row.description.size(), lightColors().secondary)}, {},
                  m_styles.size() * 1.6);
        for (const ExportedArticle &from : m_data.articles) {
            for (const Annotation &annotation : from.annotations) {
                if (!annotation.tags.contains(row.tag))
                    continue;
                const QString quote = Text::tr("“%1”").arg(annotation.span.of(from.article.text).simplified());
                QStringList source{outletOf(m_data, from.article.id)};
                if (!shownDate(from.article).isEmpty())
                    source << shownDate(from.article);
                const QString where = QChar(0x2014) + QStringLiteral(" ") + source.join(QStringLiteral(", "));
                const QString note = noteText(annotation.note);
                QString text = quote + QStringLiteral(" ") + where;
                if (!note.isEmpty())
                    text += QChar(QChar::LineSeparator) + note;
                entry(text, {formatted(quote.size(), text.size() - quote.size(), lightColors().secondary)},
                      m_known.of(from.article.id, annotation.span), m_styles.size() * 1.6);
            }
        }
    }
}

void Report::addArticles()
{
    m_setter.setColumn(m_frame.text);
    for (const ExportedArticle &exported : m_data.articles) {
        m_setter.newPage();
        const PlacedArticle placed = placeArticle(m_setter, m_styles, exported.article);
        m_pages.outline.append({exported.article.title, 0, placed.start});
        setLanguage(m_pages, exported.article, placed);
        if (m_options.entities)
            tintEntities(m_setter, exported, placed, m_data.kinds);
        if (m_options.annotations) {
            const QList<PageMark> marks = marksOf(exported, placed, m_data.tags, m_options.author);
            const QList<EndNote> cut = addMarginNotes(m_setter, m_styles, m_frame, exported, marks);
            addEndNotes(m_pages, m_setter, m_styles, exported, marks, cut, m_data.notes);
            m_pages.marks += marks;
        }
        m_places.articles.append(placed);
    }
    m_places.passages = markPassages(m_setter, m_styles, m_data, m_places.articles, m_options.suggestions);
}

void Report::set()
{
    addTitle();
    addMethod();
    addSources();
    addCharts();
    if (!m_data.claims.isEmpty()) {
        m_setter.newPage();
        addClaims(m_pages, m_setter, m_styles, m_data, m_known.articles, m_known.passages);
    }
    addConflicts();
    addOrigins();
    addQuotations();
    addArticles();
    addHeads(m_pages, m_setter, m_styles, m_frame, m_data.project, {}, false);
}

} // namespace

PdfPages reportPages(const ExportData &data, const PdfOptions &options, const Progress &progress)
{
    // Twice: what stands before the articles names their pages.
    const Places nowhere;
    Report first(data, options, nowhere);
    first.set();
    if (progress.cancelled())
        return {};
    Report second(data, options, first.places());
    second.set();
    return std::move(second.pages());
}

Result<QByteArray> reportPdf(const ExportData &data, const PdfOptions &options, const Progress &progress)
{
    const PdfPages pages = reportPages(data, options, progress);
    if (pages.pages.isEmpty())
        return Error{Text::tr("The export was cancelled."), {}};
    return writePdf(pages, progress);
}

} // namespace crossread
