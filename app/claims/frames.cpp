#include "app/claims/frames.h"

#include "app/claims/vocabulary.h"
#include "app/text/words.h"

#include <algorithm>
#include <QHash>
#include <QSet>

namespace crossread {

namespace {

FrameEntry entryOf(QString phrase)
{
    static const QSet<QString> negators{QStringLiteral("no"),      QStringLiteral("not"),    QStringLiteral("without"),
                                        QStringLiteral("never"),   QStringLiteral("none"),   QStringLiteral("nobody"),
                                        QStringLiteral("nothing"), QStringLiteral("neither")};
    FrameEntry entry;
    if (phrase.endsWith(QLatin1String("/v"))) {
        entry.isVerb = true;
        phrase.chop(2);
    }
    for (const QString &word : phrase.split(u'_', Qt::SkipEmptyParts)) {
        entry.negates = entry.negates || negators.contains(word);
        entry.stems.append(stem(word));
    }
    return entry;
}

using FrameTable = QHash<QString, QList<FrameEntry>>;

// `plus`: the mark of the one side.
FrameTable readTable(const QString &file, QStringView plus)
{
    FrameTable result;
    QHash<QString, int> frames;
    for (const QString &line : vocabularyLines(file)) {
        const QStringList parts = line.split(u' ', Qt::SkipEmptyParts);
        if (!frames.contains(parts.value(0)))
            frames.insert(parts.value(0), int(frames.size()));
        const int frame = frames.value(parts.value(0));
        for (const QString &phrase : parts.mid(2)) {
            FrameEntry entry = entryOf(phrase);
            entry.frame = frame;
            entry.isPlus = parts.value(1) == plus;
            QList<FrameEntry> &list = result[entry.stems.value(0)];
            // Two forms of one word.
            if (std::none_of(list.begin(), list.end(), [&entry](const FrameEntry &known) {
                    return known.frame == entry.frame && known.isPlus == entry.isPlus && known.stems == entry.stems;
                }))
                list.append(entry);
        }
    }
    for (QList<FrameEntry> &list : result) {
        // What stands on both sides of a scale tells nothing.
        const QList<FrameEntry> all = list;
        list.removeIf([&all](const FrameEntry &entry) {
            return std::any_of(all.begin(), all.end(), [&entry](const FrameEntry &other) {
                return other.frame == entry.frame && other.stems == entry.stems && other.isPlus != entry.isPlus;
            });
        });
        for (FrameEntry &entry : list)
            entry.scales = int(std::count_if(list.begin(), list.end(),
                                             [&entry](const FrameEntry &other) { return other.stems == entry.stems; }));
        std::stable_sort(list.begin(), list.end(),
                         [](const FrameEntry &x, const FrameEntry &y) { return x.stems.size() > y.stems.size(); });
    }
    return result;
}

const QList<FrameEntry> &entriesOf(const FrameTable &table, const QString &firstStem)
{
    static const QList<FrameEntry> none;
    const auto found = table.constFind(firstStem);
    return found == table.cend() ? none : *found;
}

} // namespace

const QList<FrameEntry> &frameEntries(const QString &firstStem)
{
    static const FrameTable table = readTable(QStringLiteral("frames.txt"), u"+");
    return entriesOf(table, firstStem);
}

const QList<FrameEntry> &matterEntries(const QString &firstStem)
{
    static const FrameTable table = readTable(QStringLiteral("matters.txt"), u"=");
    return entriesOf(table, firstStem);
}

} // namespace crossread
