// The translations are whole, and their places fit those of the texts.
#include <algorithm>
#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString source;
    QStringList forms;
    bool numerus = false;
    bool unfinished = false;
};

Message readMessage(QXmlStreamReader &xml)
{
    Message message;
    message.numerus = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            if (!message.numerus)
                message.forms << xml.readElementText();
            while (message.numerus && xml.readNextStartElement())
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString &path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("message"))
            messages << readMessage(xml);
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList places(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:n|\\d+)"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whole_data();
    void whole();
};

void TestTranslations::whole_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(PROJECT_ROOT "/i18n"));
    const auto names = folder.entryList({QStringLiteral("*.ts")});
    QVERIFY(names.size() >= 2);
    for (const auto &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestTranslations::whole()
{
    QFETCH(QString, file);
    const auto messages = readMessages(file);
    QVERIFY(!messages.isEmpty());
    for (const auto &message : messages) {
        const auto bytes = message.source.toUtf8();
        const char *name = bytes.constData();
        QVERIFY2(!message.unfinished, name);
        QVERIFY2(message.numerus ? message.forms.size() > 0 : message.forms.size() == 1, name);
        for (const auto &form : message.forms) {
            QVERIFY2(!form.isEmpty(), name);
            QVERIFY2(places(form) == places(message.source), name);
            QVERIFY2(form.contains(QLatin1Char('\t')) == message.source.contains(QLatin1Char('\t')), name);
        }
    }
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
