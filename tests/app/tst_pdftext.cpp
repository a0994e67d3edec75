// What is read back from the PDFs of articles, by another program's eyes: poppler's.
#include "app/export/pdf.h"
#include "pdffixture.h"

#include <poppler-annotation.h>
#include <poppler-qt6.h>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QTest>

using namespace crossread;

namespace {

// One word of each sort that is hard to read back, and plain ones between them.
const QStringList &words()
{
    static const QStringList list =
        QStringLiteral(
            "office affluent fjord waffle raffish stiff first flight Straße façade naïve Ærøskøbing "
            "Łódź ĳsberg ﬁnal ﬂour oﬃce e\u0301tude n\u0303u Ångström Ελλάδα Ωmega Москва 日本語 漢字かな "
            "港町ニュース 한국어 "
            "مرحبا السلام لا الميناء שלום נמל 🙂 🚢 👩‍🚀 🇩🇪 ½ ⅔ "
            "10\u00A0km "
            "co\u2011op "
            "a\u2013b "
            "5\u202F000 "
            "“so” "
            "‘that’ … µm Δt ∆t Ω x² the harbour crane said nothing of wages and prices on Monday")
            .split(QLatin1Char(' '));
    return list;
}

ExportedArticle mixedArticle(int marks)
{
    ExportedArticle exported;
    Article &article = exported.article;
    article.id = 1;
    article.title = QStringLiteral("Of oﬃces and harbours");
    article.source = QStringLiteral("Harbour Post");
    article.language = QStringLiteral("en");
    QRandomGenerator random(7);
    for (int paragraph = 0; paragraph < marks / 4; ++paragraph) {
        QStringList text;
        for (int i = 0; i < 60; ++i)
            text << words()[random.bounded(words().size())];
        pdffixture::addBlock(article, text.join(QLatin1Char(' ')));
    }
    for (Id id = 1; id <= marks; ++id) {
        const Block &block = article.blocks[(id - 1) % article.blocks.size()];
        const QStringList in = block.span.of(article.text).split(QLatin1Char(' '));
        const int first = random.bounded(50);
        const int count = 1 + random.bounded(10);
        const auto start = block.span.start + in.mid(0, first).join(QLatin1Char(' ')).size() + (first > 0 ? 1 : 0);
        const auto end = start + in.mid(first, count).join(QLatin1Char(' ')).size();
        exported.annotations.append(pdffixture::mark(article, id, {start, end}, {1 + id % 6}));
    }
    std::sort(exported.annotations.begin(), exported.annotations.end(),
              [](const Annotation &a, const Annotation &b) { return a.span.start < b.span.start; });
    return exported;
}

struct SeenChar
{
    QString text;
    QPointF centre; // points
};

QList<SeenChar> charsOf(const Poppler::Page &page)
{
    QList<SeenChar> chars;
    for (const auto &box : page.textList()) {
        const QList<uint> text = box->text().toUcs4();
        for (int i = 0; i < text.size(); ++i) {
            const char32_t c = text[i];
            chars.append({QString::fromUcs4(&c, 1), box->charBoundingBox(i).center()});
        }
    }
    return chars;
}

// What lies within the quads of a highlight, one after the other: each from left to right, or from right to left.
QString under(const Poppler::HighlightAnnotation &highlight, QList<SeenChar> chars, QSizeF page)
{
    std::stable_sort(chars.begin(), chars.end(),
                     [](const SeenChar &a, const SeenChar &b) { return a.centre.x() < b.centre.x(); });
    QString text;
    for (const auto &quad : highlight.highlightQuads()) {
        const QPointF a(quad.points[0].x() * page.width(), quad.points[0].y() * page.height());
        const QPointF b(quad.points[2].x() * page.width(), quad.points[2].y() * page.height());
        const QRectF area = QRectF(a, b).normalized();
        QStringList seen;
        bool fromRight = false;
        for (const SeenChar &c : std::as_const(chars)) {
            if (!area.contains(c.centre))
                continue;
            seen.append(c.text);
            fromRight = fromRight || c.text.isRightToLeft();
        }
        if (fromRight)
            std::reverse(seen.begin(), seen.end());
        text += seen.join(QString());
    }
    return text;
}

QString compact(QString text)
{
    text = text.normalized(QString::NormalizationForm_KC);
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace

class TestPdfText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quotesStandUnderTheirQuads();
};

void TestPdfText::quotesStandUnderTheirQuads()
{
    constexpr int marks = 1000;
    const ExportData data = pdffixture::data({mixedArticle(marks)});
    const auto bytes = annotatedPdf(data, PdfOptions());
    QVERIFY2(bytes.ok(), qPrintable(bytes.ok() ? QString() : bytes.error().message));
    const auto document = Poppler::Document::loadFromData(bytes.value());
    QVERIFY(document);
    QHash<QString, QString> seen;
    for (int i = 0; i < document->numPages(); ++i) {
        const auto page = document->page(i);
        const QList<SeenChar> chars = charsOf(*page);
        for (const SeenChar &c : chars)
            QVERIFY2(c.text[0].unicode() < 0xFB00 || c.text[0].unicode() > 0xFB06, "a ligature");
        const auto annotations = page->annotations({Poppler::Annotation::AHighlight});
        for (const auto &annotation : annotations) {
            const auto &highlight = static_cast<const Poppler::HighlightAnnotation &>(*annotation);
            const QString name = annotation->uniqueName().section(QLatin1Char('-'), 0, 1);
            seen[name] += under(highlight, chars, page->pageSizeF());
        }
    }
    QCOMPARE(seen.size(), marks);
    int wrong = 0;
    for (const Annotation &annotation : data.articles[0].annotations) {
        const QString name = QStringLiteral("crossread-%1").arg(annotation.id);
        if (compact(seen.value(name)) != compact(annotation.exact)) {
            if (++wrong < 20)
                qInfo().noquote() << name << compact(annotation.exact) << "| read:" << compact(seen.value(name));
        }
    }
    QCOMPARE(wrong, 0);
}

QTEST_MAIN(TestPdfText)
#include "tst_pdftext.moc"
