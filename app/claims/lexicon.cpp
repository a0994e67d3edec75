#include "app/claims/lexicon.h"

#include "app/text/abbreviations.h"
#include "app/text/words.h"

#include <QHash>

namespace crossread {

namespace {

using Table = QHash<QString, quint64>;

struct Row
{
    quint64 classes;
    const char *words;
};

// Verbs in their base form; regular forms are made from it. Irregular ones stand below.
constexpr Row verbs[] = {
    {SayVerb,
     "acknowledge add announce argue assert confirm confess contend continue declare disclose emphasize emphasise "
     "explain "
     "inform insist mention observe recall recount reiterate respond stress testify warn urge "
     "conclude caution describe complain joke quip assure proclaim pronounce opine concede affirm allege maintain "
     "reply advise apologize apologise boast reveal predict forecast suggest attest echo elaborate blog "
     "notify signal accuse blame"},
    {SayVerb | AlsoNoun,
     "report claim note comment remark tweet state charge promise pledge vow estimate demand answer question "
     "indicate propose project voice"},
    {AttitudeVerb, "believe expect think agree prefer anticipate assume consider realize realise regard suspect "
                   "oppose endorse criticize criticise condemn applaud slam blast denounce chastise welcome "
                   "envision favour favor appreciate regret"},
    {AttitudeVerb | AlsoNoun,
     "want fear doubt desire wish worry hope support praise attack back view object love hate respect "
     "envy dread trust distrust mistrust"},
    {ShowVerb, "show find suggest indicate reveal document identify"},
    {DenyVerb | SayVerb, "deny refute dismiss rebut disavow"},
    {DenyVerb | SayVerb | AlsoNoun, "dispute"},
    {DenyVerb | AttitudeVerb, "reject"},
    {AttitudeVerb, "refuse decline"},
    {AskVerb | SayVerb, "ask inquire wonder"},
    {PlanVerb | AttitudeVerb | AlsoNoun, "plan aim"},
    {PlanVerb | AttitudeVerb, "intend propose seek decide"},
    {SayVerb, "call cite"},
    {SayVerb,
     "shout whisper murmur mutter exclaim snap retort interject lament bemoan muse gush fume rant preach plead implore "
     "beg exhort recommend encourage reassure remind portray depict characterize characterise liken hint imply "
     "intimate insinuate posit theorize theorise surmise speculate summarize summarise specify clarify underline "
     "underscore highlight reaffirm restate repeat tout hail herald salute commend congratulate thank mock ridicule "
     "deride taunt lambaste decry deplore protest grumble disparage belittle defend justify certify swear guarantee "
     "chide scold berate rebuke rebuff admonish scoff sneer assail denigrate extol laud urge advocate brand dub label "
     "elaborate hypothesize hypothesise opine quip deem enthuse bristle recite narrate relay divulge "
     "reassert brag compliment confront grill"},
    {SayVerb | AlsoNoun, "counter detail guess challenge contest outline alert lecture appeal"},
    {AttitudeVerb,
     "admire resent loathe despise dislike detest enjoy cherish "
     "yearn crave covet aspire hesitate imagine foresee perceive disagree disapprove resist embrace tolerate "
     "prefer"},
    {ThatVerb | AttitudeVerb, "threaten learn discover notice determine recognize recognise remember realize realise "
                              "decide resolve calculate figure "
                              "reckon infer deduce gather hold accept prove demonstrate dream mean forget ensure "
                              "establish discern "
                              "sense swear certify verify"},
};

constexpr Row words[] = {
    {SayVerb, "said says wrote writes told tells spoke speaks pointed"},
    {SayVerb | BaseForm, "say tell"},
    {SayVerb | Participle, "saying writing telling"},
    {AttitudeVerb, "thought thinks felt feels knew knows understood understands saw"},
    {AttitudeVerb | BaseForm, "know feel understand"},
    {ShowVerb, "found shown"},
    {SayVerb, "admit admits admitted"},
    {SayVerb | Participle, "admitting"},
    {AttitudeVerb | PlanVerb, "sought"},
    {ThatVerb | AttitudeVerb, "heard learnt meant held ruled forgot forgets"},
    {SayVerb, "swore begged pled pleaded"},
    {Feeling,
     "confident sure certain convinced aware unaware hopeful optimistic pessimistic worried afraid concerned skeptical "
     "sceptical proud angry furious happy pleased disappointed adamant unsure wary keen eager reluctant willing "
     "unwilling anxious upset frustrated outraged excited thrilled glad grateful sorry surprised shocked doubtful "
     "cautious alarmed troubled dismayed uneasy clear adamantly interested obsessed opposed supportive critical "
     "dismissive disdainful fearful mindful"},
    {LightVerb,
     "make makes made making express expresses expressed expressing voice voices voiced voicing raise raises raised "
     "raising issue issues issued issuing release releases released releasing give gives gave giving given offer "
     "offers offered offering deliver delivers delivered delivering present presents presented presenting publish "
     "publishes published publishing file files filed filing lodge lodged send sends sent sending post posts posted "
     "posting have has had share shares shared repeat repeated draw drew air aired sound sounded level levelled "
     "leveled launch launched show showed"},
    {SayNoun,
     "accusation criticism criticisms critique praise support opposition outrage regret regrets doubt doubts "
     "disagreement approval disapproval condolences thanks apology apologies congratulations call calls demand "
     "demands request requests appeal appeals plea pleas proposal proposals recommendation recommendations advice "
     "reply response responses answer answers explanation explanations description descriptions account accounts "
     "observation observations opinion opinions views desire intention intentions ambition willingness "
     "insistence contention conclusion conclusions finding findings forecast forecasts projection "
     "projections threat threats vow vows commitment declaration proclamation verdict ruling decision admission "
     "confession acknowledgment acknowledgement rebuke attack attacks objection objections protest protests "
     "reminder message messages quote quotes tweet tweets speech speeches misgivings optimism pessimism skepticism "
     "scepticism suspicion suspicions confidence conviction frustration anger worry worries expectation expectations "
     "disdain endorsement endorsements question questions"},
    {SayNoun,
     "claim claims allegation allegations assertion assertions statement statements suggestion suggestions warning "
     "warnings belief beliefs announcement prediction predictions estimate estimates accusation accusations denial "
     "fear fears concern concerns promise promises pledge hope hopes complaint complaints remark remarks comment "
     "comments speculation rumor rumors rumour rumours idea view notion argument theory testimony"},
    {Document,
     "report reports statement filing filings study studies survey surveys poll polls document documents memo memos "
     "letter letters email emails release analysis paper data records record research indictment lawsuit complaint "
     "transcript interview article post posts tweet newspaper magazine website agency audit census figures ruling "
     "column editorial essay book piece story ad advert advertisement video footage headline press media outlet "
     "broadcaster bulletin review brief petition manifesto charter constitution law bill treaty sign notice poster "
     "images imagery photographs scans simulations calculations investigation inquiry probe minutes slide chart tweets "
     "dispatch dossier results presentation assessment forecast "
     "guidelines"},
    {Person,
     "source sources official officials spokesman spokeswoman spokesperson spokespeople analyst analysts expert "
     "experts "
     "critic critics observer observers insider insiders researcher researchers scientist scientists economist "
     "economists police authorities prosecutor prosecutors lawyer lawyers attorney attorneys witness witnesses "
     "minister "
     "president chairman chief director executive executives leader leaders people company government ministry "
     "department court judge senator governor mayor professor author authors strategist strategists investor investors "
     "resident residents doctor doctors engineer engineers campaign candidate aide aides adviser advisers regulator "
     "regulators union coach manager founder owner secretary group board bank firm organizers organisers man woman men "
     "women voters voter supporter supporters opponent opponents advocate advocates activist activists member members "
     "lawmaker lawmakers senators congressman congresswoman democrats republicans conservatives liberals workers "
     "worker employees employee staff colleagues colleague friend friends relatives family mother father son daughter "
     "wife husband student students teacher teachers parents parent child children neighbour neighbours neighbor "
     "neighbors protesters demonstrators negotiators diplomats diplomat ambassador envoy general commander officer "
     "officers detective investigators inspectors auditors editor editors journalist journalists reporter reporters "
     "columnist commentators commentator historian historians scholar scholars academics physicist doctor surgeon "
     "nurse nurses patient patients farmer farmers fishermen captain crew pilot pilots driver drivers passengers "
     "customers consumers shareholders creditors traders economist lobbyists delegates deputies ministers "
     "parliament congress council committee commission panel agency ministry court jury team party association "
     "federation institute foundation university administration office bureau authority everyone everybody someone "
     "somebody others nobody many some most critics administrators chairwoman chairperson vice-president principal "
     "dean bishop priest pope king queen prince princess presidents leaders premier chancellor magistrate planners "
     "developers architects engineers technicians users viewers readers fans players trainer veterans soldiers "
     "person side sides refugees migrants villagers townspeople locals marshal sheriff warden judges judge jurors "
     "victim victims "
     "families "
     "survivor survivors brother brothers sister sisters agent agents councillor councillors campaigner campaigners "
     "firefighter firefighters rescuers medics meteorologist meteorologists seismologists geologist astronomer "
     "astronomers archaeologist archaeologists neurologist psychologist biologist biologists broker brokers landlord "
     "tenant tenants supplier suppliers whistleblower plaintiff plaintiffs defendant defendants goalkeeper striker "
     "midfielder athlete referee singer actor actress militants rebels army navy military"},
    {Organisation,
     "company firm group agency ministry department bank board union council committee commission panel court party "
     "association federation institute foundation university administration office bureau authority corporation "
     "lender insurer brokerage chipmaker drugmaker automaker planemaker manufacturer maker carmaker airline retailer "
     "chain start-up startup operator publisher broadcaster regulator "
     "newspaper magazine charity team club government organisation organization"},
    {Hedge, "may might could possibly perhaps maybe likely unlikely probably potentially potential possible appears "
            "appear appeared "
            "seems seem seemed apparently presumably suggests suggest whether if can"},
    {Hearsay, "reportedly allegedly purportedly supposedly rumored rumoured alleged purported reputedly"},
    {Future, "will shall won't 'll he'll she'll they'll it'll upcoming"},
    {Obligation, "should must ought would need needs let let's"},
    {Negator,
     "not no never neither nor none nobody nothing nowhere cannot can't won't don't doesn't didn't isn't aren't wasn't "
     "weren't hasn't haven't hadn't wouldn't couldn't shouldn't mustn't hardly barely scarcely"},
    {Be, "is are was were be been being am isn't aren't wasn't weren't it's that's there's he's she's they're"},
    {Auxiliary, "has have had having do does did done doesn't don't didn't hasn't haven't hadn't"},
    {Determiner,
     "the a an this that these those his her its their our my your some any each every all no another such several "
     "many most both few"},
    {Preposition,
     "of in on at for from to by with about into over under after before between among against through during since "
     "until without within across toward towards around near despite via per as than amid behind beyond outside "
     "inside"},
    {Conjunction,
     "and or but that which who whom whose because while although though if when where whereas unless so yet until as "
     "what how why whether then"},
    {Adverb,
     "also later recently long then now still really again already just earlier once previously repeatedly publicly "
     "privately "
     "reportedly initially first simply only often always ever even too himself herself itself themselves both"},
    {Pronoun, "he she they it him her them his hers their theirs its who"},
    {FirstPerson, "i i'm i've i'll i'd me my mine myself we we're we've we'll we'd us our ours ourselves"},
    {SecondPerson, "you you're you've you'll you'd your yours yourself yourselves"},
    {QuantityWord,
     "hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half "
     "double "
     "doubled triple tripled quarter third percent percentage per cent one two three four five six seven eight nine "
     "ten eleven twelve twenty thirty forty fifty"},
    {Comparison,
     "more less than most least largest biggest highest lowest smallest worst best higher lower fewer greater largest "
     "record increase increased decrease decreased rose fell grew dropped cut doubled declined up down first last "
     "only"},
    {QuestionWord, "what why how who where when which whom whose"},
    {TimeWord,
     "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
     "september october november december today yesterday tomorrow week weeks month months year years morning evening "
     "night noon"},
    {PastForm, "was were had did said told made took went came got gave found left lost won sold bought built began "
               "became kept held led met paid put ran rose fell grew sent spent stood struck wrote brought cut broke "
               "drew drove knew shot shut hit saw sank fled hurt felt thought sought caught taught fought chose spoke "
               "swore threw woke withdrew burnt set laid dealt"},
    {SayingPart,
     "according quoting quoted quotes citing words put puts putting spoke speaks speaking speak talked talks talking "
     "complained boasted lashed "
     "lashes hit hits pushed pushes fired fires shot weighed weighs chimed took takes read reads"},
    {Connective,
     "however meanwhile moreover furthermore additionally also still yet but and so thus therefore hence then instead "
     "besides nevertheless nonetheless consequently similarly likewise indeed finally overall"},
};

void addForms(Table &table, const QString &base, quint64 classes)
{
    const bool e = base.endsWith(u'e');
    const bool y = base.endsWith(u'y') && base.size() > 1 && !QStringLiteral("aeiou").contains(base[base.size() - 2]);
    const bool sibilant = base.endsWith(u"sh") || base.endsWith(u"ch") || base.endsWith(u"ss") || base.endsWith(u'x');
    const QString cut = e || y ? base.chopped(1) : base;
    table[base] |= classes | BaseForm;
    table[y ? cut + QStringLiteral("ies") : base + (sibilant ? QStringLiteral("es") : QStringLiteral("s"))] |= classes;
    table[y ? cut + QStringLiteral("ied") : (e ? base : base + u'e') + u'd'] |= classes & ~quint64(AlsoNoun);
    table[(y ? base : cut) + QStringLiteral("ing")] |= (classes & ~quint64(AlsoNoun)) | Participle;
}

Table makeTable()
{
    Table table;
    for (const Row &row : verbs) {
        for (const QString &verb : QString::fromLatin1(row.words).split(u' ', Qt::SkipEmptyParts))
            addForms(table, verb, row.classes);
    }
    for (const QString &doubled : {QStringLiteral("planned"), QStringLiteral("planning")})
        table[doubled] |= table.take(doubled == u"planned" ? QStringLiteral("planed") : QStringLiteral("planing"));
    for (const Row &row : words) {
        for (const QString &word : QString::fromLatin1(row.words).split(u' ', Qt::SkipEmptyParts))
            table[word] |= row.classes;
    }
    return table;
}

// "Mr.", "J.", "Inc.": inside a sentence such a stop ends nothing.
bool isWrittenWithStop(QStringView word)
{
    const bool letter = !word.isEmpty() && word.back().isUpper(); // "S" of "R-S.C." too
    return (letter && (word.size() == 1 || word[word.size() - 2] == u'-')) || abbreviation(word) != Abbreviation::None;
}

// `before` is the word before the gap.
quint8 gapMarks(QStringView gap, QStringView before)
{
    quint8 marks = 0;
    for (qsizetype i = 0; i < gap.size(); ++i) {
        switch (gap[i].unicode()) {
        case u',':
            marks |= GapComma;
            break;
        case u'"':
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x00AB:
        case 0x00BB:
            marks |= GapQuote;
            break;
        case 0x2018: // "‘We", ",’ said", but "workers’ claims"
        case 0x2019:
        case u'\'': {
            const bool opens = gap[i] != QChar(0x2019) && i == gap.size() - 1;
            const bool ends = i > 0 && QStringView(u",.?!").contains(gap[i - 1]);
            const bool quoted = gap[i] == QChar(0x2019) && i == 0 && !before.endsWith(u's');
            marks |= opens || ends || quoted ? GapQuote : 0;
            break;
        }
        case u'.':
            if (!isWrittenWithStop(before))
                marks |= GapStop;
            break;
        case u';':
        case u':':
        case u'!':
        case u'?':
            marks |= GapStop;
            break;
        case 0x2013:
        case 0x2014:
        case 0x2015:
            marks |= GapDash;
            break;
        case u'(':
        case u')':
        case u'[':
        case u']':
            marks |= GapBracket;
            break;
        default:
            break;
        }
    }
    return marks;
}

// "The WHO said", "the US": capitals among small letters are a name and no "who".
bool isAcronym(QStringView text, const QList<Span> &spans, qsizetype i)
{
    const auto isLarge = [text](Span word) {
        const QStringView letters = word.in(text);
        return letters.size() > 1 && std::all_of(letters.begin(), letters.end(), [](QChar c) { return c.isUpper(); });
    };
    return isLarge(spans[i]) && spans.size() > 1 && !(i > 0 && isLarge(spans[i - 1])) &&
           !(i + 1 < spans.size() && isLarge(spans[i + 1]));
}

} // namespace

quint64 wordClasses(const QString &lower)
{
    static const Table table = makeTable();
    return table.value(lower, 0);
}

QList<Token> tokenise(QStringView text, Span within)
{
    QList<Token> tokens;
    qsizetype last = within.start;
    const QStringView part = within.in(text);
    const QList<Span> spans = crossread::words(part);
    tokens.reserve(spans.size());
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const Span span = spans[i];
        Token token;
        token.span = {within.start + span.start, within.start + span.end};
        const QStringView word = token.span.in(text);
        token.lower = word.toString().toLower();
        token.lower.replace(QChar(0x2019), u'\'');
        token.classes = wordClasses(token.lower);
        if (token.classes && isAcronym(part, spans, i)) {
            token.classes = 0;
            if (token.lower == u"who")
                token.lower = QStringLiteral("world health organization");
        }
        if (!token.classes && token.lower.endsWith(u"'s")) {
            token.possessive = true;
            token.lower.chop(2);
        }
        if (token.lower.size() > 3 && token.lower.endsWith(u"ed") && token.lower != u"need")
            token.classes |= PastForm;
        token.gap = gapMarks(text.mid(last, token.span.start - last),
                             tokens.isEmpty() ? QStringView() : tokens.last().span.in(text));
        token.capital = word[0].isUpper();
        // "Quickly", but not "Mary Kelly", "the Harbour Daily".
        const bool inName = token.capital && !token.gap && !tokens.isEmpty() && tokens.last().capital;
        if (!token.possessive && !inName && token.lower.size() > 4 && token.lower.endsWith(u"ly"))
            token.classes |= Adverb;
        // The month, unless it may be the verb that opens a question.
        if (token.capital && !tokens.isEmpty() && token.lower == u"may")
            token.classes = TimeWord;
        token.number = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
        last = token.span.end;
        // "Per Halvor" is a name.
        if (token.capital && !token.gap && !tokens.isEmpty() && tokens.last().capital && tokens.last().lower == u"per")
            tokens.last().classes = 0;
        tokens.append(token);
    }
    return tokens;
}

} // namespace crossread
