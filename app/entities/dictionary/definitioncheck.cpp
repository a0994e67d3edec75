#include "app/entities/dictionary/definitioncheck.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace crossread {

namespace {

// Every expression may take so many steps from one character on (PCRE2, "Setting match resource limits").
// What is tried out beforehand may take more: one that does will fail a reader too.
constexpr const char *readingLimit = "(*LIMIT_MATCH=5000)";
constexpr const char *tryingLimit = "(*LIMIT_MATCH=20000)";
constexpr qsizetype mostFaults = 20;

// https://docs.kde.org/stable5/en/kate/katepart/highlight.html
const QSet<QString> &ruleNames()
{
    static const QSet<QString> names = [] {
        QSet<QString> list;
        for (const char *name : {"AnyChar", "DetectChar", "Detect2Chars", "DetectIdentifier", "DetectSpaces", "Float",
                                 "HlCChar", "HlCHex", "HlCOct", "HlCStringChar", "IncludeRules", "Int", "keyword",
                                 "LineContinue", "RangeDetect", "RegExpr", "StringDetect", "WordDetect"})
            list.insert(QLatin1String(name));
        return list;
    }();
    return names;
}

class DefinitionChecker
{
public:
    DefinitionChecker(const QString &file, const QByteArray &bytes)
        : m_reader(bytes), m_writer(&m_checked.definition.xml)
    {
        m_checked.definition.file = file;
    }

    CheckedDefinition run()
    {
        m_writer.writeStartDocument();
        while (!m_reader.atEnd() && m_checked.faults.size() < mostFaults) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::StartElement:
                element();
                break;
            case QXmlStreamReader::EndElement:
                m_writer.writeEndElement();
                m_path.removeLast();
                break;
            case QXmlStreamReader::Characters:
            case QXmlStreamReader::EntityReference:
                m_writer.writeCharacters(m_reader.text().toString());
                break;
            default:
                break;
            }
        }
        m_writer.writeEndDocument();
        if (m_reader.hasError())
            fault(int(m_reader.lineNumber()), m_reader.errorString());
        else
            finish();
        return m_checked;
    }

private:
    using Reference = CheckedDefinition::Include;

    void fault(int line, const QString &message) { m_checked.faults += {m_checked.definition.file, line, message}; }
    void fault(const char *message, const QString &argument = {}, int line = 0)
    {
        const QString text = QCoreApplication::translate("crossread", message);
        fault(line > 0 ? line : int(m_reader.lineNumber()), argument.isNull() ? text : text.arg(argument));
    }

    void element();
    void language(const QXmlStreamAttributes &attributes);
    void context(const QXmlStreamAttributes &attributes);
    void rule(const QXmlStreamAttributes &attributes);
    void format(const QXmlStreamAttributes &attributes);
    void expression(const QXmlStreamAttributes &attributes);
    void refer(const QString &target);
    void write(QXmlStreamAttributes attributes);
    void finish();
    void findCircles();
    void demand(const QList<Reference> &references, const QSet<QString> &present, const char *message);

    QXmlStreamReader m_reader;
    QXmlStreamWriter m_writer;
    CheckedDefinition m_checked;
    QStringList m_path; // the elements that are open
    QString m_context;  // the last that was begun
    QHash<QString, QList<Reference>> m_includes;
    QSet<QString> m_contexts, m_formatNames, m_lists;
    QList<Reference> m_contextsWanted, m_formatsWanted, m_listsWanted;
    QSet<QString> m_plain; // formats of normal text
    bool m_isLanguage = false;
};

// What an expression runs into first: many of the same, of each character that it speaks of, and then none that goes
// on. All of them follow, or else PCRE2 sees that one is missing and does not begin.
QStringList probes(const QString &pattern)
{
    constexpr qsizetype length = 60;
    QString characters = QStringLiteral("a1 A");
    for (const QChar c : pattern) {
        if (!characters.contains(c) && characters.size() < 40)
            characters += c;
    }
    const QString tail = QChar(1) + characters;
    QStringList list;
    for (const QChar c : std::as_const(characters))
        list += QString(length, c) + tail;
    for (const char *pair : {"a ", "ab", "1,", "A.", "a-", "1a"})
        list += QString::fromLatin1(pair).repeated(length / 2) + tail;
    return list;
}

bool takesForEver(const QString &pattern, QRegularExpression::PatternOptions options)
{
    const QRegularExpression bounded(QLatin1String(tryingLimit) + pattern, options);
    if (!bounded.isValid())
        return false; // has a bound of its own, or is said to be wrong elsewhere
    QElapsedTimer timer;
    timer.start();
    const auto all = probes(pattern);
    for (const QString &probe : all) {
        if (!bounded.match(probe).isValid() || timer.elapsed() > 1000)
            return true;
    }
    return false;
}

bool isTrue(QStringView value)
{
    return value == u"1" || value.compare(u"true", Qt::CaseInsensitive) == 0;
}

void DefinitionChecker::element()
{
    const QString name = m_reader.name().toString();
    const QXmlStreamAttributes attributes = m_reader.attributes();
    const QString parent = m_path.isEmpty() ? QString() : m_path.last();
    m_path += name;
    if (m_path.size() == 1) {
        language(attributes);
        return;
    }
    if (name == QLatin1String("context") && parent == QLatin1String("contexts"))
        context(attributes);
    else if (name == QLatin1String("list"))
        m_lists.insert(attributes.value(QLatin1String("name")).toString());
    else if (name == QLatin1String("itemData"))
        format(attributes);
    else if (parent == QLatin1String("context") || ruleNames().contains(parent))
        rule(attributes);
    write(attributes);
}

void DefinitionChecker::language(const QXmlStreamAttributes &attributes)
{
    m_isLanguage = m_path.last() == QLatin1String("language");
    m_checked.definition.name = attributes.value(QLatin1String("name")).toString();
    m_checked.nameLine = int(m_reader.lineNumber());
    if (!m_isLanguage)
        fault(QT_TRANSLATE_NOOP("crossread", "this is no syntax definition: it begins with <%1>."), m_path.last());
    else if (m_checked.definition.name.isEmpty())
        fault(QT_TRANSLATE_NOOP("crossread", "the definition has no name."));
    QXmlStreamAttributes complete = attributes;
    const std::pair<const char *, const char *> needed[] = {
        {"version", "1"}, {"kateversion", "5.0"}, {"section", "Other"}, {"extensions", ""}};
    for (const auto &[key, value] : needed) {
        if (!attributes.hasAttribute(QLatin1String(key)))
            complete.append(QLatin1String(key), QLatin1String(value));
    }
    write(complete);
}

void DefinitionChecker::context(const QXmlStreamAttributes &attributes)
{
    const QString format = attributes.value(QLatin1String("attribute")).toString();
    const QString name = attributes.value(QLatin1String("name")).toString();
    if (m_contexts.isEmpty())
        m_plain.insert(format);
    if (m_contexts.contains(name))
        fault(QT_TRANSLATE_NOOP("crossread", "there is another context “%1”."), name);
    m_contexts.insert(name);
    m_context = name;
    if (!format.isEmpty())
        m_formatsWanted += {format, int(m_reader.lineNumber())};
    for (const char *key : {"lineEndContext", "lineEmptyContext", "fallthroughContext"})
        refer(attributes.value(QLatin1String(key)).toString());
}

void DefinitionChecker::rule(const QXmlStreamAttributes &attributes)
{
    const QString name = m_path.last();
    if (!ruleNames().contains(name))
        fault(QT_TRANSLATE_NOOP("crossread", "there is no rule <%1>."), name);
    const QString target = attributes.value(QLatin1String("context")).toString();
    refer(target);
    if (name == QLatin1String("IncludeRules"))
        m_includes[m_context] += {target, int(m_reader.lineNumber())};
    const QString format = attributes.value(QLatin1String("attribute")).toString();
    if (!format.isEmpty())
        m_formatsWanted += {format, int(m_reader.lineNumber())};
    const QString string = attributes.value(QLatin1String("String")).toString();
    if (name == QLatin1String("keyword") && !string.contains(QLatin1String("##")))
        m_listsWanted += {string, int(m_reader.lineNumber())};
    if (name == QLatin1String("RegExpr"))
        expression(attributes);
}

void DefinitionChecker::expression(const QXmlStreamAttributes &attributes)
{
    const QString pattern = attributes.value(QLatin1String("String")).toString();
    QRegularExpression::PatternOptions options;
    if (isTrue(attributes.value(QLatin1String("insensitive"))))
        options |= QRegularExpression::CaseInsensitiveOption;
    if (isTrue(attributes.value(QLatin1String("minimal"))))
        options |= QRegularExpression::InvertedGreedinessOption;
    const QRegularExpression plain(pattern, options);
    if (pattern.isEmpty())
        fault(QT_TRANSLATE_NOOP("crossread", "the regular expression is empty."));
    else if (!plain.isValid())
        fault(QT_TRANSLATE_NOOP("crossread", "the regular expression is wrong: %1."),
              QStringLiteral("%1 (%2)").arg(plain.errorString()).arg(plain.patternErrorOffset() + 1));
    else if (pattern.startsWith(QLatin1String("(*")) || takesForEver(pattern, options))
        fault(QT_TRANSLATE_NOOP("crossread", "the regular expression may take for ever: %1"), pattern.left(80));
}

void DefinitionChecker::format(const QXmlStreamAttributes &attributes)
{
    const QString name = attributes.value(QLatin1String("name")).toString();
    if (name.simplified().isEmpty())
        return fault(QT_TRANSLATE_NOOP("crossread", "a format needs a name."));
    m_formatNames.insert(name);
    if (attributes.value(QLatin1String("defStyleNum")) == QLatin1String("dsNormal"))
        m_plain.insert(name);
    m_checked.definition.formats += {name, attributes.value(QLatin1String("color")).toString()};
}

// "#stay", "#pop#pop", "#pop!Name", "Name", "Name##Definition"
void DefinitionChecker::refer(const QString &target)
{
    QString name = target;
    if (name.contains(QLatin1String("##"))) {
        const QString other = name.section(QLatin1String("##"), 1);
        if (other != m_checked.definition.name)
            m_checked.definitions += {other, int(m_reader.lineNumber())};
        name = other == m_checked.definition.name ? name.section(QLatin1String("##"), 0, 0) : QString();
    }
    if (name.startsWith(QLatin1Char('#')))
        name = name.section(QLatin1Char('!'), 1);
    if (!name.isEmpty())
        m_contextsWanted += {name, int(m_reader.lineNumber())};
}

void DefinitionChecker::write(QXmlStreamAttributes attributes)
{
    m_writer.writeStartElement(m_path.last());
    for (const QXmlStreamAttribute &attribute : std::as_const(attributes)) {
        QString value = attribute.value().toString();
        if (m_path.last() == QLatin1String("RegExpr") && attribute.name() == QLatin1String("String"))
            value.prepend(QLatin1String(readingLimit));
        m_writer.writeAttribute(attribute.qualifiedName().toString(), value);
    }
}

void DefinitionChecker::demand(const QList<Reference> &references, const QSet<QString> &present, const char *message)
{
    QSet<QString> told;
    for (const Reference &reference : references) {
        if (present.contains(reference.name) || told.contains(reference.name))
            continue;
        told.insert(reference.name);
        fault(message, reference.name, reference.line);
    }
}

// A context whose rules include themselves, over however many others: their reader would go round and round.
void DefinitionChecker::findCircles()
{
    const QString own = QLatin1String("##") + m_checked.definition.name;
    for (auto start = m_includes.cbegin(); start != m_includes.cend(); ++start) {
        for (const Reference &first : start.value()) {
            QSet<QString> seen;
            QStringList open{first.name};
            while (!open.isEmpty()) {
                QString name = open.takeLast();
                if (name.endsWith(own))
                    name.chop(own.size());
                if (name == start.key()) {
                    fault(QT_TRANSLATE_NOOP("crossread", "the rules of “%1” include themselves."), name, first.line);
                    return;
                }
                if (seen.contains(name))
                    continue;
                seen.insert(name);
                for (const Reference &next : m_includes.value(name))
                    open += next.name;
            }
        }
    }
}

void DefinitionChecker::finish()
{
    if (!m_isLanguage || !m_checked.faults.isEmpty())
        return;
    demand(m_contextsWanted, m_contexts, QT_TRANSLATE_NOOP("crossread", "there is no context “%1”."));
    demand(m_formatsWanted, m_formatNames, QT_TRANSLATE_NOOP("crossread", "there is no format “%1”."));
    demand(m_listsWanted, m_lists, QT_TRANSLATE_NOOP("crossread", "there is no list “%1”."));
    findCircles();
    m_checked.definition.formats.removeIf(
        [this](const UserDefinition::Format &one) { return m_plain.contains(one.name); });
    if (m_contexts.isEmpty())
        fault(QT_TRANSLATE_NOOP("crossread", "the definition has no context."), {}, m_checked.nameLine);
    else if (m_checked.definition.formats.isEmpty() && m_checked.faults.isEmpty())
        fault(QT_TRANSLATE_NOOP("crossread", "the definition has no format but normal text."), {}, m_checked.nameLine);
}

} // namespace

CheckedDefinition checkDefinition(const QString &file, const QByteArray &bytes)
{
    return DefinitionChecker(file, bytes).run();
}

} // namespace crossread
