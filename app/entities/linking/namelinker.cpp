#include "app/entities/linking/nameresolve.h"

#include "app/entities/names/namewords.h"

#include <algorithm>
#include <limits>

namespace crossread {

namespace {

constexpr qsizetype longestLoose = 7; // words

// How much the other mentions weigh that write the name the same: in hundredths of one's own, and how many count.
constexpr int articleWeight = 80;
constexpr int articleVotes = 6;
constexpr int corpusWeight = 60;
constexpr int corpusVotes = 6;
constexpr int corpusLimit = 3000;    // by how much other articles can outvote one
constexpr qsizetype mostOffers = 50; // full names with one surname
constexpr int pull = 4000;           // what a full name near by says of a short one
constexpr int surnamePull = 3000;    // the same, from another article
constexpr int looseScore = 50;       // per cent

// The sum as if no more than `votes` had voted.
NameEvidence voted(const NameEvidence &sum, int count, int votes, int weight)
{
    return count > votes ? sum.weighed(votes * weight, 100 * count) : sum.weighed(weight, 100);
}

} // namespace

// Decides the names of one article.
class ArticleLinker
{
public:
    ArticleLinker(const NameTable &table, const ArticleNames &names) : m_table(table), m_names(names)
    {
        count();
        decideForms();
        rememberFullNames();
    }

    QList<Mention> mentions()
    {
        QList<Mention> found;
        for (const NameCandidate &candidate : m_names.names)
            addName(found, candidate);
        QList<Mention> loose;
        addLoose(loose);
        QList<Mention> all;
        all.reserve(found.size() + loose.size());
        std::merge(found.cbegin(), found.cend(), loose.cbegin(), loose.cend(), std::back_inserter(all),
                   [](const Mention &a, const Mention &b) { return a.span.start < b.span.start; });
        return all;
    }

private:
    // All of the article that is written with one key.
    struct Local
    {
        NameEvidence sum;
        int count = 0;
        qsizetype place = std::numeric_limits<qsizetype>::max(); // of the first outside of headings
        NameKind kind = OrganisationName;
        bool accepted = false;
        double score = 0;
        QString full; // key of the name it is short for, in this article
    };

    const QString &keyOf(const NameCandidate &candidate) const { return m_names.forms.at(candidate.form).key; }

    void count()
    {
        for (const NameCandidate &candidate : m_names.names) {
            Local &local = m_locals[keyOf(candidate)];
            if (local.count == 0) {
                m_order.append(keyOf(candidate));
                if (const QString group = m_table.groupOf(m_order.last()); group != m_order.last())
                    m_groups.insert(group);
            }
            if (!candidate.inHeading)
                local.place = std::min(local.place, candidate.span.start);
            local.sum += candidate.evidence();
            ++local.count;
        }
    }

    // What the corpus says beside this article.
    NameEvidence elsewhere(const QString &key, const Local &local) const
    {
        const NameTable::Entry *entry = m_table.entry(key);
        if (!entry || entry->count <= local.count)
            return {};
        NameEvidence rest = entry->evidence;
        rest -= local.sum;
        NameEvidence evidence = voted(rest, entry->count - local.count, corpusVotes, corpusWeight);
        // An article that is sure of itself is not outvoted: a club there, a city here.
        const qint64 most = *std::max_element(evidence.points.begin(), evidence.points.end());
        for (qint64 &points : evidence.points)
            points = std::max(points, most - corpusLimit);
        return evidence;
    }

    // The share of some mentions in what is known before.
    NameEvidence priorOf(const QString &key, int mentions) const
    {
        const NameTable::Entry *entry = m_table.entry(key);
        return entry ? entry->prior.weighed(mentions, std::min(entry->count, NameTable::mostVotes)) : NameEvidence();
    }

    void decideForms()
    {
        for (auto it = m_locals.begin(); it != m_locals.end(); ++it) {
            NameEvidence evidence = voted(it->sum, it->count, articleVotes, 100);
            evidence += elsewhere(it.key(), *it);
            evidence += priorOf(it.key(), std::min(it->count, articleVotes));
            it->kind = evidence.best();
            it->accepted = evidence.points[it->kind] > evidence.none();
            it->score = evidence.probability(it->kind);
        }
    }

    static bool isPaper(const QString &word)
    {
        static const QStringList papers =
            QStringLiteral("times post journal herald tribune gazette telegraph mail").split(QLatin1Char(' '));
        return papers.contains(word);
    }

    static bool isPart(const QStringList &brief, const QStringList &full)
    {
        return brief.size() < full.size() && std::equal(brief.rbegin(), brief.rend(), full.rbegin());
    }

    // Links short names to the full ones of this article.
    void rememberFullNames()
    {
        QMultiHash<QString, QString> byWord; // first and last words
        for (const QString &key : std::as_const(m_order)) {
            const Local &local = m_locals[key];
            const NameTable::Entry *entry = m_table.entry(key);
            if (!local.accepted || entry->words.size() < 2 ||
                (local.kind != PersonName && local.kind != OrganisationName && local.kind != ProductName))
                continue;
            const QString last = local.kind == PersonName ? surnameOf(entry->words) : entry->words.last();
            byWord.insert(last, key);
            const LexFlags flags = lexicon().of(last);
            if (local.kind == ProductName)
                continue;
            if (local.kind == PersonName ? !(flags & Lex::Common) : bool(flags & Lex::OrgEnd) && isPaper(last))
                m_endings.insert(last, m_endings.contains(last) && m_endings[last] != key ? QString() : key);
            if (entry->words.first() != last && local.kind != ProductName)
                byWord.insert(entry->words.first(), key);
        }
        for (const QString &key : std::as_const(m_order)) {
            Local &local = m_locals[key];
            const NameTable::Entry *entry = m_table.entry(key);
            const QString last =
                entry->words.size() > 1 && local.kind == PersonName ? surnameOf(entry->words) : entry->words.last();
            const QString full = fullNameOf(key, local, *entry, byWord.values(last));
            if (!full.isEmpty())
                local.full = full;
        }
    }

    QString fullNameOf(const QString &key, const Local &local, const NameTable::Entry &entry, const QStringList &offers)
    {
        QString best;
        bool isLast = false;
        bool several = false;
        for (const QString &offer : offers.first(std::min(offers.size(), mostOffers))) {
            const Local &full = m_locals[offer];
            const NameTable::Entry &longer = *m_table.entry(offer);
            if (offer == key || longer.words.size() <= entry.words.size())
                continue;
            QStringList words = longer.words;
            if (full.kind == PersonName && surnameOf(words) != words.last())
                words.removeLast();
            const bool asLast = isPart(entry.words, words) || (words.size() > 2 && initialMatches(entry.words, words));
            const bool asFirst = entry.words.size() == 1 && longer.words.first() == key;
            if (!(asLast || asFirst) || !mayLink(key, local, offer, asLast))
                continue;
            if (!best.isEmpty() && m_table.groupOf(best) == m_table.groupOf(offer)) {
                if (m_locals[best].count < full.count || (m_locals[best].count == full.count && offer < best))
                    best = offer;
                continue;
            }
            if (best.isEmpty() || (asLast && !isLast)) {
                several = false;
                best = offer;
            } else if (asLast == isLast) {
                several = true;
                // Of two brothers the one that is written about more; a first name must be one person's.
                if (full.count > m_locals[best].count || (full.count == m_locals[best].count && offer < best))
                    best = offer;
            }
            isLast = isLast || asLast;
        }
        return several && !(isLast && m_locals.value(best).kind == PersonName) ? QString() : best;
    }

    // "R. Haldane" of "Robert J. Haldane"
    static bool initialMatches(const QStringList &brief, const QStringList &full)
    {
        return brief.size() == 2 && brief.first().size() == 1 && brief.last() == full.last() &&
               full.first().startsWith(brief.first());
    }

    bool mayLink(const QString &key, const Local &local, const QString &fullKey, bool asLast) const
    {
        const Local full = m_locals.value(fullKey);
        const NameTable::Entry *entry = m_table.entry(key);
        NameEvidence evidence = voted(local.sum, local.count, articleVotes, 100);
        evidence.points[full.kind] += asLast ? pull : pull / 2;
        if (evidence.best() != full.kind)
            return false;
        if (full.kind == PersonName)
            return true;
        if (full.kind == ProductName)
            return asLast && entry->group == fullKey;
        const LexFlags flags = lexicon().of(key);
        const bool ownName = bool(flags & (Lex::KnownOrg | Lex::Company)) && !(flags & Lex::Common);
        if (ownName || entry->isAcronym || entry->group != key)
            return false;
        // "Veltrane Airlines" and then "Veltrane"; not "Veltrane" and then "Veltrane Nimbus"
        const bool comesFirst = full.place < local.place;
        const bool endsInBody = bool(lexicon().of(m_table.entry(fullKey)->words.last(), false) & Lex::OrgEnd);
        const bool apart = local.place < full.place || m_table.m_apart.contains(key + QLatin1Char('\n') + fullKey);
        if (!asLast && (isOtherName(key) || apart || !(comesFirst || endsInBody)))
            return false;
        // "Siemens" beside "Siemens Energy" where "Siemens AG" is known
        return !m_groups.contains(key);
    }

    void addName(QList<Mention> &found, const NameCandidate &candidate)
    {
        const QString &key = keyOf(candidate);
        const Local &local = m_locals[key];
        const NameEvidence own = candidate.evidence();
        NameEvidence evidence = own;
        NameEvidence others = local.sum;
        others -= own;
        if (local.count > 1)
            evidence += voted(others, local.count - 1, articleVotes, articleWeight);
        evidence += elsewhere(key, local);
        evidence += priorOf(key, 1);
        // A surname that the corpus knows, and that is nothing else in the tables.
        if (local.full.isEmpty() && !m_table.m_surnames.value(key).isEmpty() && mayBeShort(key))
            evidence.points[PersonName] += surnamePull;
        NameKind kind = evidence.best();
        QString name = m_table.nameOf(key);
        if (!local.full.isEmpty() && kind != m_locals[local.full].kind) {
            evidence.points[m_locals[local.full].kind] += pull;
            kind = evidence.best();
        }
        if (!local.full.isEmpty() && kind == m_locals[local.full].kind) {
            evidence.points[kind] += pull / 2;
            name = m_table.nameOf(local.full);
        } else if (kind == PersonName) {
            if (const QString full = m_table.m_surnames.value(key);
                !full.isEmpty() && !(lexicon().of(key) & Lex::Common))
                name = m_table.nameOf(full);
        } else if (const NameTable::Entry *group = m_table.entry(m_table.groupOf(key));
                   group && group->words.size() > 1 && group->accepted) {
            kind = group->kind; // one entity, one kind
        }
        if (evidence.points[kind] <= evidence.none())
            return;
        add(found, candidate.span, kind, name, evidence.probability(kind));
    }

    static void add(QList<Mention> &found, Span span, NameKind kind, const QString &name, double score)
    {
        Mention mention;
        mention.span = span;
        mention.kind = kindId(kind);
        mention.entity = name;
        mention.origin = MentionOrigin::Tagger;
        mention.score = std::round(score * 1000) / 1000;
        found.append(mention);
    }

    // What the tagger passed over, and the article or the corpus knows.
    void addLoose(QList<Mention> &found)
    {
        const auto &words = m_names.loose;
        for (qsizetype i = 0; i < words.size(); ++i) {
            qsizetype longest = i + 1;
            while (longest < words.size() && longest < i + longestLoose && words.at(longest).joined)
                ++longest;
            for (qsizetype last = longest; last > i; --last) {
                if (!addKnown(found, i, last))
                    continue;
                i = last - 1;
                break;
            }
        }
    }

    bool addKnown(QList<Mention> &found, qsizetype first, qsizetype last)
    {
        const auto &words = m_names.loose;
        QString key;
        for (qsizetype i = first; i < last; ++i)
            key += (i == first ? QString() : QStringLiteral(" ")) + words.at(i).key;
        if (last == first + 1 && words.at(first).small)
            return false;
        const Span span{words.at(first).span.start, words.at(last - 1).span.end};
        const auto local = m_locals.constFind(key);
        if (local != m_locals.cend()) {
            if (!local->accepted || local->score * 100 < looseScore)
                return false;
            add(found, span, local->kind, local->full.isEmpty() ? m_table.nameOf(key) : m_table.nameOf(local->full),
                0.5 * local->score);
            return true;
        }
        if (last == first + 1) {
            // A surname or the last word of a newspaper that stands nowhere alone in the text.
            if (const QString full = m_endings.value(key); !full.isEmpty()) {
                add(found, span, m_locals[full].kind, m_table.nameOf(full), 0.5);
                return true;
            }
            const QString full = m_table.m_surnames.value(key);
            if (!full.isEmpty() && !m_table.entry(key) && key.size() > 3 && mayBeShort(key)) {
                add(found, span, PersonName, m_table.nameOf(full), 0.4);
                return true;
            }
        }
        const NameTable::Entry *entry = m_table.entry(key);
        if (!entry || !entry->accepted || entry->count < 2 || (last == first + 1 && (lexicon().of(key) & Lex::Common)))
            return false;
        const NameEvidence evidence = voted(entry->evidence, entry->count, 1, 100);
        if (evidence.probability(entry->kind) * 100 < looseScore)
            return false;
        add(found, span, entry->kind, m_table.nameOf(key), 0.5 * evidence.probability(entry->kind));
        return true;
    }

    const NameTable &m_table;
    const ArticleNames &m_names;
    QHash<QString, Local> m_locals;
    QHash<QString, QString> m_endings; // last words -> the one full name, "" where there are several
    QSet<QString> m_groups;            // that other names of the article belong to
    QStringList m_order;               // their keys, as they come in the article
};

QList<Mention> NameTable::mentions(int article) const
{
    return ArticleLinker(*this, m_readings.at(article).names).mentions();
}

} // namespace crossread
