#include "ui/actions.h"

#include "ui/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace crossread {

namespace {

using Row = ActionRow;

QString translated(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

// Menu titles in their order; the first word names the menu in the table.
const QList<std::pair<QString, const char *>> &menuTitles()
{
    static const QList<std::pair<QString, const char *>> titles{
        {QStringLiteral("file"), QT_TRANSLATE_NOOP("Actions", "&File")},
        {QStringLiteral("edit"), QT_TRANSLATE_NOOP("Actions", "&Edit")},
        {QStringLiteral("view"), QT_TRANSLATE_NOOP("Actions", "&View")},
        {QStringLiteral("article"), QT_TRANSLATE_NOOP("Actions", "&Article")},
        {QStringLiteral("annotate"), QT_TRANSLATE_NOOP("Actions", "A&nnotate")},
        {QStringLiteral("claims"), QT_TRANSLATE_NOOP("Actions", "&Claims")},
        {QStringLiteral("compare"), QT_TRANSLATE_NOOP("Actions", "C&ompare")},
        {QStringLiteral("window"), QT_TRANSLATE_NOOP("Actions", "&Window")},
        {QStringLiteral("help"), QT_TRANSLATE_NOOP("Actions", "&Help")},
    };
    return titles;
}

QList<QKeySequence> sequences(const QString &keys)
{
    QList<QKeySequence> list;
    for (const auto &part : keys.split(QStringLiteral("; "), Qt::SkipEmptyParts))
        list.append(QKeySequence::fromString(part, QKeySequence::PortableText));
    return list;
}

} // namespace

// clang-format off
const QList<ActionRow> &actionRows()
{
    static const QList<ActionRow> rows{
        {"new", "file", QT_TRANSLATE_NOOP("Actions", "&New Project…"), "document", "Ctrl+N", Row::Plain},
        {"open", "file", QT_TRANSLATE_NOOP("Actions", "&Open Project…"), "folder", "Ctrl+O", Row::Plain},
        {"sample", "file", QT_TRANSLATE_NOOP("Actions", "Open the &Sample"), "", "", Row::Plain},
        {"import", "file", QT_TRANSLATE_NOOP("Actions", "&Import Files…"), "import", "Ctrl+I", Row::Separator},
        {"importFolder", "file", QT_TRANSLATE_NOOP("Actions", "Import &Folder…"), "", "Ctrl+Shift+I", Row::Plain},
        {"export", "file", QT_TRANSLATE_NOOP("Actions", "&Export…"), "export", "Ctrl+E", Row::Separator | Row::NeedsArticles},
        {"exportArticle", "file", QT_TRANSLATE_NOOP("Actions", "Export This &Article…"), "", "Ctrl+Shift+E", Row::NeedsArticles},
        {"print", "file", QT_TRANSLATE_NOOP("Actions", "Prin&t This Article…"), "", "Ctrl+Alt+P", Row::NeedsArticles},
        {"projectNote", "file", QT_TRANSLATE_NOOP("Actions", "Note on the &Project…"), "note", "Ctrl+Shift+N", Row::Separator},
        {"saveCopy", "file", QT_TRANSLATE_NOOP("Actions", "Save a &Copy…"), "", "Ctrl+Shift+S", Row::Separator},
        {"backups", "file", QT_TRANSLATE_NOOP("Actions", "&Backups…"), "", "", Row::Plain},
        {"check", "file", QT_TRANSLATE_NOOP("Actions", "C&heck the Project"), "", "", Row::Plain},
        {"quit", "file", QT_TRANSLATE_NOOP("Actions", "&Quit"), "", "Ctrl+Q", Row::Separator},

        {"undo", "edit", QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", "Ctrl+Z", Row::Plain},
        {"redo", "edit", QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo", "Ctrl+Shift+Z; Ctrl+Y", Row::Plain},
        {"history", "edit", QT_TRANSLATE_NOOP("Actions", "&History…"), "", "Ctrl+Alt+Z", Row::Plain},
        {"copyQuotation", "edit", QT_TRANSLATE_NOOP("Actions", "&Copy as Quotation"), "", "Ctrl+Alt+C", Row::Separator | Row::NeedsArticles},
        {"find", "edit", QT_TRANSLATE_NOOP("Actions", "&Find in Article…"), "search", "Ctrl+F", Row::Separator | Row::NeedsArticles},
        {"quickOpen", "edit", QT_TRANSLATE_NOOP("Actions", "&Go to Article…"), "document", "Ctrl+P", Row::NeedsArticles},
        {"commands", "edit", QT_TRANSLATE_NOOP("Actions", "Co&mmands…"), "palette", "Ctrl+Shift+P", Row::Plain},

        {"entities", "view", QT_TRANSLATE_NOOP("Actions", "&Entities"), "entities", "E", Row::Checkable | Row::Reader | Row::NeedsArticles},
        {"annotations", "view", QT_TRANSLATE_NOOP("Actions", "&Annotations"), "annotations", "Shift+A", Row::Checkable | Row::Reader | Row::NeedsArticles},
        {"claimMarks", "view", QT_TRANSLATE_NOOP("Actions", "&Claims"), "claims", "C", Row::Checkable | Row::Reader | Row::NeedsArticles},
        {"filters", "view", QT_TRANSLATE_NOOP("Actions", "&Row of Filters"), "filter", "Ctrl+Shift+L", Row::Separator | Row::Checkable},
        {"zoomIn", "view", QT_TRANSLATE_NOOP("Actions", "Zoom &In"), "zoom-in", "Ctrl++; Ctrl+=", Row::Separator},
        {"zoomOut", "view", QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), "zoom-out", "Ctrl+-", Row::Plain},
        {"zoomReset", "view", QT_TRANSLATE_NOOP("Actions", "&Normal Size"), "", "Ctrl+0", Row::Plain},
        {"wider", "view", QT_TRANSLATE_NOOP("Actions", "&Wider Column"), "", "Ctrl+Alt+Right", Row::Plain},
        {"narrower", "view", QT_TRANSLATE_NOOP("Actions", "Narrower Col&umn"), "", "Ctrl+Alt+Left", Row::Plain},
        {"font", "view", QT_TRANSLATE_NOOP("Actions", "Reading &Font…"), "", "", Row::Plain},
        {"themeSystem", "view", QT_TRANSLATE_NOOP("Actions", "Theme of the &Desktop"), "", "", Row::Separator | Row::Checkable},
        {"themeLight", "view", QT_TRANSLATE_NOOP("Actions", "&Light Theme"), "theme-light", "", Row::Checkable},
        {"themeDark", "view", QT_TRANSLATE_NOOP("Actions", "Dar&k Theme"), "theme-dark", "", Row::Checkable},
        {"textAlone", "view", QT_TRANSLATE_NOOP("Actions", "&Text Alone"), "fullscreen", "F11", Row::Separator | Row::Checkable},

        {"split", "article", QT_TRANSLATE_NOOP("Actions", "&Split"), "split", "Ctrl+\\", Row::NeedsArticles},
        {"closePane", "article", QT_TRANSLATE_NOOP("Actions", "&Close Pane"), "close", "Ctrl+W", Row::NeedsArticles},
        {"nextPane", "article", QT_TRANSLATE_NOOP("Actions", "&Next Pane"), "", "Ctrl+Tab", Row::NeedsArticles},
        {"back", "article", QT_TRANSLATE_NOOP("Actions", "&Back"), "back", "Alt+Left", Row::Separator | Row::NeedsArticles},
        {"forward", "article", QT_TRANSLATE_NOOP("Actions", "&Forward"), "forward", "Alt+Right", Row::NeedsArticles},
        {"articleNote", "article", QT_TRANSLATE_NOOP("Actions", "N&ote on the Article…"), "note", "Shift+N", Row::Separator | Row::Reader | Row::NeedsArticles},
        {"olderVersion", "article", QT_TRANSLATE_NOOP("Actions", "Ol&der Version"), "", "Alt+PgUp", Row::Separator | Row::NeedsArticles},
        {"newerVersion", "article", QT_TRANSLATE_NOOP("Actions", "Newer &Version"), "", "Alt+PgDown", Row::NeedsArticles},
        {"isNewerVersion", "article", QT_TRANSLATE_NOOP("Actions", "This &Is a Newer Version of…"), "", "", Row::NeedsArticles},
        {"separateVersions", "article", QT_TRANSLATE_NOOP("Actions", "Separa&te Versions"), "", "", Row::NeedsArticles},
        {"removeArticle", "article", QT_TRANSLATE_NOOP("Actions", "&Remove from Project"), "remove", "", Row::Separator | Row::NeedsArticles},

        {"tag", "annotate", QT_TRANSLATE_NOOP("Actions", "&Tag…"), "tag", "T", Row::Reader | Row::NeedsArticles},
        {"tagAgain", "annotate", QT_TRANSLATE_NOOP("Actions", "Tag as &Last Time"), "", "L", Row::Reader | Row::NeedsArticles},
        {"inVivo", "annotate", QT_TRANSLATE_NOOP("Actions", "Tag with Its Own &Words"), "", "I", Row::Reader | Row::NeedsArticles},
        {"note", "annotate", QT_TRANSLATE_NOOP("Actions", "&Note…"), "note", "N", Row::Reader | Row::NeedsArticles},
        {"untag", "annotate", QT_TRANSLATE_NOOP("Actions", "&Untag"), "", "U", Row::Reader | Row::NeedsArticles},
        {"removeAnnotation", "annotate", QT_TRANSLATE_NOOP("Actions", "Remove &Annotation"), "remove", "Del", Row::Reader | Row::NeedsArticles},
        {"splitAnnotation", "annotate", QT_TRANSLATE_NOOP("Actions", "Split Annotation at the Caret"), "", "Shift+S", Row::Reader | Row::NeedsArticles},
        {"joinAnnotations", "annotate", QT_TRANSLATE_NOOP("Actions", "&Join with the Next Annotation"), "", "Shift+J", Row::Reader | Row::NeedsArticles},
        {"nextSentence", "annotate", QT_TRANSLATE_NOOP("Actions", "Next &Sentence"), "", "J", Row::Separator | Row::Reader | Row::NeedsArticles},
        {"previousSentence", "annotate", QT_TRANSLATE_NOOP("Actions", "&Previous Sentence"), "", "K", Row::Reader | Row::NeedsArticles},
        {"mark", "annotate", QT_TRANSLATE_NOOP("Actions", "&Mark Sentence"), "", "Space", Row::Reader | Row::NeedsArticles},
        {"extend", "annotate", QT_TRANSLATE_NOOP("Actions", "&Extend by a Sentence"), "", "Shift+Space", Row::Reader | Row::NeedsArticles},
        {"shrink", "annotate", QT_TRANSLATE_NOOP("Actions", "Shrink by a Sentence"), "", "Shift+Backspace", Row::Reader | Row::NeedsArticles},
        {"paragraph", "annotate", QT_TRANSLATE_NOOP("Actions", "Mark Para&graph"), "", "P", Row::Reader | Row::NeedsArticles},
        {"endLater", "annotate", QT_TRANSLATE_NOOP("Actions", "End One Word Later"), "", "Ctrl+Shift+Right", Row::Reader | Row::NeedsArticles},
        {"endEarlier", "annotate", QT_TRANSLATE_NOOP("Actions", "End One Word Earlier"), "", "Ctrl+Shift+Left", Row::Reader | Row::NeedsArticles},
        {"startEarlier", "annotate", QT_TRANSLATE_NOOP("Actions", "Begin One Word Earlier"), "", "Alt+Shift+Left", Row::Reader | Row::NeedsArticles},
        {"startLater", "annotate", QT_TRANSLATE_NOOP("Actions", "Begin One Word Later"), "", "Alt+Shift+Right", Row::Reader | Row::NeedsArticles},
        {"nextAnnotation", "annotate", QT_TRANSLATE_NOOP("Actions", "Ne&xt Annotation"), "", "Tab", Row::Separator | Row::Reader | Row::NeedsArticles},
        {"previousAnnotation", "annotate", QT_TRANSLATE_NOOP("Actions", "Pre&vious Annotation"), "", "Shift+Tab", Row::Reader | Row::NeedsArticles},
        {"cycle", "annotate", QT_TRANSLATE_NOOP("Actions", "&Overlapping Annotations in Turn"), "", "O", Row::Reader | Row::NeedsArticles},
        {"nextMention", "annotate", QT_TRANSLATE_NOOP("Actions", "Next Ment&ion"), "", "F4", Row::Separator | Row::Reader | Row::NeedsArticles},
        {"previousMention", "annotate", QT_TRANSLATE_NOOP("Actions", "P&revious Mention"), "", "Shift+F4", Row::Reader | Row::NeedsArticles},
        {"nameSelection", "annotate", QT_TRANSLATE_NOOP("Actions", "Name at the &Caret…"), "", "Shift+E", Row::Reader | Row::NeedsArticles},
        {"review", "annotate", QT_TRANSLATE_NOOP("Actions", "Dou&btful Places…"), "", "Ctrl+Shift+R", Row::Separator},
        {"placeHere", "annotate", QT_TRANSLATE_NOOP("Actions", "Place the Reviewed One &Here"), "", "Shift+P", Row::Reader | Row::NeedsArticles},
        {"dictionary", "annotate", QT_TRANSLATE_NOOP("Actions", "Entity &Dictionary…"), "", "Ctrl+D", Row::Plain},
        {"importCodebook", "annotate", QT_TRANSLATE_NOOP("Actions", "Import Codebook…"), "", "", Row::Separator},
        {"exportCodebook", "annotate", QT_TRANSLATE_NOOP("Actions", "Export Codebook…"), "", "", Row::Plain},
        {"author", "annotate", QT_TRANSLATE_NOOP("Actions", "&Your Name…"), "user", "", Row::Separator},
        {"recent1", "annotate", QT_TRANSLATE_NOOP("Actions", "Recent Tag 1"), "", "1", Row::Reader | Row::NeedsArticles | Row::Hidden},
        {"recent2", "annotate", QT_TRANSLATE_NOOP("Actions", "Recent Tag 2"), "", "2", Row::Reader | Row::NeedsArticles | Row::Hidden},
        {"recent3", "annotate", QT_TRANSLATE_NOOP("Actions", "Recent Tag 3"), "", "3", Row::Reader | Row::NeedsArticles | Row::Hidden},
        {"recent4", "annotate", QT_TRANSLATE_NOOP("Actions", "Recent Tag 4"), "", "4", Row::Reader | Row::NeedsArticles | Row::Hidden},
        {"recent5", "annotate", QT_TRANSLATE_NOOP("Actions", "Recent Tag 5"), "", "5", Row::Reader | Row::NeedsArticles | Row::Hidden},
        {"recent6", "annotate", QT_TRANSLATE_NOOP("Actions", "Recent Tag 6"), "", "6", Row::Reader | Row::NeedsArticles | Row::Hidden},
        {"recent7", "annotate", QT_TRANSLATE_NOOP("Actions", "Recent Tag 7"), "", "7", Row::Reader | Row::NeedsArticles | Row::Hidden},
        {"recent8", "annotate", QT_TRANSLATE_NOOP("Actions", "Recent Tag 8"), "", "8", Row::Reader | Row::NeedsArticles | Row::Hidden},
        {"recent9", "annotate", QT_TRANSLATE_NOOP("Actions", "Recent Tag 9"), "", "9", Row::Reader | Row::NeedsArticles | Row::Hidden},

        {"addToClaim", "claims", QT_TRANSLATE_NOOP("Actions", "&Add Selection to the Current Claim"), "add", "Shift+C", Row::Reader | Row::NeedsArticles},
        {"newClaim", "claims", QT_TRANSLATE_NOOP("Actions", "&New Claim from Selection"), "claims", "Ctrl+Shift+C", Row::NeedsArticles},
        {"showClaim", "claims", QT_TRANSLATE_NOOP("Actions", "Show Who Says &What"), "", "Ctrl+Shift+K", Row::NeedsArticles},
        {"analyse", "claims", QT_TRANSLATE_NOOP("Actions", "&Look for Shared Claims Again"), "", "Ctrl+R", Row::Separator | Row::NeedsArticles},

        {"compare", "compare", QT_TRANSLATE_NOOP("Actions", "&Compare"), "compare", "F9", Row::Checkable | Row::NeedsArticles},
        {"differences", "compare", QT_TRANSLATE_NOOP("Actions", "Show &Differences of Versions"), "", "F8", Row::Checkable | Row::NeedsArticles},
        {"swapSides", "compare", QT_TRANSLATE_NOOP("Actions", "S&wap the Sides"), "swap", "Shift+F9", Row::NeedsArticles},
        {"addCompared", "compare", QT_TRANSLATE_NOOP("Actions", "&Add an Article…"), "add", "Ctrl+F9", Row::NeedsArticles},
        {"linkedScrolling", "compare", QT_TRANSLATE_NOOP("Actions", "Linked &Scrolling"), "link", "Ctrl+Shift+F9", Row::Checkable | Row::NeedsArticles},
        {"nextDifference", "compare", QT_TRANSLATE_NOOP("Actions", "Ne&xt Difference"), "next", "F7", Row::Separator | Row::NeedsArticles},
        {"previousDifference", "compare", QT_TRANSLATE_NOOP("Actions", "&Previous Difference"), "previous", "Shift+F7", Row::NeedsArticles},
        {"goToPartner", "compare", QT_TRANSLATE_NOOP("Actions", "&Go to the Other Side"), "", "Ctrl+F7", Row::NeedsArticles},
        {"linkPassages", "compare", QT_TRANSLATE_NOOP("Actions", "&Link What Is Selected on Both Sides"), "", "Ctrl+L", Row::Separator | Row::NeedsArticles},
        {"confirmLink", "compare", QT_TRANSLATE_NOOP("Actions", "C&onfirm the Link"), "", "Ctrl+Alt+L", Row::NeedsArticles},
        {"cutLink", "compare", QT_TRANSLATE_NOOP("Actions", "C&ut the Link"), "", "Ctrl+Shift+X", Row::NeedsArticles},
        {"differencesList", "compare", QT_TRANSLATE_NOOP("Actions", "L&ist of Differences"), "", "Ctrl+Shift+F7", Row::Separator | Row::NeedsArticles},
        {"matrix", "compare", QT_TRANSLATE_NOOP("Actions", "All Articles against All"), "", "Ctrl+Shift+M", Row::NeedsArticles},

        {"nextArea", "window", QT_TRANSLATE_NOOP("Actions", "Go to &Next Area"), "", "F6", Row::Plain},
        {"previousArea", "window", QT_TRANSLATE_NOOP("Actions", "Go to &Previous Area"), "", "Shift+F6", Row::Plain},
        {"resetLayout", "window", QT_TRANSLATE_NOOP("Actions", "&Reset Layout"), "", "", Row::Plain},

        {"keys", "help", QT_TRANSLATE_NOOP("Actions", "&Keys…"), "", "F1", Row::Plain},
        {"about", "help", QT_TRANSLATE_NOOP("Actions", "&About Crossread"), "info", "", Row::Plain},
    };
    return rows;
}
// clang-format on

Actions::Actions(QMainWindow &window, const QHash<QString, QString> &ownKeys) : QObject(&window), m_window(window)
{
    for (const auto &[name, title] : menuTitles())
        m_menus.insert(name, window.menuBar()->addMenu(translated(title)));
    for (const auto &row : actionRows()) {
        const auto id = QString::fromLatin1(row.id);
        auto *action = new QAction(translated(row.title), this);
        action->setObjectName(id);
        action->setCheckable(row.flags & Row::Checkable);
        auto *menu = m_menus.value(QLatin1String(row.menu));
        if (row.flags & Row::Separator)
            menu->addSeparator();
        if (!(row.flags & Row::Hidden))
            menu->addAction(action);
        if (!(row.flags & Row::Reader))
            window.addAction(action);
        m_actions.insert(id, action);
    }
    get(QStringLiteral("quit"))->setMenuRole(QAction::QuitRole);
    get(QStringLiteral("about"))->setMenuRole(QAction::AboutRole);
    setKeys(ownKeys);
    paint();
}

QAction *Actions::get(const QString &id) const
{
    auto *action = m_actions.value(id);
    Q_ASSERT(action);
    return action;
}

QMenu *Actions::menu(const QString &name) const
{
    return m_menus.value(name);
}

QList<QAction *> Actions::all() const
{
    QList<QAction *> list;
    for (const auto &row : actionRows())
        list.append(get(QLatin1String(row.id)));
    return list;
}

void Actions::onTriggered(const QString &id, std::function<void()> run) const
{
    connect(get(id), &QAction::triggered, &m_window, std::move(run));
}

void Actions::onToggled(const QString &id, std::function<void(bool)> run) const
{
    connect(get(id), &QAction::triggered, &m_window, std::move(run));
}

void Actions::setReader(QWidget *reader)
{
    for (const auto &row : actionRows()) {
        if (!(row.flags & Row::Reader))
            continue;
        auto *action = get(QLatin1String(row.id));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        reader->addAction(action);
    }
}

void Actions::setHasArticles(bool has)
{
    for (const auto &row : actionRows()) {
        if (row.flags & Row::NeedsArticles)
            get(QLatin1String(row.id))->setEnabled(has);
    }
}

void Actions::setKeys(const QHash<QString, QString> &ownKeys)
{
    for (const auto &row : actionRows()) {
        const auto id = QString::fromLatin1(row.id);
        auto *action = get(id);
        action->setShortcuts(sequences(ownKeys.value(id, QLatin1String(row.keys))));
        auto tip = action->text();
        tip.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
        if (!action->shortcut().isEmpty())
            tip += QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText));
        action->setToolTip(tip);
    }
}

void Actions::paint()
{
    for (const auto &row : actionRows()) {
        if (*row.icon)
            get(QLatin1String(row.id))->setIcon(icon(QLatin1String(row.icon), m_window.palette()));
    }
}

} // namespace crossread
