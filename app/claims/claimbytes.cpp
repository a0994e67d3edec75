// How the reading of an article's claims is kept.
#include "app/claims/claimreading.h"

#include <bit>
#include <QtEndian>

namespace crossread {

namespace {

// Both write and read whatever fields() names, so that a new field is one more name. Numbers are as short as they can
// be: seven bits a byte, the lowest first.
class Writer
{
public:
    QByteArray bytes;

    void number(quint64 value)
    {
        for (; value > 127; value >>= 7)
            bytes.append(char(value | 128));
        bytes.append(char(value));
    }
    template<typename T>
    requires std::is_integral_v<T>
    void value(const T &value)
    {
        const qint64 wide = qint64(value);
        number(quint64(wide) << 1 ^ quint64(wide >> 63));
    }
    template<typename T>
    requires std::is_enum_v<T>
    void value(const T &value) { number(quint64(value)); }
    void value(const double &value)
    {
        char raw[8];
        qToLittleEndian(std::bit_cast<quint64>(value), raw);
        bytes.append(raw, 8);
    }
    void value(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        number(quint64(utf8.size()));
        bytes.append(utf8);
    }
    void value(const Direction &value)
    {
        for (const qint8 one : value.values)
            bytes.append(char(one));
    }
    void value(const QDate &value) { this->value(value.isValid() ? value.toJulianDay() : qint64(-1)); }
    template<typename T>
    void value(const QList<T> &list);
};

class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_at(bytes.constData()), m_end(m_at + bytes.size()) {}

    bool isGood() const { return m_good && m_at == m_end; }

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; m_good && shift < 64; shift += 7) {
            const quint8 byte = m_at < m_end ? quint8(*m_at++) : 0;
            value |= quint64(byte & 127) << shift;
            if (byte < 128)
                return value;
            m_good = m_at < m_end;
        }
        m_good = false;
        return 0;
    }
    template<typename T>
    requires std::is_integral_v<T>
    void value(T &value)
    {
        const quint64 wide = number();
        value = T(qint64(wide >> 1) ^ -qint64(wide & 1));
    }
    template<typename T>
    requires std::is_enum_v<T>
    void value(T &value) { value = T(std::min<quint64>(number(), 7)); }
    void value(double &value)
    {
        m_good = m_good && m_end - m_at >= 8;
        if (m_good) {
            value = std::bit_cast<double>(qFromLittleEndian<quint64>(m_at));
            m_at += 8;
        }
    }
    void value(QString &value)
    {
        const quint64 size = number();
        m_good = m_good && size <= quint64(m_end - m_at);
        if (m_good) {
            value = QString::fromUtf8(m_at, qsizetype(size));
            m_at += size;
        }
    }
    void value(Direction &value)
    {
        m_good = m_good && m_end - m_at >= qptrdiff(value.values.size());
        if (m_good) {
            std::copy_n(m_at, value.values.size(), value.values.begin());
            m_at += value.values.size();
            setLength(value);
        }
    }
    void value(QDate &value)
    {
        qint64 day = 0;
        this->value(day);
        value = day < 0 ? QDate() : QDate::fromJulianDay(day);
    }
    template<typename T>
    void value(QList<T> &list);

private:
    const char *m_at;
    const char *m_end;
    bool m_good = true;
};

template<typename Stream, typename... Values>
void all(Stream &stream, Values &...values)
{
    (stream.value(values), ...);
}

template<typename Stream>
void fields(Stream &stream, auto &figure) requires requires
{
    figure.slot;
}
{
    auto &value = figure.figure;
    all(stream, value.kind, value.min, value.max, value.bound, value.unit, value.from, value.to, figure.span.start,
        figure.span.end, figure.slot, figure.key);
}

template<typename Stream>
void fields(Stream &stream, auto &unit) requires requires
{
    unit.sentence;
}
{
    auto &sentence = unit.sentence;
    auto &attribution = sentence.attribution;
    all(stream, sentence.span.start, sentence.span.end, sentence.block, sentence.claim, attribution.source,
        attribution.cue, attribution.span.start, attribution.span.end, sentence.modality, sentence.negated);
    all(stream, unit.heading, unit.status, unit.conditional, unit.pronounSubject, unit.words, unit.stems, unit.meanings,
        unit.position, unit.entities, unit.ownActors, unit.subject, unit.antecedent, unit.figures, unit.negated,
        unit.tentative, unit.quality, unit.direction);
}

template<typename Stream, typename T>
void item(Stream &stream, T &value)
{
    if constexpr (requires { fields(stream, value); })
        fields(stream, value);
    else
        stream.value(value);
}

template<typename T>
void Writer::value(const QList<T> &list)
{
    number(quint64(list.size()));
    for (const T &value : list)
        item(*this, value);
}

template<typename T>
void Reader::value(QList<T> &list)
{
    const quint64 size = number();
    m_good = m_good && size <= quint64(m_end - m_at); // each takes a byte or more
    for (quint64 i = 0; m_good && i < size; ++i)
        item(*this, list.emplaceBack());
}

bool lieIn(const QList<int> &ids, const QStringList &words)
{
    return std::all_of(ids.begin(), ids.end(), [&words](int id) { return id >= 0 && id < words.size(); });
}

// Whether all ids are of something: a file may come from anywhere.
bool isSound(const ArticleClaims &reading)
{
    return std::all_of(reading.units.begin(), reading.units.end(), [&reading](const Unit &unit) {
        const auto figureIsSound = [&reading](const UnitFigure &figure) {
            return lieIn(figure.slot, reading.stems) && figure.key >= -1 && figure.key < reading.figureKeys.size();
        };
        const auto isCluster = [](int meaning) { return meaning >= 0 && meaning <= 0xffff; };
        return lieIn(unit.stems, reading.stems) && lieIn(unit.negated, reading.stems) &&
               lieIn(unit.tentative, reading.stems) && lieIn(unit.entities, reading.entities) && unit.subject >= -1 &&
               unit.subject < reading.entities.size() &&
               std::all_of(unit.meanings.begin(), unit.meanings.end(), isCluster) &&
               std::all_of(unit.figures.begin(), unit.figures.end(), figureIsSound);
    });
}

} // namespace

QByteArray toBytes(const ArticleClaims &reading)
{
    Writer writer;
    writer.value(claimsVersion);
    all(writer, reading.stems, reading.entities, reading.figureKeys, reading.units);
    return qCompress(writer.bytes, 1);
}

quint64 fingerprint(const QList<Mention> &mentions)
{
    Writer writer;
    for (const Mention &mention : mentions) {
        all(writer, mention.span.start, mention.span.end, mention.kind, mention.entity);
        if (const auto &value = mention.value)
            all(writer, value->kind, value->min, value->max, value->bound, value->unit, value->from, value->to);
    }
    // FNV-1a
    quint64 hash = 14695981039346656037ULL;
    for (const char byte : std::as_const(writer.bytes))
        hash = (hash ^ quint8(byte)) * 1099511628211ULL;
    return hash;
}

std::optional<ArticleClaims> claimsFromBytes(const QByteArray &bytes)
{
    // The length that is said to come out is asked for in memory before anything is known to be right.
    constexpr quint32 most = 64 << 20;
    if (bytes.size() < 4 || qFromBigEndian<quint32>(bytes.constData()) > most)
        return std::nullopt;
    const QByteArray content = qUncompress(bytes);
    Reader reader(content);
    int version = 0;
    reader.value(version);
    if (version != claimsVersion)
        return std::nullopt;
    ArticleClaims reading;
    all(reader, reading.stems, reading.entities, reading.figureKeys, reading.units);
    if (!reader.isGood() || !isSound(reading))
        return std::nullopt;
    return reading;
}

} // namespace crossread
