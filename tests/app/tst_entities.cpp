#include "app/entities/entities.h"

#include <QtTest>

using namespace crossread;

class TestEntities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds();
};

void TestEntities::kinds()
{
    QCOMPARE(entityKinds().size(), 11);
    QCOMPARE(recognise({}).size(), 0);
}

QTEST_GUILESS_MAIN(TestEntities)
#include "tst_entities.moc"
