#include "app/claims/conflicts.h"

#include "app/claims/figures.h"

#include <QCoreApplication>
#include <QSet>

namespace crossread {

namespace {

constexpr qsizetype conflictsKept = 500;

QString text(const char *message)
{
    return QCoreApplication::translate("crossread", message);
}

QString statusName(int status)
{
    switch (status) {
    case 1:
        return text(QT_TRANSLATE_NOOP("crossread", "possible"));
    case 2:
        return text(QT_TRANSLATE_NOOP("crossread", "considered"));
    case 3:
        return text(QT_TRANSLATE_NOOP("crossread", "announced"));
    default:
        return text(QT_TRANSLATE_NOOP("crossread", "done"));
    }
}

class Judge
{
public:
    Judge(const UnitCorpus &corpus, const QList<Article> &articles, const ScoredPair &pair)
        : m_corpus(corpus), m_articles(articles), m_pair(pair), m_a(corpus.units[pair.a]), m_b(corpus.units[pair.b]),
          m_features(pairFeatures(corpus, m_a, m_b))
    {
    }

    QList<Conflict> conflicts() const
    {
        QList<Conflict> found;
        addFigures(found);
        const Opposition opposed = opposition(m_corpus, m_a, m_b, m_features);
        if (opposed.strength > 0) {
            QStringList reasons = pairReasons(m_features);
            reasons.prepend(opposed.a.isEmpty() ? text(QT_TRANSLATE_NOOP("crossread", "one side negates it"))
                                                : text(QT_TRANSLATE_NOOP("crossread", "opposite words")));
            found.append(make(ConflictKind::Polarity, opposed.strength, reasons));
        } else if (m_a.status && m_b.status && std::abs(m_a.status - m_b.status) >= 2 && m_features.overlap >= 0.45 &&
                   m_features.rareStems >= 3) {
            found.append(make(ConflictKind::Status, 0.6,
                              {text(QT_TRANSLATE_NOOP("crossread", "%1 against %2"))
                                   .arg(statusName(m_a.status), statusName(m_b.status))}));
        }
        return found;
    }

private:
    void addFigures(QList<Conflict> &found) const
    {
        if (m_features.figureA < 0 || !sameSlot(m_features))
            return;
        const UnitFigure &x = m_a.figures[m_features.figureA];
        const UnitFigure &y = m_b.figures[m_features.figureB];
        const bool date = x.figure.kind == u"date" || x.figure.kind == u"time";
        // The days of a story differ for many good reasons: only the same deed on two days is a contradiction.
        if (date && m_features.overlap < 0.4)
            return;
        QStringList reasons{text(QT_TRANSLATE_NOOP("crossread", "%1 against %2")).arg(quoted(m_a, x), quoted(m_b, y))};
        found.append(make(date ? ConflictKind::Date : ConflictKind::Figures, 0.5 + 0.5 * std::min(1.0, m_features.slot),
                          reasons + pairReasons(m_features)));
    }

    QString quoted(const Unit &unit, const UnitFigure &figure) const
    {
        return figure.span.of(m_articles[unit.article].text);
    }

    PassageRef reference(const Unit &unit) const { return {m_articles[unit.article].id, unit.sentence.span}; }

    Conflict make(ConflictKind kind, double strength, const QStringList &reasons) const
    {
        Conflict conflict;
        conflict.kind = kind;
        conflict.a = reference(m_a);
        conflict.b = reference(m_b);
        conflict.score = std::clamp(strength * (0.4 + m_pair.score), 0.0, 1.0);
        conflict.reasons = reasons;
        return conflict;
    }

    const UnitCorpus &m_corpus;
    const QList<Article> &m_articles;
    const ScoredPair &m_pair;
    const Unit &m_a;
    const Unit &m_b;
    PairFeatures m_features;
};

} // namespace

QList<Conflict> findConflicts(const UnitCorpus &corpus, const QList<Article> &articles, const QList<ScoredPair> &pairs)
{
    QList<Conflict> conflicts;
    for (const ScoredPair &pair : pairs)
        conflicts += Judge(corpus, articles, pair).conflicts();
    std::stable_sort(conflicts.begin(), conflicts.end(),
                     [](const Conflict &x, const Conflict &y) { return x.score > y.score; });
    if (conflicts.size() > conflictsKept)
        conflicts.resize(conflictsKept);
    return conflicts;
}

} // namespace crossread
