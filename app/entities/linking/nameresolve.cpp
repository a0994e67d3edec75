#include "app/entities/linking/nameresolve.h"

#include "app/entities/names/namewords.h"

#include <algorithm>

namespace crossread {

namespace {

constexpr int clearMargin = 1500; // of a mention, where one kind is sure
constexpr int productPull = 3000; // what a maker's name in front says of a mention

} // namespace

NameTable::NameTable(const QList<ArticleReading> &readings) : m_readings(readings)
{
    for (const ArticleReading &reading : readings)
        collect(reading.names);
    decide();
    findProducts();
    linkAliases();
    linkAcronyms();
    linkVariants();
    linkPersons();
    linkShortOrganisations();
    nameGroups();
}

void NameTable::collect(const ArticleNames &names)
{
    for (const NameCandidate &candidate : names.names) {
        const NameForm &form = names.forms.at(candidate.form);
        Entry &entry = m_entries[form.key];
        entry.evidence += candidate.evidence();
        ++entry.count;
        ++(candidate.loud ? entry.loud : entry.clean)[form.text];
        entry.isAcronym = entry.isAcronym || (!candidate.loud && looksLikeAcronym(form.text));
        if (candidate.longForm >= 0)
            ++m_told[form.key][names.forms.at(candidate.longForm).key];
    }
    // "Acme Foods" and then "Acme" in one article
    QHash<QString, qsizetype> places; // where the text itself has a name first
    for (qsizetype i = 0; i < names.names.size(); ++i) {
        const QString &key = names.forms.at(names.names.at(i).form).key;
        if (!names.names.at(i).inHeading && !places.contains(key))
            places.insert(key, i);
    }
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        const QString first = place.key().section(QLatin1Char(' '), 0, 0);
        const qsizetype alone = first.size() < place.key().size() ? places.value(first, -1) : -1;
        if (alone >= 0)
            (alone > place.value() ? m_together : m_apart).insert(first + QLatin1Char('\n') + place.key());
    }
}

void NameTable::decide()
{
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        it->words = it.key().split(QLatin1Char(' '));
        it->group = it.key();
        decide(*it);
    }
}

void NameTable::decide(Entry &entry) const
{
    NameEvidence evidence = entry.count > mostVotes ? entry.evidence.weighed(mostVotes, entry.count) : entry.evidence;
    evidence += entry.prior;
    entry.kind = evidence.best();
    entry.accepted = evidence.points[entry.kind] > evidence.none();
}

// "Acme Rocket" is something of Acme's where Acme is known as an organisation and the rest is no word for one; then
// "Rocket" alone is the same.
void NameTable::findProducts()
{
    constexpr LexFlags bodies = Lex::OrgEnd | Lex::OrgAny | Lex::PlaceEnd | Lex::EventEnd;
    const QStringList keys = sortedKeys();
    for (const QString &key : keys) {
        Entry &product = m_entries[key];
        if (product.words.size() < 2 || product.words.size() > 4 ||
            (product.kind != OrganisationName && product.kind != ProductName))
            continue;
        const Entry *maker = entry(product.words.first());
        if (!maker || maker->count < std::max(2, product.count) || maker->kind != OrganisationName)
            continue;
        if (std::any_of(product.words.begin() + 1, product.words.end(),
                        [](const QString &word) { return bool(lexicon().of(word, false) & bodies); }))
            continue;
        const auto rest = m_entries.find(product.words.mid(1).join(QLatin1Char(' ')));
        const bool hasRest = rest != m_entries.end();
        if (hasRest && rest->count > product.count && rest->evidence.over(OrganisationName) > clearMargin * rest->count)
            continue; // "Acme Bolt" of two companies
        product.prior.points[ProductName] += productPull * std::min(product.count, mostVotes);
        decide(product);
        if (product.kind != ProductName || !hasRest || rest.key().size() < 3 || rest->group != rest.key() ||
            (lexicon().of(rest.key()) & Lex::VeryCommon))
            continue;
        rest->group = key;
        rest->prior.points[ProductName] += productPull * std::min(rest->count, mostVotes);
        decide(*rest);
    }
}

QStringList NameTable::sortedKeys() const
{
    QStringList keys = m_entries.keys(); // a hash has an order of its own in each run
    keys.sort();
    return keys;
}

const NameTable::Entry *NameTable::entry(const QString &key) const
{
    const auto found = m_entries.constFind(key);
    return found == m_entries.cend() ? nullptr : &*found;
}

QString NameTable::groupOf(const QString &key) const
{
    QString group = key;
    for (int step = 0; step < 5; ++step) { // "AI" to "Acme Inc." to "Acme"
        const Entry *found = entry(group);
        if (!found || found->group == group)
            break;
        group = found->group;
    }
    return group;
}

void NameTable::linkAliases()
{
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        const QString alias = lexicon().alias(it.key());
        if (alias.isEmpty() || (!it->isAcronym && it->loud.isEmpty() && (lexicon().of(it.key(), false) & Lex::Stop)))
            continue;
        if (it->kind != OrganisationName && it->kind != PlaceName)
            continue;
        it->group = nameKey(alias);
        m_names.insert(it->group, alias);
    }
}

void NameTable::linkAcronyms()
{
    QMultiHash<QString, QString> byInitials;
    const QStringList keys = sortedKeys();
    for (const QString &key : keys) {
        const Entry &full = m_entries[key];
        if (full.words.size() < 2 || !full.accepted || full.kind == PersonName)
            continue;
        const QString all = nameInitials(full.words, true);
        const QString heads = nameInitials(full.words, false);
        byInitials.insert(all, key);
        if (heads != all)
            byInitials.insert(heads, key);
    }
    for (const QString &key : keys) {
        Entry &brief = m_entries[key];
        if (brief.words.size() != 1 || brief.group != key)
            continue;
        QString best;
        int most = 0;
        const auto offer = [&](const QString &full, int count) {
            if (full != key && (count > most || (count == most && full < best))) {
                best = full;
                most = count;
            }
        };
        const auto told = m_told.value(key); // the most frequent long form wins
        for (auto form = told.cbegin(); form != told.cend(); ++form)
            offer(form.key(), form.value());
        // One that everybody knows is not guessed at: only brackets say that it is another.
        if (best.isEmpty() && brief.isAcronym && key.size() > 2 && !(lexicon().of(key) & Lex::KnownOrg)) {
            const QStringList forms = byInitials.values(key);
            for (const QString &form : forms) {
                if (m_entries[form].kind == brief.kind || brief.kind == OrganisationName)
                    offer(form, m_entries[form].count);
            }
        }
        if (!best.isEmpty() && m_entries.contains(best) && groupOf(best) != key)
            brief.group = best;
    }
}

// "Acme Inc." and "Acme", "Robert J. Haldane" and "Robert Haldane".
void NameTable::linkVariants()
{
    const QStringList keys = sortedKeys();
    for (const QString &key : keys) {
        Entry &entry = m_entries[key];
        if (entry.words.size() < 2 || entry.group != key)
            continue;
        const QString bare = entry.kind == OrganisationName ? withoutLegalForm(entry.words)
                             : entry.kind == PersonName     ? withoutInitials(entry.words)
                                                            : QString();
        if (bare.isEmpty() || bare == key)
            continue;
        if (m_entries.contains(bare) && m_entries[bare].kind == entry.kind && groupOf(bare) != key)
            entry.group = bare;
    }
}

void NameTable::linkPersons()
{
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it->words.size() < 2 || it->kind != PersonName || !it->accepted)
            continue;
        const QString group = groupOf(it.key());
        auto name = m_surnames.find(surnameOf(it->words));
        if (name == m_surnames.end())
            m_surnames.insert(surnameOf(it->words), group);
        else if (*name != group)
            name->clear();
    }
}

// "Veltrane" is "Veltrane Airlines" where nothing else begins so and Veltrane alone is no company of its own.
void NameTable::linkShortOrganisations()
{
    QHash<QString, QString> byFirst;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it->words.size() < 2 || it->kind != OrganisationName || !it->accepted)
            continue;
        const QString group = groupOf(it.key());
        auto first = byFirst.find(it->words.first());
        if (first == byFirst.end())
            byFirst.insert(it->words.first(), group);
        else if (*first != group)
            first->clear();
    }
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        const QString full = byFirst.value(it.key());
        if (full.isEmpty() || full == it.key() || it->words.size() != 1 || it->group != it.key() ||
            it->kind != OrganisationName || !it->accepted || it->isAcronym)
            continue;
        const QString both = it.key() + QLatin1Char('\n') + full;
        if (m_apart.contains(both)) // "Acme" first and then "Acme Web Services": two
            continue;
        const bool together = m_together.contains(both) && !isOtherName(it.key());
        const Entry *longer = entry(full);
        if (!longer || longer->kind != OrganisationName)
            continue;
        if (together || (mayBeShort(it.key()) && (lexicon().of(longer->words.last(), false) & Lex::OrgEnd)))
            it->group = full;
    }
}

void NameTable::nameGroups()
{
    struct Spelling
    {
        QString text;
        int count = 0;
        int rank = 0; // 0 is the best kind of spelling
    };
    QHash<QString, QList<Spelling>> groups;
    const QStringList keys = sortedKeys();
    for (const QString &key : keys) {
        const Entry &entry = m_entries[key];
        const QString group = groupOf(key);
        const bool whole = entry.words.size() > 1 || group == key;
        const bool bare = withoutLegalForm(entry.words).isEmpty();
        const int rank = (whole ? 0 : 2) + (bare ? 0 : 1);
        for (auto text = entry.clean.cbegin(); text != entry.clean.cend(); ++text) {
            if (entry.words.size() > 1 && isLoudName(text.key()))
                groups[group].append({quietName(text.key()), text.value(), rank + 4});
            else
                groups[group].append({text.key(), text.value(), rank});
        }
        for (auto text = entry.loud.cbegin(); text != entry.loud.cend(); ++text)
            groups[group].append({quietName(text.key()), text.value(), rank + 4});
    }
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        if (m_names.contains(group.key()))
            continue;
        int rank = 100;
        for (const Spelling &spelling : std::as_const(*group))
            rank = std::min(rank, spelling.rank);
        int most = 0;
        for (const Spelling &spelling : std::as_const(*group))
            most = std::max(most, spelling.rank == rank ? spelling.count : 0);
        Spelling best;
        for (const Spelling &spelling : std::as_const(*group)) {
            // The longest of those that are frequent.
            if (spelling.rank != rank || 2 * spelling.count < most)
                continue;
            const auto order = [](const Spelling &s) {
                const auto accents =
                    std::count_if(s.text.begin(), s.text.end(), [](QChar c) { return c.unicode() > 127; });
                return std::tuple(s.text.size(), s.count, accents);
            };
            if (best.text.isEmpty() || order(spelling) > order(best) ||
                (order(spelling) == order(best) && spelling.text < best.text))
                best = spelling;
        }
        m_names.insert(group.key(), best.text);
    }
}

} // namespace crossread
