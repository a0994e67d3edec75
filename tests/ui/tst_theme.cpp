#include "app/entities/entities.h"
#include "app/values/annotation.h"
#include "ui/models/entitylook.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QTest>

using namespace crossread;

// Every text on every ground that it is drawn on keeps 4.5:1, in both themes.
class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrast_data();
    void contrast();
    void ownTagColors_data();
    void ownTagColors();
    void textOnEveryBand_data();
    void textOnEveryBand();
    void ownKindsOverTags_data();
    void ownKindsOverTags();
    void kindsDifferWithoutColour();
    void paletteFollows();
    void ticksAreSeenOnIcons();
    void iconsAreTinted();
    void everyIconExists_data();
    void everyIconExists();
};

namespace {

const Theme &theme(bool dark)
{
    applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
    return themeOf(QApplication::palette());
}

QStringList entityNames()
{
    QStringList names;
    for (const auto &kind : entityKinds())
        names << kind.id;
    names << QStringLiteral("codename") << QStringLiteral("weekday"); // of nobody
    return names;
}

} // namespace

void TestTheme::contrast_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const bool dark : {false, true}) {
        const auto &t = theme(dark);
        const auto row = [dark](const QString &name, const QColor &text, const QColor &ground, double least = 4.5) {
            QTest::newRow(qPrintable(name + (dark ? QStringLiteral(" dark") : QStringLiteral(" light"))))
                << text << ground << least;
        };
        for (const auto &ground : {t.window, t.base, t.alternate, t.raised}) {
            row(QStringLiteral("text on %1").arg(ground.name()), t.text, ground);
            row(QStringLiteral("secondary on %1").arg(ground.name()), t.secondary, ground);
            row(QStringLiteral("accent on %1").arg(ground.name()), t.accent, ground);
        }
        row(QStringLiteral("faint on base"), t.faint, t.base);
        row(QStringLiteral("faint on window"), t.faint, t.window);
        row(QStringLiteral("on accent"), t.onAccent, t.accent);
        row(QStringLiteral("selected row"), t.selectedRowText, t.selectedRow);
        row(QStringLiteral("secondary on selected row"), t.secondary, t.selectedRow);
        row(QStringLiteral("selection"), t.text, t.textSelection);
        row(QStringLiteral("error strip"), t.text, t.errorStrip);
        row(QStringLiteral("error"), t.error, t.base);
        row(QStringLiteral("warning"), t.warning, t.base);
        row(QStringLiteral("saved"), t.saved, t.window);
        for (const auto kind : {DiffLook::Added, DiffLook::Removed, DiffLook::Moved, DiffLook::Other}) {
            const auto colors = t.difference(kind);
            row(QStringLiteral("text on difference %1").arg(int(kind)), t.text, colors.band);
            row(QStringLiteral("line of difference %1").arg(int(kind)), colors.edge, colors.band, 3);
        }
        for (const auto look : {ComparedLook::SameWords, ComparedLook::SameClaim, ComparedLook::OnlyHere}) {
            const auto ground = t.compared(look);
            const QString name = QString::number(int(look));
            row(QStringLiteral("text on compared ") + name, t.text, ground.band);
            row(QStringLiteral("faint on compared ") + name, t.faint, ground.band, 4);
            row(QStringLiteral("bar of compared ") + name, ground.edge, t.base, 3);
            row(QStringLiteral("bracket on compared ") + name, t.difference(DiffLook::Other).edge, ground.band, 3);
            for (const bool opposite : {false, true})
                row(QStringLiteral("frame on compared %1 %2").arg(name).arg(opposite),
                    t.stance(opposite ? Stance::Disputes : Stance::Supports, true), ground.band, 3);
            for (const auto &kind : entityNames())
                row(QStringLiteral("text on lit %1 over compared %2").arg(kind, name), t.text,
                    mix(t.entity(kind), ground.band, 0.22));
        }
        for (const auto &name : tagColors()) {
            row(QStringLiteral("text on band ") + name, t.text, t.tag(name).band);
            row(QStringLiteral("edge of ") + name, t.tag(name).edge, t.base, 3);
        }
        for (const auto &kind : entityNames()) {
            row(QStringLiteral("text on tint of ") + kind, t.text, mix(t.entity(kind), t.base, 0.1));
            row(QStringLiteral("text on lit ") + kind, t.text, mix(t.entity(kind), t.base, 0.22));
            for (const auto &name : tagColors())
                row(QStringLiteral("text on lit %1 over %2").arg(kind, name), t.text,
                    mix(t.entity(kind), t.tag(name).band, 0.22));
        }
        for (const auto &chosen : {"#ffff00", "#000000", "#ffffff", "#ff00ff", "cyan", "red"}) {
            const auto own = t.entity(EntityKind{QStringLiteral("own"), {}, false, QLatin1String(chosen), true});
            row(QStringLiteral("line of %1").arg(QLatin1String(chosen)), own, t.base, 3);
            row(QStringLiteral("text on lit %1").arg(QLatin1String(chosen)), t.text, mix(own, t.base, 0.22));
        }
        for (const auto stance : {Stance::Supports, Stance::Disputes, Stance::Mentions}) {
            for (const bool differs : {false, true}) {
                row(stanceName(stance, differs) + QStringLiteral(" symbol"), t.stance(stance, differs), t.base);
                row(stanceName(stance, differs) + QStringLiteral(" label"), t.onStanceFill(stance, differs),
                    t.stanceFill(stance, differs));
            }
        }
    }
}

void TestTheme::contrast()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const auto ratio = crossread::contrast(text, ground);
    QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(ratio)));
}

void TestTheme::ownTagColors_data()
{
    QTest::addColumn<QString>("color");
    for (const auto *color : {"#ffff00", "#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#808080", "nonsense"})
        QTest::newRow(color) << QString::fromLatin1(color);
}

void TestTheme::ownTagColors()
{
    QFETCH(QString, color);
    for (const bool dark : {false, true}) {
        const auto &t = theme(dark);
        const auto fitted = t.tag(color);
        QVERIFY2(crossread::contrast(t.text, fitted.band) >= 4.5, qPrintable(fitted.band.name()));
        QVERIFY2(crossread::contrast(fitted.edge, t.base) >= 4.5, qPrintable(fitted.edge.name()));
    }
}

void TestTheme::textOnEveryBand_data()
{
    QTest::addColumn<QStringList>("colors");
    QTest::newRow("palette") << tagColors();
    for (int hue = 0; hue < 360; hue += 15) {
        QStringList colors;
        for (const int saturation : {40, 130, 255}) {
            for (const int lightness : {0, 30, 80, 128, 170, 215, 245, 255})
                colors.append(QColor::fromHsl(hue, saturation, lightness).name());
        }
        QTest::newRow(qPrintable(QStringLiteral("own of hue %1").arg(hue))) << colors;
    }
    QStringList greys;
    for (int grey = 0; grey < 256; grey += 15)
        greys.append(QColor(grey, grey, grey).name());
    QTest::newRow("greys") << greys;
}

// Overlaps are stripes side by side, each opaque: a letter lies on one band or another, never on a blend of two. What
// may lie over a band is an entity's tint, lit or not.
void TestTheme::textOnEveryBand()
{
    QFETCH(QStringList, colors);
    for (const bool dark : {false, true}) {
        const auto &t = theme(dark);
        for (const QString &color : std::as_const(colors)) {
            const TagColors fitted = t.tag(color);
            QCOMPARE(fitted.band.alpha(), 255);
            const auto say = [&](const QColor &ground, double ratio) {
                return QStringLiteral("%1, %2, on %3: %4")
                    .arg(color, dark ? QStringLiteral("dark") : QStringLiteral("light"), ground.name())
                    .arg(ratio);
            };
            QList<QColor> grounds{fitted.band};
            for (const QString &kind : entityNames())
                grounds << mix(t.entity(kind), fitted.band, 0.1) << mix(t.entity(kind), fitted.band, 0.22);
            for (const QColor &ground : std::as_const(grounds)) {
                const double ratio = crossread::contrast(t.text, ground);
                QVERIFY2(ratio >= 4.5, qPrintable(say(ground, ratio)));
            }
            // The line beneath, the bar in the margin and the swatch's edge are seen on their grounds.
            for (const QColor &ground : {t.base, t.window, fitted.band}) {
                const double ratio = crossread::contrast(fitted.edge, ground);
                QVERIFY2(ratio >= 3, qPrintable(say(ground, ratio)));
            }
        }
    }
}

void TestTheme::ownKindsOverTags_data()
{
    QTest::addColumn<QString>("color");
    QStringList colors = tagColors();
    for (int hue = 0; hue < 360; hue += 45) {
        for (const int lightness : {10, 90, 128, 200, 245})
            colors.append(QColor::fromHsl(hue, 255, lightness).name());
    }
    for (const int grey : {0, 96, 160, 255})
        colors.append(QColor(grey, grey, grey).name());
    for (const QString &color : std::as_const(colors))
        QTest::newRow(qPrintable(color)) << color;
}

// A kind of the analyst's, lit, over any tag's band, that of a colour of one's own too.
void TestTheme::ownKindsOverTags()
{
    QFETCH(QString, color);
    QStringList bands = tagColors();
    for (const auto *own : {"#ffff00", "#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#808080"})
        bands.append(QLatin1String(own));
    for (const bool dark : {false, true}) {
        const auto &t = theme(dark);
        const auto kind = t.entity(EntityKind{QStringLiteral("ship"), {}, false, color, true});
        QVERIFY2(crossread::contrast(kind, t.base) >= 3, qPrintable(kind.name()));
        for (const QString &band : std::as_const(bands)) {
            const auto ground = mix(kind, t.tag(band).band, 0.22);
            const auto ratio = crossread::contrast(t.text, ground);
            QVERIFY2(ratio >= 4.5,
                     qPrintable(QStringLiteral("%1 over %2 (%3): %4")
                                    .arg(kind.name(), band, dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                    .arg(ratio)));
        }
    }
}

void TestTheme::kindsDifferWithoutColour()
{
    const auto &t = theme(false);
    QHash<int, QString> lines;
    for (const auto &kind : entityKinds()) {
        const int line = int(lookOf(kind, t).line);
        // Sums, shares and counts are alike, and so are dates and times; each name has a line of its own.
        if (!kind.isFigure)
            QVERIFY2(!lines.contains(line), qPrintable(kind.id + QLatin1Char(' ') + lines.value(line)));
        lines.insert(line, kind.id);
    }
    for (const auto *own : {"ship", "court", "treaty", "law"}) {
        const int line = int(lookOf({QLatin1String(own), {}, false, QStringLiteral("red"), true}, t).line);
        QVERIFY2(!lines.contains(line), own);
    }
    // As painted in one ink no two lines look the same.
    QSet<QByteArray> pictures;
    for (int line = int(Underline::Solid); line <= int(Underline::DashDotDot); ++line) {
        QImage image(60, 6, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paintUnderline(painter, 2, 58, 1, {Qt::black, Underline(line)});
        painter.end();
        pictures.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(pictures.size(), int(Underline::DashDotDot) + 1);
}

void TestTheme::paletteFollows()
{
    QVERIFY(!theme(false).isDark);
    QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(Qt::white));
    QVERIFY(theme(true).isDark);
    QVERIFY(QApplication::palette().color(QPalette::Base).lightness() < 64);
    QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
}

// A tick of an action with an icon is not drawn by the style that draws from a sheet.
void TestTheme::ticksAreSeenOnIcons()
{
    for (const bool dark : {false, true}) {
        const Theme &t = theme(dark);
        QMenu menu;
        QAction *action = menu.addAction(icon(QStringLiteral("tag"), QApplication::palette()), QStringLiteral("Tags"));
        action->setCheckable(true);
        menu.resize(menu.sizeHint());
        const QImage without = menu.grab().toImage();
        action->setChecked(true);
        const QImage with = menu.grab().toImage();
        QCOMPARE(with.size(), without.size());
        const auto count = [&](const QImage &image) {
            int pixels = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    pixels += image.pixelColor(x, y) == t.accent ? 1 : 0;
            }
            return pixels;
        };
        QVERIFY2(count(with) > count(without) + 30, qPrintable(QString::number(count(with))));
    }
}

void TestTheme::iconsAreTinted()
{
    const auto &dark = theme(true);
    const auto image = icon(QStringLiteral("import"), QApplication::palette()).pixmap(32, 32).toImage();
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const auto pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 250)
                continue;
            ++drawn;
            QVERIFY2(std::abs(pixel.lightness() - dark.text.lightness()) < 8, qPrintable(pixel.name()));
        }
    }
    QVERIFY(drawn > 10);
}

void TestTheme::everyIconExists_data()
{
    QTest::addColumn<QString>("name");
    for (const auto *name : {"import", "undo",   "redo",   "back",   "forward", "split",  "entities", "annotations",
                             "claims", "search", "filter", "sort",   "close",   "detach", "menu",     "note",
                             "tag",    "add",    "remove", "accept", "reject",  "error",  "info"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestTheme::everyIconExists()
{
    QFETCH(QString, name);
    QVERIFY(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(name)));
    QVERIFY(!icon(name, QApplication::palette()).pixmap(16, 16).isNull());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
