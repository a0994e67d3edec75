#include "app/claims/vocabulary.h"

#include "app/entities/names/lexicon.h"
#include "app/text/words.h"

#include <cmath>
#include <QFile>
#include <QHash>
#include <QMultiHash>

namespace crossread {

namespace {

QString stems(const QString &phrase)
{
    QStringList parts = phrase.split(u'_', Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = stem(part);
    return parts.join(u' ');
}

struct Groups
{
    QHash<QString, QStringList> of; // stems -> groups
    QHash<QString, int> longest;    // first stem of phrases -> words
};

const Groups &groups()
{
    static const Groups theGroups = [] {
        Groups result;
        for (const QString &line : vocabularyLines(QStringLiteral("synonyms.txt"))) {
            const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
            const QString name = words.value(0);
            for (const QString &word : words) {
                const QString key = stems(word);
                QStringList &list = result.of[key];
                if (!list.contains(name))
                    list.append(name);
                if (const int count = int(key.count(u' ')) + 1; count > 1) {
                    int &longest = result.longest[key.section(u' ', 0, 0)];
                    longest = std::max(longest, count);
                }
            }
        }
        for (const QString &line : vocabularyLines(QStringLiteral("opposites.txt"))) {
            for (const QString &side : line.split(QStringLiteral(" <> "))) {
                const QString key = stems(side.trimmed());
                if (const int count = int(key.count(u' ')) + 1; count > 1) {
                    int &longest = result.longest[key.section(u' ', 0, 0)];
                    longest = std::max(longest, count);
                }
            }
        }
        return result;
    }();
    return theGroups;
}

const QMultiHash<QString, QString> &opposites()
{
    static const QMultiHash<QString, QString> table = [] {
        QMultiHash<QString, QString> result;
        for (const QString &line : vocabularyLines(QStringLiteral("opposites.txt"))) {
            const QString left = stems(line.section(QStringLiteral("<>"), 0, 0).trimmed());
            const QString right = stems(line.section(QStringLiteral("<>"), 1, 1).trimmed());
            if (left == right || result.contains(left, right))
                continue;
            result.insert(left, right);
            result.insert(right, left);
        }
        return result;
    }();
    return table;
}

// "nonexclusive" -> "exclusive"; "" none.
QString denied(const QString &word)
{
    for (const QLatin1String prefix : {QLatin1String("non"), QLatin1String("un"), QLatin1String("dis")}) {
        if (word.startsWith(prefix) && word.size() > prefix.size() + 4)
            return word.mid(prefix.size());
    }
    return {};
}

} // namespace

QStringList vocabularyLines(const QString &name)
{
    lexicon(); // provides the resources
    QFile file(QStringLiteral(":/claims/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
    return lines;
}

const QStringList &groupsOf(const QString &stem)
{
    static const QStringList none;
    const auto found = groups().of.constFind(stem);
    return found == groups().of.cend() ? none : *found;
}

int longestPhrase(const QString &firstStem)
{
    return groups().longest.value(firstStem, 1);
}

QStringList oppositesOf(const QString &stem)
{
    QStringList words = opposites().values(stem);
    if (const QString base = denied(stem); !base.isEmpty())
        words.append(base);
    return words;
}

QList<int> oppositeNumbers(const QString &stem)
{
    static const QHash<QString, int> numbers = [] {
        QHash<QString, int> result;
        QStringList all = opposites().uniqueKeys();
        all.sort();
        for (const QString &word : std::as_const(all))
            result.insert(word, int(result.size()));
        return result;
    }();
    QList<int> list{numbers.value(stem, -1)};
    for (const QString &other : opposites().values(stem))
        list.append(numbers.value(other));
    return list;
}

bool hasOpposite(const QString &stem)
{
    return opposites().contains(stem) || stem.startsWith(u"non") || stem.startsWith(u"un") || stem.startsWith(u"dis");
}

bool areOpposite(const QString &stem, const QString &other)
{
    const auto denies = [](QStringView word, QStringView base) {
        const qsizetype more = word.size() - base.size();
        return base.size() > 4 && (more == 2 || more == 3) && word.endsWith(base) &&
               (word.startsWith(u"non") || word.startsWith(u"dis") ? more == 3 : more == 2 && word.startsWith(u"un"));
    };
    return opposites().contains(stem, other) || denies(stem, other) || denies(other, stem);
}

double rareness(const QString &word)
{
    static const QHash<QString, int> ranks = [] {
        QHash<QString, int> result;
        int rank = 0;
        for (const QString &line : vocabularyLines(QStringLiteral("words.txt"))) {
            for (const QString &each : line.split(u' ', Qt::SkipEmptyParts)) {
                const QString key = stem(each);
                if (!result.contains(key))
                    result.insert(key, rank);
                ++rank;
            }
        }
        return result;
    }();
    const auto found = ranks.constFind(word);
    constexpr double first = 30; // the words before it are as common as it
    constexpr double last = 12000;
    if (found == ranks.cend())
        return 1;
    return std::clamp(std::log((*found + first) / first) / std::log((last + first) / first), 0.0, 1.0);
}

} // namespace crossread
