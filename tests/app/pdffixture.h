#pragma once

#include "app/export/exportdata.h"

#include <QTimeZone>

// Articles and marks of our own for the tests of PDFs.
namespace pdffixture {

using namespace crossread;

inline void addBlock(Article &article, const QString &text, BlockKind kind = BlockKind::Paragraph, int level = 0,
                     const QString &marker = {})
{
    if (!article.text.isEmpty())
        article.text += QLatin1Char('\n');
    const auto start = article.text.size();
    article.text += text;
    article.blocks.append({kind, level, {start, article.text.size()}, marker});
}

inline QDateTime day(int number)
{
    return QDateTime(QDate(2025, 5, number), QTime(9, 30), Qt::UTC);
}

inline QList<Tag> tags()
{
    QList<Tag> list;
    const std::pair<const char *, const char *> rows[] = {{"Automation", "cyan"},       {"Blame", "red"},
                                                          {"Workers' voice", "indigo"}, {"Economic cost", "amber"},
                                                          {"Sourcing", "magenta"},      {"Mine", "#3a7315"}};
    for (const auto &[name, color] : rows) {
        Tag tag;
        tag.id = list.size() + 1;
        tag.name = QString::fromUtf8(name);
        tag.color = QString::fromUtf8(color);
        list.append(tag);
    }
    list[4].description = QStringLiteral("Who is named as the source, and how.");
    return list;
}

inline Annotation mark(const Article &article, Id id, Span span, const QList<Id> &tagIds, const QString &note = {})
{
    Annotation annotation;
    annotation.id = id;
    annotation.article = article.id;
    annotation.span = span;
    annotation.exact = span.of(article.text);
    annotation.tags = tagIds;
    annotation.note = note;
    annotation.author = QStringLiteral("Rana Aziz-Holm");
    annotation.created = day(14);
    annotation.modified = day(15);
    return annotation;
}

inline Span find(const Article &article, const QString &words)
{
    const auto start = article.text.indexOf(words);
    return {start, start + words.size()};
}

// A story as the mock-up of the export has it, in our words.
inline ExportedArticle cranes()
{
    ExportedArticle exported;
    Article &article = exported.article;
    article.id = 1;
    article.file = QStringLiteral("cranes.txt");
    article.title = QStringLiteral("Cranes came first, talks second: why the quays fell silent");
    article.source = QStringLiteral("Halvern Courier");
    article.byline = QStringLiteral("by Samuel Oyelaran");
    article.published = QDate(2025, 5, 12);
    article.publishedAt = QTime(18, 5);
    article.publishedOrigin = MetadataOrigin::Metadata;
    article.language = QStringLiteral("en");
    article.original = QByteArrayLiteral("the file as it came");
    addBlock(article, article.title, BlockKind::Heading, 1);
    addBlock(article,
             QStringLiteral("About 2,300 dockers left the port at six on Monday morning, hours after talks over a "
                            "fleet of driverless cranes failed. By noon 27 ships lay at anchor."));
    addBlock(article,
             QStringLiteral("The company, which runs the container quay, plans to replace 14 of its 22 cranes with "
                            "remote-controlled machines by 2027, and placed the order before a single meeting with "
                            "the workforce, minutes show."));
    addBlock(article, QStringLiteral("What the union asks for"), BlockKind::Heading, 2);
    addBlock(article, QStringLiteral("no dismissals before 2030"), BlockKind::ListItem, 1, QStringLiteral("•"));
    addBlock(article, QStringLiteral("retraining on full pay for every driver, in the office or in the workshop"),
             BlockKind::ListItem, 1, QStringLiteral("•"));
    addBlock(article, QStringLiteral("“We were told nothing until the first crane was on a ship,” said the chair."),
             BlockKind::Quote);
    addBlock(article, QStringLiteral("Each day of the stoppage holds up goods worth 240 million crowns, the chamber "
                                     "estimates. The figure has not been broken down."));
    addBlock(article, QStringLiteral("A crane on its way. Photo: the port"), BlockKind::Caption);
    addBlock(article, QStringLiteral("Also read: what the harbour master said"), BlockKind::Furniture);
    exported.annotations = {
        mark(article, 11,
             find(article, QStringLiteral("The company, which runs the container quay, plans to replace 14 of "
                                          "its 22 cranes with remote-controlled machines by 2027, and placed "
                                          "the order")),
             {1}, QStringLiteral("Order number matches Northwire.")),
        mark(article, 12,
             find(article, QStringLiteral("and placed the order before a single meeting with the workforce, "
                                          "minutes show")),
             {2, 5}, QStringLiteral("Only the Courier has the minutes.")),
        mark(article, 13, find(article, QStringLiteral("retraining on full pay")), {3}),
        mark(article, 14, find(article, QStringLiteral("We were told nothing until the first crane was on a ship,")),
             {3}, QStringLiteral("Compare with both briefings.")),
        mark(article, 15, find(article, QStringLiteral("240 million crowns")), {4}, QStringLiteral("Who did the sum?")),
        mark(article, 16, find(article, QStringLiteral("broken down")), {}, QStringLiteral("A note without a tag.")),
    };
    const auto mention = [&article](const char *words, const char *kind) {
        Mention found;
        found.span = find(article, QString::fromUtf8(words));
        found.kind = QString::fromUtf8(kind);
        return found;
    };
    exported.mentions = {mention("2,300 dockers", "quantity"), mention("Monday", "date"),
                         mention("240 million crowns", "money"), mention("the chamber", "organisation")};
    return exported;
}

inline ExportedArticle dockers()
{
    ExportedArticle exported;
    Article &article = exported.article;
    article.id = 2;
    article.file = QStringLiteral("dockers.md");
    article.title = QStringLiteral("Dockers strike after talks on automation fail");
    article.source = QStringLiteral("Northwire");
    article.published = QDate(2025, 5, 12);
    article.publishedOrigin = MetadataOrigin::Metadata;
    article.language = QStringLiteral("en");
    addBlock(article, QStringLiteral("About 1,900 dockers walked out on Monday, the port's owner said."));
    addBlock(article, QStringLiteral("Nothing was said of when the talks will go on."));
    exported.annotations = {
        mark(article, 21, find(article, QStringLiteral("1,900 dockers")), {2}, QStringLiteral("Courier: 2,300."))};
    return exported;
}

inline ExportData data(const QList<ExportedArticle> &articles)
{
    ExportData data;
    data.project = QStringLiteral("halvern-strike");
    data.articles = articles;
    data.tags = tags();
    data.kinds = {{QStringLiteral("quantity"), QStringLiteral("Quantity"), true, {}, false},
                  {QStringLiteral("date"), QStringLiteral("Date"), true, {}, false},
                  {QStringLiteral("money"), QStringLiteral("Money"), true, {}, false},
                  {QStringLiteral("organisation"), QStringLiteral("Organisation"), false, {}, false}};
    data.made = day(21);
    return data;
}

inline ExportData twoArticles()
{
    ExportData both = data({cranes(), dockers()});
    const Article &first = both.articles[0].article;
    const Article &second = both.articles[1].article;
    const auto passage = [](const Article &article, const char *words, Stance stance, bool differs) {
        Passage made;
        made.article = article.id;
        made.span = find(article, QString::fromUtf8(words));
        made.text = made.span.of(article.text);
        made.stance = stance;
        made.figureDiffers = differs;
        return made;
    };
    Claim decided;
    decided.id = 1;
    decided.statement = QStringLiteral("About 2,300 dockers walked out on Monday.");
    decided.status = ClaimStatus::Confirmed;
    decided.passages = {
        passage(first, "About 2,300 dockers left the port at six on Monday morning", Stance::Supports, false),
        passage(second, "About 1,900 dockers walked out on Monday", Stance::Supports, true)};
    decided.origins = 2;
    Claim found;
    found.id = -1;
    found.statement = QStringLiteral("Talks over driverless cranes failed.");
    found.status = ClaimStatus::Suggested;
    found.score = 0.78;
    found.reasons = {QStringLiteral("2 rare words")};
    found.passages = {passage(first, "talks over a fleet of driverless cranes failed", Stance::Supports, false),
                      passage(second, "the talks will go on", Stance::Mentions, false)};
    both.claims = {decided, found};
    Conflict conflict;
    conflict.a = {first.id, decided.passages[0].span};
    conflict.b = {second.id, decided.passages[1].span};
    conflict.score = 0.9;
    conflict.reasons = {QStringLiteral("2,300 against 1,900")};
    both.conflicts = {conflict};
    Note note;
    note.id = 1;
    note.article = 1;
    note.text = QStringLiteral("The longest piece of the day.");
    both.notes = {note};
    return both;
}

} // namespace pdffixture
