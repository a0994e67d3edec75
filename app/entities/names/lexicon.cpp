#include "app/entities/names/lexicon.h"

#include <QFile>
#include <QStringList>

// Resources in a static library are dropped by the linker unless somebody asks for them; the macro wants no namespace.
static void provideResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace crossread {

namespace {

QByteArray resource(const QString &path)
{
    provideResources();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Lex sectionOf(const QString &name)
{
    static const QHash<QString, Lex> sections = {
        {QStringLiteral("stop"), Lex::Stop},
        {QStringLiteral("calendar"), Lex::Calendar},
        {QStringLiteral("nonname"), Lex::NonName},
        {QStringLiteral("demonym"), Lex::Demonym},
        {QStringLiteral("title"), Lex::Title},
        {QStringLiteral("titlepart"), Lex::TitlePart},
        {QStringLiteral("royal"), Lex::Royal},
        {QStringLiteral("role"), Lex::Role},
        {QStringLiteral("say"), Lex::Say},
        {QStringLiteral("orgend"), Lex::OrgEnd},
        {QStringLiteral("orgof"), Lex::OrgOf},
        {QStringLiteral("organy"), Lex::OrgAny},
        {QStringLiteral("orgnoun"), Lex::OrgNoun},
        {QStringLiteral("orgafter"), Lex::OrgAfter},
        {QStringLiteral("orgverb"), Lex::OrgVerb},
        {QStringLiteral("orgbefore"), Lex::OrgBefore},
        {QStringLiteral("placeend"), Lex::PlaceEnd},
        {QStringLiteral("placeof"), Lex::PlaceOf},
        {QStringLiteral("placefirst"), Lex::PlaceFirst},
        {QStringLiteral("placenoun"), Lex::PlaceNoun},
        {QStringLiteral("placeafter"), Lex::PlaceAfter},
        {QStringLiteral("placeprep"), Lex::PlacePrep},
        {QStringLiteral("placebefore"), Lex::PlaceBefore},
        {QStringLiteral("eventend"), Lex::EventEnd},
        {QStringLiteral("eventfirst"), Lex::EventFirst},
        {QStringLiteral("eventof"), Lex::EventOf},
        {QStringLiteral("eventnoun"), Lex::EventNoun},
        {QStringLiteral("productnoun"), Lex::ProductNoun},
        {QStringLiteral("productend"), Lex::ProductEnd},
        {QStringLiteral("numbered"), Lex::Numbered},
        {QStringLiteral("particle"), Lex::Particle},
        {QStringLiteral("nosolo"), Lex::NoSolo},
        {QStringLiteral("place"), Lex::Country},
        {QStringLiteral("organisation"), Lex::KnownOrg},
        {QStringLiteral("regime"), Lex::Regime},
    };
    return sections.value(name, Lex::None);
}

Lex gazetteerFlag(char letter)
{
    switch (letter) {
    case 'c':
        return Lex::Country;
    case 'r':
        return Lex::Region;
    case 't':
        return Lex::City;
    case 'T':
        return Lex::BigCity;
    case 'f':
        return Lex::FirstName;
    case 'o':
        return Lex::Company;
    case 'w':
        return Lex::Common;
    case 'W':
        return Lex::VeryCommon;
    case 'P':
        return Lex::LikePerson;
    case 'L':
        return Lex::LikePlace;
    case 'O':
        return Lex::LikeOrg;
    default:
        return Lex::None;
    }
}

} // namespace

Lexicon::Lexicon() : m_gazetteer(resource(QStringLiteral(":/entities/gazetteer.txt")))
{
    Lex section = Lex::None;
    const QString text = QString::fromUtf8(resource(QStringLiteral(":/entities/lexicon.txt")));
    const auto lines = text.split(QLatin1Char('\n'));
    for (QString line : lines) {
        if (const qsizetype comment = line.indexOf(QLatin1Char('#')); comment >= 0)
            line.truncate(comment);
        line = line.trimmed();
        if (line.startsWith(QLatin1Char('['))) {
            section = sectionOf(line.mid(1, line.indexOf(QLatin1Char(']')) - 1));
        } else if (const qsizetype sign = line.indexOf(QLatin1String(" = ")); sign > 0) {
            m_aliases.insert(line.left(sign), line.mid(sign + 3));
        } else {
            const auto words = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
            for (const QString &word : words)
                m_words[QString(word).replace(QLatin1Char('_'), QLatin1Char(' '))] |= section;
        }
    }
}

LexFlags Lexicon::of(const QString &key, bool names) const
{
    return names ? m_words.value(key) | inGazetteer(key.toUtf8()) : m_words.value(key);
}

QString Lexicon::alias(const QString &key) const
{
    return m_aliases.value(key);
}

LexFlags Lexicon::inGazetteer(const QByteArray &key) const
{
    // Bisects the text itself: nothing is parsed or allocated when the program starts.
    const QByteArrayView text(m_gazetteer);
    qsizetype low = 0;
    qsizetype high = text.size();
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        qsizetype line = middle;
        while (line > low && text.at(line - 1) != '\n')
            --line;
        const qsizetype tab = text.indexOf('\t', line);
        const int order = text.sliced(line, tab - line).compare(key);
        if (order == 0) {
            LexFlags flags;
            for (qsizetype at = tab + 1; at < text.size() && text.at(at) != '\n'; ++at)
                flags |= gazetteerFlag(text.at(at));
            return flags;
        }
        if (order < 0)
            low = text.indexOf('\n', tab) + 1;
        else
            high = line;
    }
    return {};
}

const Lexicon &lexicon()
{
    static const Lexicon tables;
    return tables;
}

QString lexiconKey(QStringView word)
{
    QString key = word.toString().toLower();
    key.replace(QChar(0x2019), QLatin1Char('\''));
    while (key.size() > 1 && key.endsWith(QLatin1Char('.')))
        key.chop(1);
    return key;
}

} // namespace crossread
