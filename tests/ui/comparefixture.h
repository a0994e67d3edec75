#pragma once

#include "tests/ui/windowfixture.h"
#include "ui/actions.h"
#include "ui/compare/comparebar.h"
#include "ui/compare/comparedesk.h"
#include "ui/compare/compareframe.h"
#include "ui/models/compared.h"
#include "ui/navigator.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerarea.h"
#include "ui/reader/readerpane.h"

#include <QAction>

namespace crossread {

// The window with two articles that tell of one strike, in files to be compared.
class CompareFixture : protected WindowFixture
{
protected:
    bool renew()
    {
        WindowFixture::renew();
        return write(QStringLiteral("left.txt"), leftText) && write(QStringLiteral("right.txt"), rightText);
    }
    // Opens both beside each other, and waits for what they have in common.
    bool compareBoth();

    ArticleView &view(bool left) { return m_window->reader()->isolated(left)->view(); }
    Project &project() { return *m_window->project(); }
    CompareDesk &desk() { return *m_window->compareDesk(); }
    QAction &action(const char *id) { return *m_window->actions().get(QLatin1String(id)); }
    Id article(const QString &file); // 0: there is none
    Comparing &comparing() { return m_window->navigator()->comparing(); }
    const ComparedArticles &shown() { return *comparing().shown(); }

    static inline const QByteArray leftText =
        "Dockers at Lunde walk out\n\n"
        "About 1,900 dockers began an open-ended strike at the port of Lunde on Monday after talks about automated "
        "cranes collapsed.\n\n"
        "The operator, Castellane Terminals, will convert 14 of its 22 quay cranes to remote control by the end of "
        "2027.\n\n"
        "They had backed the stoppage by 71 per cent in a ballot on Saturday.\n\n"
        "\"This can only be settled at the table and never on the quay,\" the transport ministry said in a statement "
        "on Tuesday evening.\n";
    static inline const QByteArray rightText =
        "Stoppage holds up goods at Lunde\n\n"
        "Shares in Castellane Terminals fell on Tuesday as the harbour stood still.\n\n"
        "Some 2,300 dockers began an open-ended strike at the port of Lunde on Monday after talks about automated "
        "cranes collapsed.\n\n"
        "The operator, Castellane Terminals, will convert 14 of its 24 quay cranes to remote control by the spring of "
        "2028.\n\n"
        "\"This can only be settled at the table and never on the quay,\" the transport ministry said in a statement "
        "on Tuesday evening.\n";
};

inline Id CompareFixture::article(const QString &file)
{
    for (const Article &one : project().articles()) {
        if (one.file.endsWith(file))
            return one.id;
    }
    return 0;
}

inline bool CompareFixture::compareBoth()
{
    newWindow({m_folder->filePath(QStringLiteral("left.txt")), m_folder->filePath(QStringLiteral("right.txt"))});
    m_window->reader()->open(article(QStringLiteral("left.txt")), false);
    m_window->reader()->open(article(QStringLiteral("right.txt")), true);
    action("compare").trigger();
    return QTest::qWaitFor([this] { return comparing().shown() && m_window->isSettled(); }, 30000);
}

} // namespace crossread
