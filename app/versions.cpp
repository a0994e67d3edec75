#include "app/versions.h"

#include "app/text/words.h"

#include <QDir>
#include <QSet>
#include <QUrl>
#include <QUrlQuery>

namespace crossread {

namespace {

constexpr qsizetype sampleSize = 10'000; // characters
constexpr qsizetype shortText = 20;      // words under which runs of words say nothing
constexpr double sharedWords = 0.3;      // of the shorter text, where it is that short
constexpr double sharedRuns = 0.1;       // of three words; unrelated articles share one in a hundred

// An address as it stands for one article: without what only says how one came there. "" for a whole site.
QString identityOf(const QString &address)
{
    QUrl url(address.trimmed());
    if (!url.isValid() || url.host().isEmpty())
        return {};
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    QUrlQuery kept;
    const QUrlQuery query(url);
    for (const auto &[key, value] : query.queryItems()) {
        if (!key.startsWith(QLatin1String("utm_")))
            kept.addQueryItem(key, value);
    }
    if (path.isEmpty() && kept.isEmpty())
        return {};
    QString host = url.host().toLower();
    if (host.startsWith(QLatin1String("www.")))
        host.remove(0, 4);
    return host + path + QLatin1Char('?') + kept.toString();
}

// Of a long text its two ends.
QString sampled(const QString &text)
{
    return text.size() <= 2 * sampleSize ? text : text.left(sampleSize) + QLatin1Char(' ') + text.right(sampleSize);
}

QSet<QString> runsOf(const QString &text, qsizetype length)
{
    QStringList all;
    for (const Span word : words(text))
        all += word.of(text).toCaseFolded();
    QSet<QString> runs;
    for (qsizetype i = 0; i + length <= all.size(); ++i)
        runs.insert(all.mid(i, length).join(QLatin1Char(' ')));
    return runs;
}

double sharedPart(const QSet<QString> &a, const QSet<QString> &b)
{
    const QSet<QString> &small = a.size() < b.size() ? a : b;
    const QSet<QString> &large = a.size() < b.size() ? b : a;
    const auto both =
        std::count_if(small.cbegin(), small.cend(), [&](const QString &run) { return large.contains(run); });
    return small.isEmpty() ? 0 : double(both) / double(small.size());
}

QString fileName(const QString &path)
{
    return path.section(QLatin1Char('/'), -1);
}

// Paths are as they were given: from the folder that somebody was in, or from the root.
bool mayBeOneFile(const QString &a, const QString &b)
{
    const auto cleaned = [](const QString &path) {
        QString clean = QDir::cleanPath(path);
        while (clean.startsWith(QLatin1String("../")))
            clean.remove(0, 3);
        return clean;
    };
    const QString one = cleaned(a);
    const QString other = cleaned(b);
    if (one == other)
        return true;
    // Two whole paths tell two files.
    return (one.startsWith(QLatin1Char('/')) != other.startsWith(QLatin1Char('/'))) &&
           (one.endsWith(QLatin1Char('/') + other) || other.endsWith(QLatin1Char('/') + one));
}

// A file of the same name may hold quite another article.
bool haveSomethingInCommon(const Article &a, const Article &b)
{
    const auto tells = [](const Article &article) {
        return article.titleOrigin == MetadataOrigin::Text || article.titleOrigin == MetadataOrigin::Metadata;
    };
    if (tells(a) && tells(b) && a.title.compare(b.title, Qt::CaseInsensitive) == 0)
        return true;
    const QString one = sampled(a.text);
    const QString two = sampled(b.text);
    if (std::min(words(one).size(), words(two).size()) < shortText)
        return sharedPart(runsOf(one, 1), runsOf(two, 1)) >= sharedWords;
    return sharedPart(runsOf(one, 3), runsOf(two, 3)) >= sharedRuns;
}

} // namespace

void OtherVersions::index()
{
    for (const Article &article : m_project.articles()) {
        if (article.id <= m_indexed)
            continue;
        m_indexed = article.id;
        m_contents.insert(article.contentId);
        if (!article.file.isEmpty())
            m_byFile[{fileName(article.file), article.item}] += {article.id, article.file, article.item};
        if (const QString identity = identityOf(article.address); !identity.isEmpty())
            m_byAddress.insert(identity, {article.id, article.file, article.item});
    }
}

Id OtherVersions::of(const Article &article)
{
    index();
    if (m_contents.contains(article.contentId))
        return 0;
    const QString identity = identityOf(article.address);
    if (!identity.isEmpty() && m_byAddress.contains(identity)) {
        const Place known = m_byAddress.value(identity);
        // A digest may give its own address to all that it holds.
        const bool isNeighbour = known.file == article.file && known.item != article.item;
        const QList<Id> chain = m_project.versions(known.article);
        if (!isNeighbour && !chain.isEmpty() && known.article != article.id)
            return chain.last();
    }
    const QList<Place> sameName = m_byFile.value({fileName(article.file), article.item});
    for (const bool exactly : {true, false}) {
        for (qsizetype i = sameName.size(); i-- > 0;) {
            const Place &known = sameName.at(i);
            if (known.article == article.id || (known.file == article.file) != exactly ||
                !mayBeOneFile(known.file, article.file))
                continue;
            const QList<Id> chain = m_project.versions(known.article);
            if (!chain.isEmpty() && haveSomethingInCommon(article, m_project.article(chain.last())))
                return chain.last();
        }
    }
    return 0;
}

bool isOlderThan(const Article &article, const Article &present)
{
    if (!article.hasDate() || !present.hasDate())
        return false;
    if (article.published != present.published)
        return article.published < present.published;
    return article.publishedAt.isValid() && present.publishedAt.isValid() && article.publishedAt < present.publishedAt;
}

} // namespace crossread
