#pragma once

#include "app/export/export.h"

#include <QHash>

namespace crossread {

// What several formats say in the same words. The words of values are those of the command line and are never
// translated.

QString blockWord(BlockKind kind);        // "list-item"
QString stanceWord(Stance stance);        // "supports"
QString statusWord(ClaimStatus status);   // "confirmed"
QString conflictWord(ConflictKind kind);  // "figures"
QString figureText(const Figure &figure); // "at least 13000000000 USD", "2031-04-05"
QString dayText(QDate day);               // "5 April 2031", in the user's language: for pages
// "Halvern Courier · 2031-04-05 · Sam Oyelaran", of what is known.
QString sourceLine(const Article &article);
// What may stand in XML 1.0, and so in HTML: without control codes, halves of surrogate pairs and non-characters.
QString xmlText(const QString &text);

// What an export has, by id.
class ExportIndex
{
public:
    explicit ExportIndex(const ExportData &data); // which outlives it

    const Article *article(Id id) const { return m_articles.value(id); } // of the corpus, without text
    const ExportedArticle *exported(Id id) const { return m_exported.value(id); }
    const Tag *tag(Id id) const { return m_tags.value(id); }
    QStringList path(Id tag) const; // names from the top
    QStringList tagNames(const Annotation &annotation) const;
    QString color(const Annotation &annotation) const; // its own, else its first tag's; "" neither

private:
    QHash<Id, const Article *> m_articles;
    QHash<Id, const ExportedArticle *> m_exported;
    QHash<Id, const Tag *> m_tags;
};

} // namespace crossread
