#include "app/import/dates.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace crossread {

namespace {

// Words that name a file and no outlet.
bool isGeneric(const QString &word)
{
    static const QSet<QString> words = {
        QStringLiteral("article"),  QStringLiteral("report"), QStringLiteral("text"),     QStringLiteral("file"),
        QStringLiteral("document"), QStringLiteral("doc"),    QStringLiteral("note"),     QStringLiteral("notes"),
        QStringLiteral("draft"),    QStringLiteral("news"),   QStringLiteral("story"),    QStringLiteral("page"),
        QStringLiteral("copy"),     QStringLiteral("scan"),   QStringLiteral("export"),   QStringLiteral("download"),
        QStringLiteral("untitled"), QStringLiteral("post"),   QStringLiteral("part"),     QStringLiteral("sample"),
        QStringLiteral("test"),     QStringLiteral("data"),   QStringLiteral("clipping"), QStringLiteral("transcript"),
        QStringLiteral("final"),    QStringLiteral("saved"),  QStringLiteral("new"),      QStringLiteral("minutes"),
    };
    return words.contains(word.toLower());
}

// "the-courier" is "The Courier", "nyt" "NYT".
QString outletName(const QString &slug)
{
    static const QRegularExpression vowel(QStringLiteral("[aeiouyäöüéáíóú]"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QSet<QString> capitals = {QStringLiteral("ap"),  QStringLiteral("afp"), QStringLiteral("upi"),
                                           QStringLiteral("usa"), QStringLiteral("abc"), QStringLiteral("cbs"),
                                           QStringLiteral("dpa"), QStringLiteral("apa"), QStringLiteral("ard"),
                                           QStringLiteral("nyt")};
    QStringList words;
    for (const QString &word : slug.split(QLatin1Char('-'), Qt::SkipEmptyParts)) {
        if (word != word.toLower())
            words.append(word);
        else if (capitals.contains(word) || (word.size() <= 4 && !word.contains(vowel)))
            words.append(word.toUpper());
        else
            words.append(word.left(1).toUpper() + word.mid(1));
    }
    return words.join(QLatin1Char(' '));
}

// `alone`: a segment of its own, so that it need not be told from a title.
bool mayBeOutlet(const QString &slug, bool alone)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^\p{L}[\p{L}\d.&']*(?:-\p{L}[\p{L}\d.&']*){0,3}$)"));
    static const QRegularExpression hash(QStringLiteral("^[0-9a-f]{4,}$"), QRegularExpression::CaseInsensitiveOption);
    if (slug.size() < 2 || slug.size() > 40 || !pattern.match(slug).hasMatch() || hash.match(slug).hasMatch())
        return false;
    const QStringList words = slug.split(QLatin1Char('-'));
    const bool article =
        words.size() == 3 && (words[0].toLower() == QLatin1String("the") || words[0].toLower() == QLatin1String("new"));
    return (alone || words.size() <= 2 || article) && !std::all_of(words.begin(), words.end(), isGeneric);
}

// What stands between underscores or spaced hyphens; blanks join the words of a segment like hyphens.
QStringList segments(const QString &part)
{
    static const QRegularExpression separator(QStringLiteral(R"(_+|\s+[-–—]\s+)"));
    static const QRegularExpression ends(QStringLiteral(R"(^[-.\s]+|[-.\s]+$)"));
    QStringList result;
    for (QString segment : part.split(separator)) {
        segment.remove(ends);
        if (!segment.isEmpty())
            result.append(segment.simplified().replace(QLatin1Char(' '), QLatin1Char('-')));
    }
    return result;
}

} // namespace

FileNameFacts readFileName(const QString &name)
{
    static const QRegularExpression dated(QStringLiteral(
        R"((?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)|(?<!\d)(\d{1,2})([-.])(\d{1,2})\6((?:19|20)\d{2})(?!\d))"));
    const QString stem = QFileInfo(name).completeBaseName().left(250);
    FileNameFacts facts;
    const auto match = dated.match(stem);
    if (!match.hasMatch())
        return facts;
    if (match.capturedLength(1) > 0) {
        facts.date = QDate(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    } else if (const auto date = findDate(match.captured())) {
        facts.date = date->date;
    }
    if (!facts.date.isValid())
        return facts;

    // The outlet stands beside the date: a segment between underscores, or a few words before it. After the date
    // the words may as well be the title, unless more follows.
    const QStringList before = segments(stem.left(match.capturedStart()));
    const QStringList after = segments(stem.mid(match.capturedEnd()));
    const bool several = before.size() + after.size() > 1;
    if (!before.isEmpty() && mayBeOutlet(before.constLast(), several))
        facts.source = outletName(before.constLast());
    else if (before.isEmpty() && after.size() > 1 && mayBeOutlet(after.constFirst(), true))
        facts.source = outletName(after.constFirst());
    return facts;
}

} // namespace crossread
