#include "app/entities/nameresolve.h"

namespace crossread {

namespace {

constexpr LexFlags anyPlace = Lex::Country | Lex::Region | Lex::BigCity | Lex::City;

// First letters of the words; `all` counts "of", "and" too.
QString initials(const QStringList &words, bool all)
{
    QString letters;
    for (const QString &word : words) {
        if (all || !(lexicon().of(word, false) & (Lex::Stop | Lex::Particle)))
            letters += word.at(0);
    }
    return letters;
}

bool isAcronym(const QString &surface)
{
    int letters = 0;
    for (const QChar c : surface) {
        if (c.isLetter() && !c.isUpper())
            return false;
        letters += c.isLetter();
    }
    return letters >= 2 && letters <= 6;
}

// Legal forms and the like, which a name is given with or without.
QString withoutSuffix(const QStringList &words)
{
    static const QStringList forms =
        QStringLiteral(
            "inc incorporated corp corporation co company ltd limited llc plc ag sa se nv spa gmbh group holdings")
            .split(QLatin1Char(' '));
    qsizetype size = words.size();
    while (size > 1 && forms.contains(words.at(size - 1)))
        --size;
    return size < words.size() ? words.first(size).join(QLatin1Char(' ')) : QString();
}

} // namespace

QString kindId(NameKind kind)
{
    switch (kind) {
    case PersonName:
        return QStringLiteral("person");
    case PlaceName:
        return QStringLiteral("place");
    case ProductName:
        return QStringLiteral("product");
    case EventName:
        return QStringLiteral("event");
    default:
        return QStringLiteral("organisation");
    }
}

NameTable::NameTable(const QList<QList<NameCandidate>> &candidates, const QList<Article> &articles)
    : m_candidates(candidates), m_articles(articles)
{
    for (qsizetype i = 0; i < candidates.size(); ++i)
        collect(candidates.at(i), articles.at(i).text);
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it)
        it->group = it.key();
    findMakers();
    linkAcronyms(candidates);
    linkVariants();
    rememberPersons();
}

void NameTable::collect(const QList<NameCandidate> &candidates, const QString &text)
{
    for (const NameCandidate &candidate : candidates) {
        Entry &entry = m_entries[candidate.key];
        ++entry.count;
        entry.firm += !candidate.weak;
        entry.inside = candidate.inside;
        entry.around += candidate.around;
        if (entry.words.isEmpty()) {
            entry.words = candidate.words;
            if (entry.words.size() > 1 && entry.words.first() == QLatin1String("the"))
                entry.words.removeFirst();
        }
        ++entry.surfaces[candidate.span.of(text).simplified()];
    }
}

void NameTable::linkAcronyms(const QList<QList<NameCandidate>> &candidates)
{
    // What brackets say; the most frequent long form wins.
    QHash<QString, QMap<QString, int>> told;
    for (const auto &list : candidates) {
        for (const NameCandidate &candidate : list) {
            if (!candidate.acronymOf.isEmpty())
                ++told[candidate.key][candidate.acronymOf];
        }
    }
    QMultiHash<QString, QString> byInitials;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it->words.size() < 3 || !it->firm)
            continue;
        byInitials.insert(initials(it->words, true), it.key());
        if (initials(it->words, false) != initials(it->words, true))
            byInitials.insert(initials(it->words, false), it.key());
    }
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (it->words.size() != 1 || !std::any_of(it->surfaces.keyBegin(), it->surfaces.keyEnd(), isAcronym))
            continue;
        if (!lexicon().alias(it.key()).isEmpty())
            continue;
        // One that everybody knows is not guessed at: only brackets say that it is another.
        const bool wellKnown = bool(lexicon().of(it.key()) & Lex::KnownOrg);
        QString best;
        int most = 0;
        const auto offer = [&](const QString &key, int count) {
            if (count > most || (count == most && key < best)) {
                best = key;
                most = count;
            }
        };
        const auto &brackets = told.value(it.key());
        for (auto form = brackets.cbegin(); form != brackets.cend(); ++form)
            offer(form.key(), form.value());
        if (best.isEmpty() && !wellKnown) {
            const QStringList forms = byInitials.values(QString(it.key()).remove(QLatin1Char('.')));
            for (const QString &form : forms) {
                if (m_entries.value(form).inside.best() != PersonName)
                    offer(form, m_entries.value(form).count);
            }
        }
        if (!best.isEmpty() && m_entries.contains(best))
            it->group = best;
    }
}

// "Acme Rocket" is something of Acme's where Acme is known as an organisation and the rest is no word for one.
void NameTable::findMakers()
{
    QStringList products;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it->words.size() < 2 || it->words.size() > 3 || it->inside[OrganisationName] > 2 ||
            it->inside[PersonName] > 2)
            continue;
        const auto maker = m_entries.constFind(it->words.first());
        if (maker == m_entries.cend() || maker->firm < 2 || maker->count < it->count)
            continue;
        const LexFlags flags = lexicon().of(maker.key());
        if ((!(flags & Lex::Common) || (flags & (Lex::Company | Lex::LikeOrg))) &&
            decide(maker.key(), {}, 0).kind == OrganisationName)
            products.append(it.key());
    }
    for (const QString &key : std::as_const(products))
        m_entries[key].inside[ProductName] += 1.8;
}

void NameTable::linkVariants()
{
    // In the order of the keys: a hash has one of its own in each run.
    QStringList keys = m_entries.keys();
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        const auto it = m_entries.find(key);
        if (it->group != key || it->words.size() < 2)
            continue;
        // "Acme Inc.": the frequenter of both is the name.
        const QString bare = withoutSuffix(it->words);
        if (!bare.isEmpty() && m_entries.contains(bare)) {
            it->group = m_entries.value(bare).group;
            continue;
        }
        // "Acme Rocket" and "Rocket": a company and its product.
        if (it->inside.best() == ProductName && it->words.size() == 2 && m_entries.contains(it->words.first())) {
            auto rest = m_entries.find(it->words.last());
            if (rest != m_entries.end() && rest.key().size() > 2 && !(lexicon().of(rest.key()) & Lex::ProductEnd) &&
                rest->firm > 0 && rest->group == rest.key() && rest->inside.best() != PlaceName &&
                !(lexicon().of(rest.key()) & Lex::VeryCommon))
                rest->group = it.key();
        }
    }
    for (const QString &key : std::as_const(keys)) {
        Entry &entry = m_entries[key];
        for (int step = 0; step < 4; ++step) // "AI" to "Acme Inc." to "Acme"
            entry.group = m_entries.value(entry.group).group;
    }
}

void NameTable::rememberPersons()
{
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it->words.size() < 2 || decide(it.key(), {}, 0).kind != PersonName)
            continue;
        auto name = m_fullNames.find(it->words.last());
        if (name == m_fullNames.end())
            m_fullNames.insert(it->words.last(), it.key());
        else
            name->clear();
    }
}

QString NameTable::nameOf(const QString &key) const
{
    const QString alias = lexicon().alias(key);
    if (!alias.isEmpty())
        return alias;
    const auto entry = m_entries.constFind(key);
    if (entry == m_entries.cend())
        return key;
    QString best;
    int most = -1;
    for (auto it = entry->surfaces.cbegin(); it != entry->surfaces.cend(); ++it) {
        // Capitals throughout are how a headline or a dateline writes it.
        const bool loud = it.key().size() > 4 && it.key() == it.key().toUpper() && entry->surfaces.size() > 1;
        const int count = loud ? 0 : it.value();
        if (count > most ||
            (count == most && (it.key().size() > best.size() || (it.key().size() == best.size() && it.key() < best)))) {
            best = it.key();
            most = count;
        }
    }
    return best;
}

NameTable::Decision NameTable::decide(const QString &key, const Evidence &local, int localCount) const
{
    // What many sentences say must not drown what the name itself says.
    const auto damped = [](int count) { return count > 5 ? 5.0 / count : 1.0; };
    const auto entry = m_entries.constFind(key);
    if (entry == m_entries.cend())
        return {};
    Evidence total = entry->inside * 2;
    total += entry->around * (0.7 * damped(entry->count));
    int count = entry->count;
    int firm = entry->firm;
    if (entry->group != key) {
        const Entry &group = m_entries.value(entry->group);
        total += group.inside * 2;
        total += group.around * (0.7 * damped(group.count));
        count += group.count;
        firm += group.firm;
    }
    total += local * (0.8 * damped(localCount));
    Decision decision;
    decision.kind = total.best();
    const double best = total[decision.kind];
    decision.score = std::clamp(0.35 + 0.65 * total.margin() / (total.margin() + 2.5), 0.0, 1.0);
    decision.entity = nameOf(entry->group);
    if (entry->group != key && m_entries.value(entry->group).group == entry->group)
        decision.kind = decide(entry->group, {}, 0).kind; // one entity, one kind
    decision.isVague = best < 1.5;
    decision.accepted = firm > 0 ? best > 0.3 : best > 3.5;
    // Dictionary words in capitals that nothing speaks for.
    if (entry->words.size() > 1 && count < 2 && best < 1.5 &&
        std::all_of(entry->words.begin(), entry->words.end(),
                    [](const QString &w) { return bool(lexicon().of(w) & Lex::Common); }))
        decision.accepted = false;
    return decision;
}

NameTable::Decisions NameTable::decisions(int article) const
{
    struct Local
    {
        Evidence around;
        int count = 0;
    };
    QHash<QString, Local> locals;
    for (const NameCandidate &candidate : m_candidates.at(article)) {
        Local &local = locals[candidate.key];
        local.around += candidate.around;
        ++local.count;
    }
    Decisions decided;
    QHash<QString, QString> surnames; // -> full name, of this article
    QHash<QString, QString> forenames;
    for (auto it = locals.cbegin(); it != locals.cend(); ++it) {
        const Decision decision = decide(it.key(), it->around, it->count);
        decided.insert(it.key(), decision);
        const QStringList &words = m_entries.constFind(it.key())->words;
        if (decision.kind != PersonName || words.size() < 2 || (lexicon().of(words.first(), false) & Lex::Particle))
            continue;
        for (auto [map, word] : {std::pair(&surnames, words.last()), std::pair(&forenames, words.first())}) {
            QString &full = (*map)[word];
            // of two brothers the one that is written about more
            if (full.isEmpty() || locals.value(full).count < it->count ||
                (locals.value(full).count == it->count && it.key() < full))
                full = it.key();
        }
    }
    for (auto it = decided.begin(); it != decided.end(); ++it) {
        const Entry &entry = *m_entries.constFind(it.key());
        if (entry.words.size() == 2 && (lexicon().of(entry.words.first(), false) & Lex::Particle)) {
            // "Bin Salman" after "Mohammed bin Salman"
            const QString full = surnames.value(entry.words.last());
            if (full.endsWith(QLatin1Char(' ') + it.key()))
                *it = {PersonName, 0.8, nameOf(full), true, false};
        }
        if (entry.words.size() != 1)
            continue;
        const bool person = it->kind == PersonName;
        const LexFlags flags = lexicon().of(it.key());
        QString full = surnames.value(it.key());
        if (full.isEmpty() && person && (flags & Lex::FirstName))
            full = forenames.value(it.key());
        if (full.isEmpty() && (person || it->isVague) && !(flags & Lex::Common))
            full = m_fullNames.value(it.key());
        if (full.isEmpty() ||
            (!person && ((flags & Lex::Country) || locals.value(it.key()).around.best() == PlaceName)))
            continue;
        it->kind = PersonName;
        it->entity = nameOf(full);
        it->score = std::max(it->score, 0.8);
        it->accepted = true;
    }
    // For headlines: a surname that stands nowhere alone in the text.
    for (auto it = surnames.cbegin(); it != surnames.cend(); ++it) {
        if (!decided.contains(it.key()))
            decided.insert(it.key(), {PersonName, 0.7, nameOf(*it), true, false});
    }
    return decided;
}

QList<Mention> NameTable::mentions(int article) const
{
    QList<Mention> found;
    const Decisions decided = decisions(article);
    for (const NameCandidate &candidate : m_candidates.at(article)) {
        const Decision decision = decided.value(candidate.key);
        if (!decision.accepted)
            continue;
        Mention mention;
        mention.span = candidate.span;
        mention.kind = kindId(decision.kind);
        mention.entity = decision.entity;
        mention.score = decision.score;
        found.append(mention);
    }
    return found;
}

QList<Mention> NameTable::known(int article, const NameBlock &block) const
{
    const QString &text = m_articles.at(article).text;
    const Decisions decided = decisions(article);
    const auto look = [&](const QString &key) {
        if (const auto found = decided.constFind(key); found != decided.cend())
            return *found;
        Decision elsewhere = decide(key, {}, 0);
        if (elsewhere.accepted && m_entries.value(key).count < 2 && m_articles.size() > 1)
            elsewhere.score *= 0.9;
        return elsewhere;
    };
    QList<Mention> found;
    const auto &tokens = block.tokens;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (!tokens.at(i).isWord() || !tokens.at(i).capital)
            continue;
        qsizetype longest = i;
        for (; longest < tokens.size() && longest < i + 7; ++longest) {
            if (longest > i && tokens.at(longest - 1).possessive)
                break;
        }
        for (qsizetype last = longest; last > i; --last) {
            const Span span{tokens.at(i).span.start, tokens.at(last - 1).span.end};
            QString key = lexiconKey(span.in(text));
            if (key.startsWith(QLatin1String("the ")))
                key.remove(0, 4);
            const bool single = last - i == 1;
            const NameToken &token = tokens.at(i);
            if (single && token.is(Lex::Stop | Lex::NonName | Lex::Demonym))
                continue;
            Decision decision = look(key);
            if (!decision.accepted) {
                const LexFlags flags = single ? token.lex : lexicon().of(key);
                const bool place = (flags & (Lex::Country | Lex::BigCity | Lex::Region)) &&
                                   !(single && (flags & Lex::Common) && !(flags & Lex::Country));
                const bool person = last - i == 2 && token.is(Lex::FirstName) && !token.is(Lex::Common) &&
                                    tokens.at(i + 1).isWord() && tokens.at(i + 1).capital && !tokens.at(i + 1).glued &&
                                    !tokens.at(i + 1).is(LexFlags(Lex::Common) | anyPlace);
                if (!place && !person)
                    continue;
                decision = {person ? PersonName : PlaceName, 0.6, span.of(text).simplified(), true, false};
                if (const QString alias = lexicon().alias(key); !alias.isEmpty())
                    decision.entity = alias;
            }
            Mention mention;
            mention.span = span;
            mention.kind = kindId(decision.kind);
            mention.entity = decision.entity;
            mention.score = decision.score;
            found.append(mention);
            i = last - 1;
            break;
        }
    }
    return found;
}

} // namespace crossread
