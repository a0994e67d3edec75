#include "app/export/pdf.h"
#include "pdffixture.h"

#include <QGuiApplication>
#include <QTest>

using namespace crossread;

class TestPdf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writes();
};

void TestPdf::writes()
{
    PdfOptions options;
    options.entities = true;
    options.suggestions = true;
    options.originals = true;
    const auto both = annotatedPdf(pdffixture::twoArticles(), options);
    QVERIFY2(both.ok(), qPrintable(both.ok() ? QString() : both.error().message));
    QVERIFY(both.value().startsWith("%PDF"));
    QCOMPARE(annotatedPdf(pdffixture::twoArticles(), options).value(), both.value());
}

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
