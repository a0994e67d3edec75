#pragma once

#include "panelfixture.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/ledgerview.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>

Q_DECLARE_METATYPE(QList<crossread::PassageRef>)

namespace crossread {

inline QPoint middleOf(const QAbstractItemView *view, const QModelIndex &index)
{
    return view->visualRect(index).center();
}

inline void dropOn(QWidget *target, const QPoint &at, const QMimeData *data)
{
    QDragEnterEvent enter(at, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QDragMoveEvent move(at, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &move);
    QDropEvent drop(at, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &drop);
}

inline QList<PassageRef> lastPassages(const QSignalSpy &spy)
{
    return spy.isEmpty() ? QList<PassageRef>() : spy.last().first().value<QList<PassageRef>>();
}

// A panel of its own over the fixture's project. Tests derive from it, begin() in init() and end() in cleanup(), which
// fails when the panel has told of a failure.
class PanelWindow
{
protected:
    void begin()
    {
        f = std::make_unique<PanelFixture>();
        f->fill();
        context = std::make_unique<PanelContext>(f->context());
        passages = std::make_unique<QSignalSpy>(&f->navigator, &Navigator::showPassages);
        failures = std::make_unique<QSignalSpy>(&f->navigator, &Navigator::failed);
    }

    void end()
    {
        QCOMPARE(failures->size(), 0);
        panel.reset();
        passages.reset();
        failures.reset();
        context.reset();
        f.reset();
    }

    void open(const QString &id, const QSize &size = {900, 400})
    {
        for (const PanelRow &row : panelRows()) {
            if (row.id == id)
                panel.reset(row.make(*context, nullptr));
        }
        QVERIFY(panel);
        panel->resize(size);
        panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
        panel->activateWindow();
        panel->setFocus();
        QCoreApplication::processEvents();
    }

    LedgerView *ledger() const { return panel->findChild<LedgerView *>(); }
    GroupedView *list() const { return panel->findChild<GroupedView *>(); }

    QToolButton *button(const QString &name) const
    {
        for (QToolButton *candidate : panel->findChildren<QToolButton *>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }

    std::unique_ptr<PanelFixture> f;
    std::unique_ptr<PanelContext> context;
    std::unique_ptr<QWidget> panel;
    std::unique_ptr<QSignalSpy> passages;
    std::unique_ptr<QSignalSpy> failures;
};

} // namespace crossread
