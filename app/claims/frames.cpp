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

} // namespace

const QList<FrameEntry> &frameEntries(const QString &firstStem)
{
    static const QHash<QString, QList<FrameEntry>> entries = [] {
        QHash<QString, QList<FrameEntry>> result;
        QHash<QString, int> frames;
        for (const QString &line : vocabularyLines(QStringLiteral("frames.txt"))) {
            const QStringList parts = line.split(u' ', Qt::SkipEmptyParts);
            if (!frames.contains(parts.value(0)))
                frames.insert(parts.value(0), int(frames.size()));
            const int frame = frames.value(parts.value(0));
            for (const QString &phrase : parts.mid(2)) {
                FrameEntry entry = entryOf(phrase);
                entry.frame = frame;
                entry.isPlus = parts.value(1) == u"+";
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
                entry.scales = int(std::count_if(list.begin(), list.end(), [&entry](const FrameEntry &other) {
                    return other.stems == entry.stems;
                }));
            std::stable_sort(list.begin(), list.end(),
                             [](const FrameEntry &x, const FrameEntry &y) { return x.stems.size() > y.stems.size(); });
        }
        return result;
    }();
    static const QList<FrameEntry> none;
    const auto found = entries.constFind(firstStem);
    return found == entries.cend() ? none : *found;
}

} // namespace crossread
