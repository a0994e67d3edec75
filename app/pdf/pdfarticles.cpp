#include "app/pdf/pdfarticles.h"

#include "app/annotations/placing.h"

#include <QHash>
#include <QSet>

namespace crossread {

namespace {

constexpr int runLength = 4;        // words
constexpr double enoughRuns = 0.85; // of an article, for it to be in the PDF though nothing names it
constexpr double fewestRuns = 0.3;  // for it to be the one that is meant

// The words of a text in fours, each with where it begins, hashed.
QList<std::pair<size_t, qsizetype>> runsOf(const QString &text)
{
    QList<std::pair<size_t, qsizetype>> words;
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isLetterOrNumber()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && text[i].isLetterOrNumber())
            ++i;
        words += {qHash(text.mid(start, i - start).normalized(QString::NormalizationForm_KC).toCaseFolded()), start};
    }
    QList<std::pair<size_t, qsizetype>> runs;
    for (qsizetype i = 0; i + runLength <= words.size(); ++i) {
        size_t hash = 0;
        for (int k = 0; k < runLength; ++k)
            hash = hash * 1'000'003 + words[i + k].first;
        runs += {hash, words[i].second};
    }
    return runs;
}

struct Candidate
{
    const Article *article = nullptr;
    double share = 0;     // of its runs that the PDF has
    qsizetype middle = 0; // where they stand there
    bool hasTitle = false;
    bool isNamed = false;
};

Candidate weighed(const Article &article, const QHash<size_t, qsizetype> &places, const PdfText &pdf)
{
    Candidate candidate{&article};
    QList<qsizetype> found;
    const auto runs = runsOf(article.text);
    for (const auto &[hash, start] : runs) {
        const auto place = places.constFind(hash);
        if (place != places.constEnd())
            found += *place;
    }
    candidate.share = runs.isEmpty() ? 0 : double(found.size()) / double(runs.size());
    std::sort(found.begin(), found.end());
    candidate.middle = found.isEmpty() ? 0 : found[found.size() / 2];
    candidate.hasTitle = pdf.text.simplified().contains(article.title.simplified(), Qt::CaseInsensitive);
    return candidate;
}

} // namespace

PdfArticles::PdfArticles(const QList<MarkedArticle> &all, const QList<WebAnnotation> &exported, const PdfText &pdf)
{
    QList<Article> texts;
    for (const MarkedArticle &one : all)
        texts += one.article;
    QSet<Id> named;
    for (const WebPlace &place : placeWebAnnotations(exported, texts, {})) {
        if (place.article != 0)
            named.insert(place.article);
    }
    QHash<size_t, qsizetype> places;
    for (const auto &[hash, start] : runsOf(pdf.text))
        places.insert(hash, start);
    QList<Candidate> candidates;
    for (const Article &article : std::as_const(texts)) {
        Candidate candidate = weighed(article, places, pdf);
        candidate.isNamed = named.contains(article.id);
        candidates += candidate;
    }
    const auto best = std::max_element(candidates.begin(), candidates.end(),
                                       [](const Candidate &a, const Candidate &b) { return a.share < b.share; });
    const Article *only =
        named.isEmpty() && best != candidates.end() && best->share >= fewestRuns ? best->article : nullptr;
    candidates.removeIf([&](const Candidate &one) {
        return !one.isNamed && one.article != only && !(one.share >= enoughRuns && one.hasTitle);
    });
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.middle < b.middle; });
    for (const Candidate &candidate : std::as_const(candidates)) {
        m_starts.push_back(m_whole.size());
        m_whole += candidate.article->text + QLatin1Char('\n');
        m_articles += *candidate.article;
    }
    m_alignment = std::make_unique<PdfAlignment>(m_whole, pdf);
}

PdfArticles::Place PdfArticles::inArticle(const QList<Span> &lines) const
{
    const Span whole = m_alignment->inText(lines);
    if (whole.isEmpty())
        return {};
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), whole.start);
    const auto index = qsizetype(after - m_starts.begin()) - 1;
    const qsizetype start = m_starts[size_t(index)];
    const Article &article = m_articles[index];
    return {article.id, {whole.start - start, std::min(whole.end - start, article.text.size())}};
}

QList<Span> PdfArticles::inPdf(const Place &place) const
{
    for (qsizetype i = 0; i < m_articles.size(); ++i) {
        const qsizetype start = m_starts[size_t(i)];
        if (m_articles[i].id == place.article)
            return m_alignment->inPdf({start + place.span.start, start + place.span.end});
    }
    return {};
}

} // namespace crossread
