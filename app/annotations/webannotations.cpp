#include "app/annotations/webannotations.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace crossread {

namespace {

constexpr double farthest = 1e9; // code points

QString told(const char *text)
{
    return QCoreApplication::translate("crossread", text);
}

// A value, or the values of an array.
QJsonArray listOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    return value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray{value};
}

QJsonValue member(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isUndefined() ? object.value(QLatin1Char('@') + QLatin1String(key)) : value;
}

// "oa:TextQuoteSelector" and the full address are the same as "TextQuoteSelector".
bool isOne(const QJsonValue &names, const char *wanted)
{
    for (const QJsonValue name : listOf(names)) {
        const QString text = name.toString();
        const qsizetype from = std::max({text.lastIndexOf(u':'), text.lastIndexOf(u'#'), text.lastIndexOf(u'/')}) + 1;
        if (QStringView(text).mid(from) == QLatin1String(wanted))
            return true;
    }
    return false;
}

bool isAnnotation(const QJsonObject &object)
{
    return isOne(member(object, "type"), "Annotation") || object.contains(QLatin1String("target"));
}

// An address, or what an object with one has.
QString addressOf(const QJsonValue &value)
{
    return value.isObject() ? member(value.toObject(), "id").toString() : value.toString();
}

QString authorOf(const QJsonValue &creator)
{
    for (const QJsonValue one : listOf(creator)) {
        if (one.isString() && !one.toString().isEmpty())
            return one.toString();
        const QJsonObject person = one.toObject();
        for (const char *key : {"name", "nickname", "id", "@id"}) {
            const QString name = listOf(person.value(QLatin1String(key))).at(0).toString().simplified();
            if (!name.isEmpty())
                return name;
        }
    }
    return {};
}

QDateTime timeIn(const QJsonObject &object, const char *key)
{
    return QDateTime::fromString(object.value(QLatin1String(key)).toString(), Qt::ISODateWithMs).toUTC();
}

// Tags and note of an annotation, from its bodies.
class Bodies
{
public:
    explicit Bodies(const QJsonObject &annotation)
        : m_tagging(isOne(annotation.value(QLatin1String("motivation")), "tagging"))
    {
        read(annotation.value(QLatin1String("body")));
        for (const QJsonValue text : listOf(annotation.value(QLatin1String("bodyValue"))))
            note(text.toString());
    }

    QStringList tags;
    QList<QStringList> paths;
    bool isPlaced = false; // one at least says where it lies in a codebook
    QStringList notes;

private:
    void read(const QJsonValue &bodies)
    {
        for (const QJsonValue body : listOf(bodies)) {
            if (body.isString())
                note(body.toString());
            else if (body.isObject())
                read(body.toObject());
        }
    }
    void read(const QJsonObject &body)
    {
        if (body.contains(QLatin1String("items"))) {
            for (const QJsonValue item : listOf(body.value(QLatin1String("items"))))
                read(QJsonValue(item));
            return;
        }
        const QJsonValue purpose = body.value(QLatin1String("purpose"));
        const bool tagging = purpose.isUndefined() ? m_tagging : isOne(purpose, "tagging");
        for (const QJsonValue value : listOf(body.value(QLatin1String("value")))) {
            if (tagging)
                tag(value.toString(), body.value(QLatin1String("crossread:path")).toArray());
            else
                note(value.toString());
        }
    }
    void tag(const QString &text, const QJsonArray &codebook)
    {
        const QString name = text.simplified();
        QStringList path;
        for (const QJsonValue above : codebook)
            path += above.toString().simplified();
        path.removeAll(QString());
        if (path.isEmpty() || path.constLast() != name)
            path = {name};
        else
            isPlaced = true;
        if (!name.isEmpty() && !paths.contains(path))
            paths += path;
        if (!name.isEmpty() && !tags.contains(name, Qt::CaseInsensitive))
            tags += name;
    }
    void note(const QString &text)
    {
        if (!text.trimmed().isEmpty())
            notes += text.trimmed();
    }

    bool m_tagging;
};

// One file on its way in.
class WebReader
{
public:
    explicit WebReader(const QString &name) : m_name(name) {}

    WebAnnotations result;

    void read(const QJsonValue &value)
    {
        if (value.isArray()) {
            for (const QJsonValue one : value.toArray())
                read(one);
            return;
        }
        const QJsonObject object = value.toObject();
        if (!value.isObject())
            problem(told(QT_TRANSLATE_NOOP("crossread", "it is no object")));
        else if (isAnnotation(object))
            readAnnotation(object);
        else if (!readMembers(object) && !m_inGraph)
            problem(told(QT_TRANSLATE_NOOP("crossread", "it is no annotation")));
    }

private:
    // Of collections, pages and graphs. False: it is none of them.
    bool readMembers(const QJsonObject &object)
    {
        bool any =
            isOne(member(object, "type"), "AnnotationCollection") || isOne(member(object, "type"), "AnnotationPage");
        for (const char *key : {"@graph", "items", "first"}) {
            const QJsonValue members = object.value(QLatin1String(key));
            if (!members.isArray() && !members.isObject())
                continue;
            any = true;
            m_inGraph = qstrcmp(key, "@graph") == 0; // in which people and programs stand beside annotations
            read(members);
            m_inGraph = false;
        }
        return any;
    }

    void problem(const QString &reason)
    {
        ++m_count;
        result.problems += Error{
            QCoreApplication::translate("crossread", "“%1”, annotation %2: %3.").arg(m_name).arg(m_count).arg(reason),
            {}};
    }

    void readAnnotation(const QJsonObject &object)
    {
        WebAnnotation common;
        common.id = member(object, "id").toString();
        const Bodies bodies(object);
        common.tags = bodies.tags;
        if (bodies.isPlaced)
            common.paths = bodies.paths;
        common.color = object.value(QLatin1String("crossread:color")).toString();
        common.note = bodies.notes.join(QStringLiteral("\n\n"));
        common.author = authorOf(object.value(QLatin1String("creator")));
        common.created = timeIn(object, "created");
        common.modified = timeIn(object, "modified");
        const QJsonArray targets = listOf(object.value(QLatin1String("target")));
        if (targets.isEmpty())
            return problem(told(QT_TRANSLATE_NOOP("crossread", "it has no target")));
        int number = 0;
        for (const QJsonValue target : targets) {
            WebAnnotation annotation = common;
            const QString reason = readTarget(target, annotation);
            ++number;
            if (!reason.isEmpty()) {
                problem(common.id.isEmpty() ? reason : QStringLiteral("%1: %2").arg(common.id, reason));
                continue;
            }
            annotation.key = common.id.isEmpty() ? made(annotation) : common.id;
            if (number > 1)
                annotation.key += QLatin1Char('#') + QString::number(number);
            result.annotations += annotation;
            ++m_count;
        }
    }

    // The same annotation without an id is known again by what it says.
    static QString made(const WebAnnotation &annotation)
    {
        QStringList parts{annotation.source,
                          QString::number(annotation.position.start),
                          QString::number(annotation.position.end),
                          annotation.exact,
                          annotation.prefix,
                          annotation.suffix,
                          annotation.note,
                          annotation.author,
                          annotation.created.toString(Qt::ISODateWithMs)};
        parts += annotation.tags;
        const QByteArray all = parts.join(QChar(u'\0')).toUtf8();
        return QLatin1String("sha256:") +
               QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex().left(32));
    }

    // What is wrong with it, or nothing.
    static QString readTarget(const QJsonValue &target, WebAnnotation &annotation)
    {
        annotation.source = addressOf(target.toObject().value(QLatin1String("source")));
        if (annotation.source.isEmpty() && !target.isString())
            return told(QT_TRANSLATE_NOOP("crossread", "its target names no source"));
        annotation.content =
            QByteArray::fromHex(target.toObject().value(QLatin1String("crossread:content")).toString().toLatin1());
        for (const QJsonValue value : listOf(target.toObject().value(QLatin1String("selector")))) {
            // A choice of several ways to the same place is a list too.
            const QJsonObject one = value.toObject();
            const QJsonArray selectors =
                one.contains(QLatin1String("items")) ? listOf(one.value(QLatin1String("items"))) : QJsonArray{value};
            for (const QJsonValue selector : selectors) {
                if (!readSelector(selector.toObject(), annotation))
                    return told(QT_TRANSLATE_NOOP("crossread", "its position is not one"));
            }
        }
        if (!annotation.hasPosition() && annotation.exact.isEmpty())
            return told(QT_TRANSLATE_NOOP("crossread", "it has no selector of a text position or a quote"));
        return {};
    }

    static bool readSelector(const QJsonObject &selector, WebAnnotation &annotation)
    {
        const QJsonValue type = member(selector, "type");
        if (isOne(type, "TextQuoteSelector")) {
            annotation.exact = selector.value(QLatin1String("exact")).toString();
            annotation.prefix = selector.value(QLatin1String("prefix")).toString();
            annotation.suffix = selector.value(QLatin1String("suffix")).toString();
        } else if (isOne(type, "TextPositionSelector")) {
            const double start = selector.value(QLatin1String("start")).toDouble(-1);
            const double end = selector.value(QLatin1String("end")).toDouble(-1);
            if (!(start >= 0 && end > start && end < farthest) || std::floor(start) != start || std::floor(end) != end)
                return false;
            annotation.position = {qsizetype(start), qsizetype(end)};
        }
        return true;
    }

    QString m_name;
    int m_count = 0;
    bool m_inGraph = false;
};

// A line each, where the whole is no JSON.
bool readLines(const QByteArray &bytes, const QString &name, WebReader &reader)
{
    bool any = false;
    int number = 0;
    QList<Error> unread;
    for (const QByteArray &line : bytes.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        QJsonParseError fault;
        const QJsonDocument document = QJsonDocument::fromJson(line, &fault);
        if (document.isNull()) {
            unread +=
                Error{QCoreApplication::translate("crossread", "“%1”, line %2: it is no JSON.").arg(name).arg(number),
                      fault.errorString()};
            continue;
        }
        any = true;
        reader.read(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    }
    if (any)
        reader.result.problems += unread;
    return any;
}

} // namespace

Result<WebAnnotations> readWebAnnotations(const QByteArray &bytes, const QString &name)
{
    const QByteArray json = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    WebReader reader(name);
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (!document.isNull())
        reader.read(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    else if (!readLines(json, name, reader))
        return Error{QCoreApplication::translate("crossread", "“%1” is no JSON.").arg(name), fault.errorString()};
    if (reader.result.annotations.isEmpty() && reader.result.problems.isEmpty())
        return Error{QCoreApplication::translate("crossread", "“%1” holds no annotations.").arg(name), {}};
    return std::move(reader.result);
}

} // namespace crossread
