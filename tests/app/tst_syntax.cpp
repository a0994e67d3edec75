#include "app/entities/syntaxspans.h"
#include "app/entities/figures.h"

#include <QtTest>

using namespace crossread;

class TestSyntax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spike();
};

void TestSyntax::spike()
{
    SyntaxReader &reader = figureReader();
    QVERIFY(reader.isValid());
    QFile in(QStringLiteral("/tmp/cr/gaz/fig.txt"));
    if (in.open(QIODevice::ReadOnly)) {
        const auto lines = QString::fromUtf8(in.readAll()).split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            QString out;
            const auto spans = findFigures(line, QDate(2026, 5, 13));
            for (const auto &s : spans)
                out += QStringLiteral("  %1[%2]=%3").arg(s.kind, s.span.of(line), s.value ? figureName(*s.value) + QLatin1Char('|')+s.value->unit : QStringLiteral("-"));
            qInfo().noquote() << line << "\n      " << out;
        }
    }
}

QTEST_GUILESS_MAIN(TestSyntax)
#include "tst_syntax.moc"
