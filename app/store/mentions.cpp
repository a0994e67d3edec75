#include "app/store/mentions.h"

#include <QDataStream>
#include <QIODevice>

namespace crossread {

namespace {

// A list of the strings, each once, then numbers: ten thousand articles are read in a moment.
class Strings
{
public:
    quint32 index(const QString &text)
    {
        const auto found = m_index.constFind(text);
        if (found != m_index.cend())
            return *found;
        m_index.insert(text, quint32(m_list.size()));
        m_list += text;
        return quint32(m_list.size() - 1);
    }
    const QStringList &list() const { return m_list; }

private:
    QHash<QString, quint32> m_index;
    QStringList m_list;
};

void prepare(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setByteOrder(QDataStream::LittleEndian);
}

// strings, count, then for each: start, length, kind, name, origin, score, has a figure, the figure
QByteArray encode(const QList<Mention> &mentions)
{
    Strings strings;
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    prepare(stream);
    stream << quint32(mentions.size());
    for (const Mention &mention : mentions) {
        stream << quint32(mention.span.start) << quint32(mention.span.length()) << strings.index(mention.kind)
               << strings.index(mention.entity) << quint8(mention.origin) << mention.score << mention.value.has_value();
        if (mention.value) {
            const Figure &figure = *mention.value;
            stream << strings.index(figure.kind) << figure.min << figure.max << quint8(figure.bound)
                   << strings.index(figure.unit) << figure.from << figure.to;
        }
    }
    QByteArray bytes;
    QDataStream head(&bytes, QIODevice::WriteOnly);
    prepare(head);
    head << strings.list();
    return bytes + body;
}

QList<Mention> decode(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    prepare(stream);
    QStringList strings;
    quint32 count = 0;
    stream >> strings >> count;
    QList<Mention> mentions;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        Mention mention;
        quint32 start = 0, length = 0, kind = 0, entity = 0;
        quint8 origin = 0;
        bool hasValue = false;
        stream >> start >> length >> kind >> entity >> origin >> mention.score >> hasValue;
        mention.span = {qsizetype(start), qsizetype(start) + qsizetype(length)};
        mention.kind = strings.value(kind);
        mention.entity = strings.value(entity);
        mention.origin = MentionOrigin(origin & 3);
        if (hasValue) {
            Figure figure;
            quint32 figureKind = 0, unit = 0;
            quint8 bound = 0;
            stream >> figureKind >> figure.min >> figure.max >> bound >> unit >> figure.from >> figure.to;
            figure.kind = strings.value(figureKind);
            figure.unit = strings.value(unit);
            figure.bound = Bound(bound & 3);
            mention.value = figure;
        }
        mentions += mention;
    }
    return stream.status() == QDataStream::Ok ? mentions : QList<Mention>();
}

// strings, count, then for each: name, kind, form, count
QByteArray encode(const QList<EntityForm> &forms)
{
    Strings strings;
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    prepare(stream);
    stream << quint32(forms.size());
    for (const EntityForm &form : forms)
        stream << strings.index(form.name) << strings.index(form.kind) << strings.index(form.form)
               << quint32(form.count);
    QByteArray bytes;
    QDataStream head(&bytes, QIODevice::WriteOnly);
    prepare(head);
    head << strings.list();
    return bytes + body;
}

QList<EntityForm> decodeForms(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    prepare(stream);
    QStringList strings;
    quint32 size = 0;
    stream >> strings >> size;
    QList<EntityForm> forms;
    for (quint32 i = 0; i < size && stream.status() == QDataStream::Ok; ++i) {
        quint32 name = 0, kind = 0, form = 0, count = 0;
        stream >> name >> kind >> form >> count;
        forms += EntityForm{strings.value(name), strings.value(kind), strings.value(form), int(count)};
    }
    return stream.status() == QDataStream::Ok ? forms : QList<EntityForm>();
}

} // namespace

QList<EntityForm> entityForms(const QString &text, const QList<Mention> &mentions)
{
    // In the order in which they first appear.
    QList<EntityForm> forms;
    QHash<QString, qsizetype> places;
    for (const Mention &mention : mentions) {
        const QString form = mention.span.of(text).simplified();
        const QString name = mention.entity.isEmpty() ? form : mention.entity;
        const QString key = name + QLatin1Char('\n') + mention.kind + QLatin1Char('\n') + form;
        const auto known = places.constFind(key);
        if (known != places.cend()) {
            ++forms[*known].count;
            continue;
        }
        places.insert(key, forms.size());
        forms += EntityForm{name, mention.kind, form, 1};
    }
    return forms;
}

// Migration 0002 builds the same in SQL.
QString recognitionKey(const Article &article)
{
    const bool isGuess = article.publishedOrigin == MetadataOrigin::FileTime;
    return QString::fromLatin1(article.contentId.toHex()) + QLatin1Char(' ') +
           (isGuess ? QString() : article.published.toString(Qt::ISODate)) + QLatin1Char(' ') + article.language +
           QLatin1Char(' ') + article.title;
}

Result<void> storeRecognition(Store &store, const QString &key, const Recognition &recognition)
{
    CR_CHECK(store.run(
        QStringLiteral("INSERT OR REPLACE INTO recognitions (key, version, entities, mentions) VALUES (?, ?, ?, ?)"),
        {key, recognition.version, encode(recognition.published), encode(recognition.mentions)}));
    return {};
}

Result<void> storePublished(Store &store, const QString &key, const QList<EntityForm> &published)
{
    CR_CHECK(store.run(QStringLiteral("UPDATE recognitions SET entities = ? WHERE key = ?"), {encode(published), key}));
    return {};
}

Result<void> copyRecognition(Store &store, const QString &from, const QString &to)
{
    CR_CHECK(store.run(QStringLiteral("INSERT INTO recognitions (key, version, entities, mentions) "
                                      "SELECT ?, 0, entities, mentions FROM recognitions WHERE key = ? "
                                      "ON CONFLICT DO NOTHING"),
                       {to, from}));
    return {};
}

Result<void> deleteRecognition(Store &store, const QString &key)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM recognitions WHERE key = ?"), {key}));
    CR_CHECK(store.run(QStringLiteral("DELETE FROM readings WHERE key = ?"), {key}));
    CR_CHECK(store.run(QStringLiteral("DELETE FROM claim_readings WHERE key = ?"), {key}));
    return {};
}

Result<void> storeReading(Store &store, const QString &key, int version, const QByteArray &reading)
{
    CR_CHECK(store.run(QStringLiteral("INSERT OR REPLACE INTO readings (key, version, reading) VALUES (?, ?, ?)"),
                       {key, version, reading}));
    return {};
}

Result<QByteArray> loadReading(Store &store, const QString &key)
{
    CR_LET(bytes, store.value(QStringLiteral("SELECT reading FROM readings WHERE key = ?"), {key}));
    return bytes.toByteArray();
}

Result<QList<Mention>> loadMentions(Store &store, const QString &key)
{
    CR_LET(bytes, store.value(QStringLiteral("SELECT mentions FROM recognitions WHERE key = ?"), {key}));
    return decode(bytes.toByteArray());
}

Result<QList<EntityForm>> loadPublished(Store &store, const QString &key)
{
    CR_LET(bytes, store.value(QStringLiteral("SELECT entities FROM recognitions WHERE key = ?"), {key}));
    return decodeForms(bytes.toByteArray());
}

namespace {

Result<QHash<QString, int>> versionsIn(Store &store, const QString &table)
{
    QHash<QString, int> versions;
    CR_CHECK(store.each(QStringLiteral("SELECT key, version FROM ") + table, {},
                        [&](const Row &row) { versions.insert(row.text(0), int(row.integer(1))); }));
    return versions;
}

} // namespace

Result<QHash<QString, int>> loadRecognitionVersions(Store &store)
{
    return versionsIn(store, QStringLiteral("recognitions"));
}

Result<QHash<QString, int>> loadReadingVersions(Store &store)
{
    return versionsIn(store, QStringLiteral("readings"));
}

Result<void> eachPublished(Store &store,
                           const std::function<void(const QString &key, const QList<EntityForm> &forms)> &use)
{
    return store.each(QStringLiteral("SELECT key, entities FROM recognitions"), {},
                      [&](const Row &row) { use(row.text(0), decodeForms(row.bytes(1))); });
}

} // namespace crossread
