#include "app/claims/outlets.h"
#include "app/claims/speakers.h"

#include <QHash>
#include <QSet>

namespace crossread {

namespace {

constexpr qsizetype nearby = 3;     // sentences that a pronoun looks back over
constexpr qsizetype farAway = 12;   // and "the ministry", "the report"
constexpr qsizetype ownerReach = 6; // words between a document and whose it is

// Words for any organisation; others ("the ministry") must be in its name.
bool isAnyFirm(const QString &noun)
{
    static const QSet<QString> words = {
        QStringLiteral("it"),           QStringLiteral("company"),      QStringLiteral("firm"),
        QStringLiteral("group"),        QStringLiteral("maker"),        QStringLiteral("carmaker"),
        QStringLiteral("manufacturer"), QStringLiteral("airline"),      QStringLiteral("retailer"),
        QStringLiteral("operator"),     QStringLiteral("organisation"), QStringLiteral("organization"),
        QStringLiteral("chain"),        QStringLiteral("start-up"),     QStringLiteral("startup"),
        QStringLiteral("corporation")};
    return words.contains(noun) || noun.endsWith(u"maker") || noun == u"lender" || noun == u"insurer";
}

// What calls an outlet that was named before.
bool callsAnOutlet(const QString &noun)
{
    static const QSet<QString> words = {QStringLiteral("agency"),      QStringLiteral("newspaper"),
                                        QStringLiteral("paper"),       QStringLiteral("magazine"),
                                        QStringLiteral("broadcaster"), QStringLiteral("outlet"),
                                        QStringLiteral("website"),     QStringLiteral("publication")};
    return words.contains(noun);
}

// What outlets do and others hardly.
bool isReportingCue(const QString &cue)
{
    return cue == u"reported" || cue == u"reports" || cue == u"wrote" || cue == u"learned" || cue == u"learnt";
}

// "The company" is no ministry and no university.
bool isPublicBody(const QString &name)
{
    static const QSet<QString> words = {
        QStringLiteral("university"),  QStringLiteral("ministry"),   QStringLiteral("department"),
        QStringLiteral("court"),       QStringLiteral("police"),     QStringLiteral("council"),
        QStringLiteral("parliament"),  QStringLiteral("government"), QStringLiteral("commission"),
        QStringLiteral("senate"),      QStringLiteral("congress"),   QStringLiteral("army"),
        QStringLiteral("institute"),   QStringLiteral("union"),      QStringLiteral("committee"),
        QStringLiteral("association"), QStringLiteral("nations"),    QStringLiteral("hospital")};
    const QStringList parts = name.toLower().split(u' ');
    return std::any_of(parts.begin(), parts.end(), [](const QString &part) { return words.contains(part); });
}

bool isCompanyWord(const QString &noun)
{
    return isAnyFirm(noun) && noun != u"it" && noun != u"group" && !noun.startsWith(u"organi");
}

// Of "a study published in Northern Medicine" the study.
const Token &headOf(const QList<Token> &tokens)
{
    qsizetype i = 0;
    while (i + 1 < tokens.size() && !tokens[i + 1].gap &&
           (tokens[i + 1].capital || !tokens[i + 1].is(Preposition | PastForm)))
        ++i;
    return tokens[i];
}

class SourceResolver
{
public:
    SourceResolver(const Article &article, const QList<Mention> &mentions, const QList<QList<Token>> &tokens,
                   QList<Sentence> &sentences)
        : m_article(article), m_mentions(mentions), m_tokens(tokens), m_sentences(sentences)
    {
    }

    void run()
    {
        for (int i = 0; i < int(m_sentences.size()); ++i) {
            Attribution &attribution = m_sentences[i].attribution;
            if (attribution.isEmpty() || attribution.source.isEmpty())
                continue;
            const QString word = attribution.source.toLower();
            readNames(sourceStart(i));
            QString name;
            if (word == u"he" || word == u"she")
                name = person(i, word);
            else if (word == u"they")
                name = group(i);
            else if (word == u"it")
                name = isDocumentNear(i) ? m_document.name : organisation(i, word);
            else if (word.startsWith(u"the ") && word.count(u' ') == 1)
                name = thing(i, word.mid(4));
            else if (isForeignOutlet(word) && i - m_paper.sentence <= farAway)
                name = m_paper.name;
            if (!name.isEmpty())
                attribution.source = name;
            remember(i, word);
        }
    }

private:
    struct Speaker
    {
        int sentence = -1;
        QString name;
    };

    // "the French agency", "the German news weekly"
    static bool isForeignOutlet(const QString &source)
    {
        const QStringList words = source.split(u' ');
        return words.first() == u"the" && words.size() > 2 && words.size() < 5 && isDemonym(words[1]) &&
               (callsAnOutlet(words.last()) || words.last() == u"daily" || words.last() == u"weekly") &&
               (words.size() == 3 || words[2] == u"news");
    }

    // The place of the source in the text.
    qsizetype sourceStart(int i) const { return m_sentences[i].attribution.span.start; }

    // The first mention that begins at `position` or after it.
    QList<Mention>::const_iterator from(qsizetype position) const
    {
        return std::partition_point(m_mentions.begin(), m_mentions.end(),
                                    [position](const Mention &mention) { return mention.span.start < position; });
    }

    // The last one of that kind in a source: "Marn's deputy, Per Halvor".
    bool names(const Attribution &attribution, const QString &kind, QString *entity) const
    {
        bool found = false;
        const Span span = attribution.span;
        for (auto mention = from(span.start); mention != m_mentions.end() && mention->span.start < span.end;
             ++mention) {
            if (mention->kind != kind || (found && !attribution.source.contains(mention->span.in(m_article.text))))
                continue;
            *entity = mention->entity;
            found = true;
        }
        return found;
    }

    // Who has spoken, for the pronouns to come.
    void remember(int i, const QString &word)
    {
        const Attribution &attribution = m_sentences[i].attribution;
        if (word == u"he" || word == u"she") {
            if (word != attribution.source.toLower()) {
                m_person = {i, attribution.source};
                m_pronoun.insert(attribution.source, word);
            }
            return;
        }
        if (word == u"it" && attribution.source == m_document.name)
            m_document.sentence = i;
        if (word == u"it" || word == u"they" || !m_sentences[i].span.contains(attribution.span))
            return;
        QString entity;
        const QList<Token> tokens = tokenise(attribution.source, {0, attribution.source.size()});
        if (!tokens.isEmpty() && headOf(tokens).is(Document) && !headOf(tokens).is(Organisation))
            m_document = {i, attribution.source};
        const bool isPerson = names(attribution, QStringLiteral("person"), &entity);
        if (isPerson && looksLikeName(tokens)) {
            m_person = {i, entity.isEmpty() ? attribution.source : entity};
        } else if (names(attribution, QStringLiteral("organisation"), &entity) && looksLikeName(tokens)) {
            m_organisation = {i, entity.isEmpty() ? attribution.source : entity};
        } else if (m_mentions.isEmpty() && tokens.size() >= 2 && tokens.size() <= 4 && allNames(tokens)) {
            m_person = {i, attribution.source};
        } else if (!tokens.isEmpty() && tokens.last().is(Organisation) && attribution.source != word) {
            m_organisation = {i, attribution.source};
        }
        if (!tokens.isEmpty() && tokens.last().capital && !isPublicBody(attribution.source) &&
            isReportingCue(attribution.cue.toLower()) && m_person.sentence != i)
            m_paper = {i, m_organisation.sentence == i ? m_organisation.name : attribution.source};
        if (!tokens.isEmpty() && isPlural(tokens))
            m_group = {i, attribution.source};
        else if (!isPerson && !tokens.isEmpty() && isSomebody(tokens))
            m_somebody = {i, attribution.source};
    }

    // "One manager", "an official at the ministry": a single one without a name.
    static bool isSomebody(const QList<Token> &tokens)
    {
        static const QSet<QString> several = {
            QStringLiteral("police"),   QStringLiteral("government"),     QStringLiteral("ministry"),
            QStringLiteral("court"),    QStringLiteral("congress"),       QStringLiteral("parliament"),
            QStringLiteral("army"),     QStringLiteral("navy"),           QStringLiteral("military"),
            QStringLiteral("family"),   QStringLiteral("administration"), QStringLiteral("crew"),
            QStringLiteral("side"),     QStringLiteral("jury"),           QStringLiteral("parent"),
            QStringLiteral("everyone"), QStringLiteral("everybody"),      QStringLiteral("nobody"),
            QStringLiteral("many"),     QStringLiteral("some"),           QStringLiteral("most"),
            QStringLiteral("campaign")};
        const Token &head = headOf(tokens);
        return head.is(Person) && !head.is(Organisation) && !head.capital && !head.lower.endsWith(u's') &&
               !several.contains(head.lower);
    }

    static bool allNames(const QList<Token> &tokens)
    {
        return std::all_of(tokens.begin(), tokens.end(), [](const Token &token) {
            return token.capital && !token.number && !token.is(Determiner | Document | Organisation | Person);
        });
    }

    // "Ilse Marn", "the mayor Ilse Marn", and not "a lawyer for Ilse Marn".
    static bool looksLikeName(const QList<Token> &tokens)
    {
        return !tokens.isEmpty() && tokens.last().capital &&
               std::none_of(tokens.begin(), tokens.end(), [](const Token &token) {
                   return token.is(Preposition) && !token.capital && token.lower != u"of";
               });
    }

    static bool isPlural(const QList<Token> &tokens)
    {
        static const QSet<QString> people = {QStringLiteral("people"), QStringLiteral("women"), QStringLiteral("men")};
        return std::any_of(tokens.begin(), tokens.end(), [](const Token &token) {
            return (token.is(Person) && !token.is(Organisation) && token.lower.endsWith(u's') &&
                    !token.lower.endsWith(u"ss")) ||
                   people.contains(token.lower);
        });
    }

    // Distinct names of a kind between two places.
    QStringList namesBetween(qsizetype start, qsizetype end, const QString &kind) const
    {
        QStringList names;
        for (auto mention = from(start); mention != m_mentions.end() && mention->span.start < end; ++mention) {
            if (mention->kind == kind && !names.contains(mention->entity) && !isOutlet(*mention))
                names.append(mention->entity);
        }
        return names;
    }

    // "told the Courier": whom somebody spoke to is not spoken of.
    bool isOutlet(const Mention &mention) const
    {
        const QStringView before = QStringView(m_article.text).left(mention.span.start).right(12);
        return before.endsWith(u"told ") || before.endsWith(u"told the ") || before.endsWith(u"to the ") ||
               (!m_article.source.isEmpty() && mention.entity == m_article.source);
    }

    static bool sameName(const QString &a, const QString &b)
    {
        return a == b || a.section(u' ', -1) == b.section(u' ', -1);
    }

    int firstNear(int i) const
    {
        int first = i;
        while (first > 0 && i - first < nearby - 1 && m_sentences[first - 1].block >= m_sentences[i].block - 1 &&
               m_article.blocks[m_sentences[first - 1].block].kind != BlockKind::Heading)
            --first;
        return first;
    }

    QString person(int i, const QString &pronoun) const
    {
        const QString kind = QStringLiteral("person");
        QString name;
        if (m_somebody.sentence > m_person.sentence && i - m_somebody.sentence <= 2 &&
            m_sentences[m_somebody.sentence].block >= m_sentences[i].block - 1) {
            const Span said = m_sentences[m_somebody.sentence].span;
            const QString own = headOf(tokenise(m_somebody.name, {0, m_somebody.name.size()})).lower;
            const bool isHe = own.endsWith(u"man") && !own.endsWith(u"woman");
            const bool differs = pronoun == u"he" ? own.endsWith(u"woman") : isHe;
            const bool alone = namesBetween(said.start, sourceStart(i), kind).isEmpty();
            return alone && !differs ? m_somebody.name : QString();
        }
        if (m_person.sentence >= 0 && i - m_person.sentence <= nearby &&
            m_sentences[m_person.sentence].block >= m_sentences[i].block - 2) {
            const QStringList others = namesBetween(m_sentences[m_person.sentence].span.end, sourceStart(i), kind);
            const bool alone = std::all_of(others.begin(), others.end(),
                                           [this](const QString &other) { return sameName(other, m_person.name); });
            name = alone ? m_person.name : QString();
        } else if (const QStringList names = namesBetween(m_sentences[firstNear(i)].span.start, sourceStart(i), kind);
                   names.size() == 1) {
            name = names.first();
        }
        const QString known = m_pronoun.value(name, pronoun);
        return known == pronoun ? name : QString();
    }

    // "They": the people who have just been quoted.
    QString group(int i) const
    {
        const bool near = m_group.sentence >= 0 && i - m_group.sentence <= 2 &&
                          m_group.sentence >= m_organisation.sentence && m_group.sentence >= m_person.sentence;
        if (!near)
            return {};
        // "Economists say so. If you ask the men at the gate, they …"
        for (int j = m_group.sentence + 1; j <= i; ++j) {
            for (const Token &token : m_tokens[j]) {
                if (token.span.start < sourceStart(i) && isPlural({token}))
                    return {};
            }
        }
        return m_group.name;
    }

    QString organisation(int i, const QString &noun) const
    {
        const QString kind = QStringLiteral("organisation");
        if (!isAnyFirm(noun)) { // "the ministry": the one with that word in its name
            const QString found = onlyOne(m_firms, noun);
            const bool isLast = m_organisation.sentence >= 0 && i - m_organisation.sentence <= farAway &&
                                m_organisation.name.endsWith(u' ' + noun, Qt::CaseInsensitive);
            const bool isPaper = callsAnOutlet(noun) && i - m_paper.sentence <= farAway;
            return !found.isEmpty() ? found : isLast ? m_organisation.name : isPaper ? m_paper.name : QString();
        }
        const auto fits = [&noun](const QString &name) { return !isCompanyWord(noun) || !isPublicBody(name); };
        if (m_organisation.sentence >= 0 && i - m_organisation.sentence <= nearby) {
            const QStringList others =
                namesBetween(m_sentences[m_organisation.sentence].span.end, sourceStart(i), kind);
            const bool isOnly = others.isEmpty() || others == QStringList{m_organisation.name};
            return isOnly && fits(m_organisation.name) ? m_organisation.name : QString();
        }
        if (noun == u"it")
            return {};
        const QStringList names = namesBetween(m_sentences[firstNear(i)].span.start, sourceStart(i), kind);
        return names.size() == 1 && fits(names.first()) ? names.first() : QString();
    }

    // Whether a study or a report has just been heard, and nobody since.
    bool isDocumentNear(int i) const
    {
        return m_document.sentence >= 0 && i - m_document.sentence <= 2 &&
               m_document.sentence >= m_organisation.sentence && m_document.sentence >= m_person.sentence;
    }

    QString thing(int i, const QString &noun) const
    {
        const quint64 classes = wordClasses(noun);
        if (classes & Document && !(classes & Organisation))
            return document(i, noun);
        if (classes & Organisation)
            return organisation(i, noun);
        const QString known = classes & Person && !noun.endsWith(u's') ? onlyOne(m_roles, noun) : QString();
        return known.isEmpty() && classes & Person ? described(i, noun) : known;
    }

    // "People familiar with the talks said …. The people said …": those, where they spoke before.
    QString described(int i, const QString &noun) const
    {
        for (int j = i; j >= 0 && j > i - farAway; --j) {
            const QList<Token> &tokens = m_tokens[j];
            for (int k = int(tokens.size()) - 1; k >= 0; --k) {
                if (tokens[k].lower != noun || tokens[k].span.start >= sourceStart(i))
                    continue;
                const Span found = describedPerson(tokens, k);
                const bool speaks = m_sentences[j].attribution.span.overlaps(found) || isQuotedFrom(tokens, found);
                return found.isEmpty() || !speaks ? QString() : found.of(m_article.text);
            }
        }
        return {};
    }

    static bool isQuotedFrom(const QList<Token> &tokens, Span phrase)
    {
        for (qsizetype i = 1; i < tokens.size(); ++i) {
            if (tokens[i].span.start == phrase.start)
                return tokens[i - 1].lower == u"citing" || tokens[i - 1].lower == u"quoting" ||
                       tokens[i - 1].lower == u"cited" || tokens[i - 1].lower == u"quoted" ||
                       tokens[i - 1].lower == u"to";
        }
        return false;
    }

    // "two people familiar with the talks", "a United Nations official"; nothing where it says no more than the noun.
    static Span describedPerson(const QList<Token> &tokens, int k)
    {
        static const QSet<QString> openers = {
            QStringLiteral("familiar"), QStringLiteral("briefed"), QStringLiteral("close"), QStringLiteral("with"),
            QStringLiteral("at"),       QStringLiteral("in"),      QStringLiteral("of"),    QStringLiteral("from"),
            QStringLiteral("near"),     QStringLiteral("involved")};
        int first = k;
        while (first > 0 && !tokens[first].gap && k - first < ownerReach &&
               !tokens[first - 1].is(Preposition | Conjunction | SayVerb | Be | Auxiliary)) {
            --first;
            if (tokens[first].is(Determiner))
                break;
        }
        int last = k;
        if (k + 2 < tokens.size() && !tokens[k + 1].gap && openers.contains(tokens[k + 1].lower)) {
            while (last + 1 < tokens.size() && !tokens[last + 1].gap && last - k < ownerReach + 2 &&
                   !tokens[last + 1].is(Be | Auxiliary | Future) &&
                   (tokens[last + 1].capital || !tokens[last + 1].is(SayVerb)))
                ++last;
        }
        const bool isMore = last > k || k - first > 1 || (k > first && !tokens[first].is(Determiner));
        return isMore ? Span{tokens[first].span.start, tokens[last].span.end} : Span{};
    }

    // "A report by the Harbour Board found …. The report says …"
    QString document(int i, const QString &noun) const
    {
        for (int j = i; j >= 0 && j > i - farAway; --j) {
            const QList<Token> &tokens = m_tokens[j];
            for (int k = int(tokens.size()) - 1; k >= 0; --k) {
                if (tokens[k].lower != noun || tokens[k].span.start >= sourceStart(i))
                    continue;
                const Span found = ownedDocument(tokens, k);
                if (!found.isEmpty())
                    return found.of(m_article.text);
            }
        }
        return {};
    }

    // With whose it is: "the board's yearly report", "a Harbour Board report", "a report by the Harbour Board".
    Span ownedDocument(const QList<Token> &tokens, int k) const
    {
        int first = k;
        bool owned = false;
        while (first > 0 && !tokens[first].gap && k - first < ownerReach &&
               (!tokens[first - 1].is(Preposition | Conjunction | SayVerb | Be | Auxiliary) ||
                (tokens[first - 1].lower == u"of" && owned && first > 1 && tokens[first - 2].capital))) {
            --first;
            owned = owned || tokens[first].possessive || (tokens[first].capital && first > 0);
            if (tokens[first].is(Determiner))
                break;
        }
        int last = k;
        for (int j = k + 1; j < tokens.size() && j < k + 4 && !tokens[j].gap; ++j) {
            const bool link = tokens[j].lower == u"by" || tokens[j].lower == u"from" || tokens[j].lower == u"of";
            if (!link && tokens[j].lower != u"published" && tokens[j].lower != u"released" &&
                tokens[j].lower != u"commissioned")
                break;
            if (!link)
                continue;
            int end = j + 1;
            while (end < tokens.size() && !tokens[end].gap &&
                   (tokens[end].is(Determiner) || (tokens[end].lower == u"of" && end > j + 1)))
                ++end;
            const int name = end;
            while (end < tokens.size() && (end == name || !tokens[end].gap) && tokens[end].capital)
                ++end;
            if (end > name) {
                last = end - 1;
                owned = true;
            }
            break;
        }
        return owned ? Span{tokens[first].span.start, tokens[last].span.end} : Span{};
    }

    // Takes in what the mentions before `position` can be called, each once.
    void readNames(qsizetype position)
    {
        for (; m_read < m_mentions.size() && m_mentions[m_read].span.start < position; ++m_read) {
            const Mention &mention = m_mentions[m_read];
            if (mention.kind == u"organisation") {
                for (const QString &word : mention.entity.toLower().split(u' '))
                    note(m_firms, word, mention.entity);
            } else if (mention.kind == u"person") {
                for (const QString &role : rolesOf(mention))
                    note(m_roles, role, mention.entity);
            }
        }
    }

    // "Mayor Ilse Marn …. The mayor said …", "Ilse Marn, the mayor of Tarn, …"
    QSet<QString> rolesOf(const Mention &mention) const
    {
        const auto isInWord = [](QChar c) { return c.isLetter() || c == u'-'; };
        const QStringView text = m_article.text;
        QSet<QString> roles;
        const qsizetype last = mention.span.start - 1;
        if (last > 0 && text[last] == u' ') {
            qsizetype first = last;
            while (first > 0 && isInWord(text[first - 1]))
                --first;
            roles.insert(text.mid(first, last - first).toString().toLower());
        }
        const QStringView after = text.mid(mention.span.end, 60);
        for (const QLatin1String link :
             {QLatin1String(", the "), QLatin1String(", a "), QLatin1String(", its "), QLatin1String(", ")}) {
            if (!after.startsWith(link))
                continue;
            qsizetype end = link.size();
            while (end < after.size() && isInWord(after[end]))
                ++end;
            roles.insert(after.mid(link.size(), end - link.size()).toString().toLower());
        }
        roles.remove(QString());
        return roles;
    }

    static void note(QHash<QString, QString> &names, const QString &word, const QString &entity)
    {
        QString &name = names[word];
        name = name.isEmpty() || name == entity ? entity : severalNames();
    }

    static QString severalNames() { return QStringLiteral("?"); }

    static QString onlyOne(const QHash<QString, QString> &names, const QString &word)
    {
        const QString name = names.value(word);
        return name == severalNames() ? QString() : name;
    }

    const Article &m_article;
    const QList<Mention> &m_mentions;
    const QList<QList<Token>> &m_tokens;
    QList<Sentence> &m_sentences;
    Speaker m_person;
    Speaker m_organisation;
    Speaker m_group;
    Speaker m_somebody;
    Speaker m_document;
    Speaker m_paper;                   // has reported something
    QHash<QString, QString> m_pronoun; // name -> "he" or "she"
    QHash<QString, QString> m_firms;   // word -> the organisation with it in its name, of those read
    QHash<QString, QString> m_roles;   // "mayor" -> who is that
    qsizetype m_read = 0;              // mentions
};

} // namespace

void resolveSources(const Article &article, const QList<Mention> &mentions, const QList<QList<Token>> &tokens,
                    QList<Sentence> &sentences)
{
    SourceResolver(article, mentions, tokens, sentences).run();
}

} // namespace crossread
