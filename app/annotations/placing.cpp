#include "app/annotations/placing.h"

#include "app/text/codepoints.h"

#include <QHash>
#include <QUrl>

#include <map>
#include <memory>

namespace crossread {

namespace {

QString lastPart(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

// The articles, each prepared when it is first asked for.
class WebTargets
{
public:
    explicit WebTargets(const QList<Article> &articles) : m_articles(articles)
    {
        for (qsizetype i = 0; i < articles.size(); ++i) {
            m_byFile[articles.at(i).file] += i;
            if (lastPart(articles.at(i).file) != articles.at(i).file)
                m_byName[lastPart(articles.at(i).file)] += i;
            else
                m_byName[articles.at(i).file] += i;
            if (!articles.at(i).address.isEmpty())
                m_byAddress[articles.at(i).address] += i;
            if (!articles.at(i).contentId.isEmpty())
                m_byContent[articles.at(i).contentId] += i;
        }
    }

    // Those that are meant: by their text, else by their source in the most exact of the ways to name one.
    QList<qsizetype> named(const QByteArray &content, const QString &source) const
    {
        if (!content.isEmpty() && m_byContent.contains(content))
            return m_byContent.value(content);
        const QString decoded = QUrl::fromPercentEncoding(source.toUtf8());
        for (const QString &name : {source, decoded}) {
            for (const auto *table : {&m_byFile, &m_byAddress, &m_byName}) {
                if (table->contains(name))
                    return table->value(name);
            }
        }
        for (const QString &name : {source, decoded}) {
            if (m_byName.contains(lastPart(name)))
                return m_byName.value(lastPart(name));
        }
        return {};
    }

    Anchor anchor(qsizetype index, const WebAnnotation &annotation)
    {
        Prepared &article = m_prepared[index];
        const QString &text = m_articles.at(index).text;
        if (!article.points)
            article.points = std::make_unique<CodePoints>(text);
        // Behind the end of the text there is no place, only a hint where the quote was.
        const qsizetype length = article.points->fromUtf16(text.size());
        Span span{-1, -1};
        if (annotation.hasPosition())
            span = article.points->toUtf16(annotation.position);
        const bool inside = annotation.hasPosition() && annotation.position.end <= length;
        if (annotation.exact.isEmpty())
            return inside ? Anchor{Anchoring::Exact, span, 1, 1, 1} : Anchor{};
        // The very text, and its words are there: no other place can be meant, however little they are.
        const bool isOwn = !annotation.content.isEmpty() && annotation.content == m_articles.at(index).contentId;
        if (isOwn && inside && span.in(text) == annotation.exact)
            return {Anchoring::Exact, span, 1, 1, 1};
        if (!article.text)
            article.text = std::make_unique<AnchorText>(text);
        return article.text->find({annotation.exact, annotation.prefix, annotation.suffix, span.start, 0});
    }

private:
    struct Prepared
    {
        std::unique_ptr<CodePoints> points;
        std::unique_ptr<AnchorText> text;
    };
    const QList<Article> &m_articles;
    QHash<QString, QList<qsizetype>> m_byFile;
    QHash<QString, QList<qsizetype>> m_byName;
    QHash<QString, QList<qsizetype>> m_byAddress;
    QHash<QByteArray, QList<qsizetype>> m_byContent;
    std::map<qsizetype, Prepared> m_prepared;
};

} // namespace

QList<WebPlace> placeWebAnnotations(const QList<WebAnnotation> &annotations, const QList<Article> &articles,
                                    const Progress &progress)
{
    WebTargets targets(articles);
    QList<WebPlace> places;
    for (const WebAnnotation &annotation : annotations) {
        if (progress.cancelled())
            break;
        progress.at(double(places.size()) / double(annotations.size()));
        WebPlace best;
        double second = 0;
        for (const qsizetype index : targets.named(annotation.content, annotation.source)) {
            const Anchor anchor = targets.anchor(index, annotation);
            if (best.article == 0 || anchor.score > best.anchor.score) {
                second = best.anchor.score;
                best = {articles.at(index).id, anchor};
            } else {
                second = std::max(second, anchor.score);
            }
        }
        const bool decided = best.anchor.verdict == Anchoring::Exact || best.anchor.verdict == Anchoring::Moved;
        best.anchor.margin = std::min(best.anchor.margin, best.anchor.score - second);
        if (decided && second > 0 && best.anchor.margin < movingMargin)
            best.anchor.verdict = Anchoring::Review;
        places += best;
    }
    return places;
}

} // namespace crossread
