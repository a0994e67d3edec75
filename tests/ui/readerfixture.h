#pragma once

#include "tests/app/projectfixture.h"
#include "tests/ui/articlebuilder.h"
#include "ui/navigator.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerarea.h"
#include "ui/reader/readerpane.h"
#include "ui/theme.h"

#include <QApplication>

namespace crossread {

// A reader with two articles in a project of its own; the first one is open.
class ReaderFixture
{
protected:
    void write(); // the articles, once
    bool open();
    void close();

    ReaderPane &pane() { return *m_area->activePane(); }
    ArticleView &view() { return pane().view(); }
    Id mark(const QString &words, const QList<Id> &tags, const QString &note = {});
    Id tag(const QString &name, const QString &color = {});
    QPoint pointOf(qsizetype position);
    void drag(const QString &words);
    // Is there a pixel of this colour on the lines of the words?
    bool painted(const QString &words, const QColor &color);
    template<typename Popup>
    Popup *popup()
    {
        for (Popup *found : pane().findChildren<Popup *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }

    std::unique_ptr<ProjectFixture> m_project;
    std::unique_ptr<Navigator> m_navigator;
    std::unique_ptr<ReaderArea> m_area;
    Article m_first, m_second;
    Id m_a = 0, m_b = 0;
};

inline void ReaderFixture::write()
{
    ArticleBuilder first(QStringLiteral("Ferry crews walk out over night crossings"), QStringLiteral("Harbour Post"));
    first.titleBlock()
        .paragraph(QStringLiteral(
            "Some 340 sailors left their ships on Friday. Tarn Lines, which runs the ferries, called the "
            "walkout unlawful. The union said it would last until Monday."))
        .block(BlockKind::Heading, QStringLiteral("What is asked for"), 2)
        .block(BlockKind::ListItem, QStringLiteral("two nights of rest in a week;"), 1, QStringLiteral("•"))
        .block(BlockKind::ListItem, QStringLiteral("pay for waiting in port."), 1, QStringLiteral("•"))
        .block(BlockKind::Quote, QStringLiteral("Nobody can steer a ship asleep."))
        .block(BlockKind::Furniture, QStringLiteral("Also read: The long way over the sound"));
    for (int i = 1; i <= 30; ++i) {
        first.paragraph(
            QStringLiteral(
                "Paragraph %1 tells of the harbour, of the queue of lorries that waits in front of it and of "
                "what the drivers eat there, at such length that several lines are filled.")
                .arg(i));
    }
    m_first = first.build();
    m_second = ArticleBuilder(QStringLiteral("A strike at sea"), QStringLiteral("Northern Wire"))
                   .paragraph(QStringLiteral("About 300 sailors have stopped working at Tarn Lines, the company said."))
                   .paragraph(QStringLiteral("It expects ships to sail again on Tuesday."))
                   .build();
    m_second.titleOrigin = MetadataOrigin::Metadata;
    m_first.published = QDate(2031, 5, 2);
    m_first.byline = QStringLiteral("Ida Voss");
}

inline bool ReaderFixture::open()
{
    applyTheme(*qApp, ThemeChoice::Light);
    m_project = std::make_unique<ProjectFixture>();
    const auto outcome = addArticles(**m_project, {m_first, m_second});
    if (!outcome.ok())
        return false;
    m_a = outcome->at(0).id;
    m_b = outcome->at(1).id;
    m_navigator = std::make_unique<Navigator>();
    m_area = std::make_unique<ReaderArea>(**m_project, *m_navigator);
    ReaderStyle style;
    style.author = QStringLiteral("me");
    m_area->setStyle(style);
    m_area->resize(1000, 700);
    m_area->show();
    if (!QTest::qWaitForWindowExposed(m_area.get()))
        return false;
    m_area->open(m_a, false);
    view().setFocus();
    return true;
}

inline void ReaderFixture::close()
{
    m_area.reset();
    m_navigator.reset();
    m_project.reset();
}

inline Id ReaderFixture::mark(const QString &words, const QList<Id> &tags, const QString &note)
{
    const Span span = spanOf(m_first, words);
    Annotation annotation = ProjectFixture::annotation(m_a, span.start, span.end, tags, note);
    annotation.author = QStringLiteral("me");
    const Result<Id> added = addAnnotation(**m_project, annotation);
    return added ? *added : 0;
}

inline Id ReaderFixture::tag(const QString &name, const QString &color)
{
    Tag made = ProjectFixture::tag(name);
    made.color = color;
    const Result<Id> added = addTag(**m_project, made);
    return added ? *added : 0;
}

inline QPoint ReaderFixture::pointOf(qsizetype position)
{
    const ViewLine line = lineAt(*view().document(), view().measures(), view().scrollOffset(), position);
    return line.band({position, position + 1}).center().toPoint();
}

inline void ReaderFixture::drag(const QString &words)
{
    const Span span = spanOf(m_first, words);
    const ViewLine from = lineAt(*view().document(), view().measures(), view().scrollOffset(), span.start);
    const ViewLine to = lineAt(*view().document(), view().measures(), view().scrollOffset(), span.end - 1);
    const QPoint start(int(from.band({span.start, span.start + 1}).left()), int(from.baseline - 3));
    const QPoint end(qRound(to.band({span.end - 1, span.end}).right()), int(to.baseline - 3));
    QWidget *viewport = view().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, start);
    QTest::mouseMove(viewport, (start + end) / 2);
    QTest::mouseMove(viewport, end);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, end);
}

inline bool ReaderFixture::painted(const QString &words, const QColor &color)
{
    const Span span = spanOf(m_first, words);
    const QImage image = view().viewport()->grab().toImage();
    for (const ViewLine &line : view().linesOnView()) {
        const QRect band = line.band(span).adjusted(0, 0, 0, 4).toAlignedRect().intersected(image.rect());
        for (int y = band.top(); y <= band.bottom(); ++y) {
            for (int x = band.left(); x <= band.right(); ++x) {
                if (image.pixelColor(x, y) == color)
                    return true;
            }
        }
    }
    return false;
}

} // namespace crossread
