#include "app/entities/entities.h"

#include "app/entities/dictionary/dictionary.h"
#include "app/entities/reading.h"

#include <QCoreApplication>

namespace crossread {

const QList<EntityKind> &entityKinds()
{
    static const auto title = [](const char *text) { return QCoreApplication::translate("crossread", text); };
    static const QList<EntityKind> kinds = {
        {QStringLiteral("person"), title(QT_TRANSLATE_NOOP("crossread", "Person")), false},
        {QStringLiteral("organisation"), title(QT_TRANSLATE_NOOP("crossread", "Organisation")), false},
        {QStringLiteral("place"), title(QT_TRANSLATE_NOOP("crossread", "Place")), false},
        {QStringLiteral("product"), title(QT_TRANSLATE_NOOP("crossread", "Product")), false},
        {QStringLiteral("event"), title(QT_TRANSLATE_NOOP("crossread", "Event")), false},
        {QStringLiteral("money"), title(QT_TRANSLATE_NOOP("crossread", "Money")), true},
        {QStringLiteral("percent"), title(QT_TRANSLATE_NOOP("crossread", "Percentage")), true},
        {QStringLiteral("date"), title(QT_TRANSLATE_NOOP("crossread", "Date")), true},
        {QStringLiteral("time"), title(QT_TRANSLATE_NOOP("crossread", "Time")), true},
        {QStringLiteral("quantity"), title(QT_TRANSLATE_NOOP("crossread", "Quantity")), true},
        {QStringLiteral("ticker"), title(QT_TRANSLATE_NOOP("crossread", "Ticker")), true},
    };
    return kinds;
}

QList<QList<Mention>> recognise(const QList<Article> &articles, const QList<DictionaryEntry> &dictionary,
                                const Progress &progress)
{
    constexpr double reading = 0.9; // of the time
    const Progress first{[&progress](double done) { progress.at(reading * done); }, progress.isCancelled};
    const Progress second{[&progress](double done) { progress.at(reading + (1 - reading) * done); },
                          progress.isCancelled};
    QList<QList<Mention>> mentions = link(readArticles(articles, first), second);
    if (progress.cancelled())
        return {};
    const Dictionary own(dictionary);
    for (qsizetype i = 0; i < mentions.size(); ++i)
        mentions[i] = own.applied(articles.at(i), mentions.at(i));
    progress.at(1);
    return mentions;
}

} // namespace crossread
