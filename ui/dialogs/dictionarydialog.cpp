#include "ui/dialogs/dictionarydialog.h"

#include "app/dictionaryfile.h"
#include "app/edits.h"
#include "ui/dialogs/dictionarytable.h"
#include "ui/models/dictionarymodel.h"
#include "ui/models/entitylook.h"
#include "ui/names/definitions.h"
#include "ui/names/kinddialog.h"
#include "ui/navigator.h"
#include "ui/theme.h"

#include <algorithm>
#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QTabWidget>
#include <QTreeWidget>

namespace crossread {

namespace {

QPushButton *button(const QString &title, const QString &tip, QWidget *parent)
{
    auto *made = new QPushButton(title, parent);
    made->setToolTip(tip);
    made->setAutoDefault(false);
    return made;
}

QLabel *hint(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QString fileFilter()
{
    return DictionaryDialog::tr("Dictionaries (*.tsv *.txt)") + QStringLiteral(";;") +
           DictionaryDialog::tr("All files (*)");
}

} // namespace

DictionaryDialog::DictionaryDialog(Project &project, Navigator &navigator, Definitions &definitions, QWidget *parent)
    : QDialog(parent), m_project(project), m_navigator(navigator), m_definitions(definitions),
      m_model(new DictionaryModel(project, this)), m_sorted(new DictionarySorter(m_model, this)),
      m_tabs(new QTabWidget(this)), m_message(hint(this))
{
    setObjectName(QStringLiteral("dictionaryDialog"));
    setWindowTitle(tr("Entity dictionary"));
    resize(820, 560);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeNames(), tr("&Names"));
    m_tabs->addTab(makeKinds(), tr("&Kinds"));
    m_tabs->addTab(makeDefinitions(), tr("&Definitions"));
    auto *bottom = new QHBoxLayout;
    makeUndo(bottom);
    bottom->addWidget(m_message, 1);
    auto *close = button(tr("Close"), {}, this);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    bottom->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tabs, 1);
    column->addLayout(bottom);

    connect(m_model, &DictionaryModel::failed, this, &DictionaryDialog::fail);
    connect(&definitions, &Definitions::changed, this, &DictionaryDialog::fillDefinitions);
    connect(&project, &Project::changed, this, [this](const Change &change) {
        if (change.parts & (Change::Dictionary | Change::Kinds | Change::Mentions))
            fillKinds();
        if (change.parts & (Change::Dictionary | Change::History))
            refresh();
    });
    fillKinds();
    fillDefinitions();
    refresh();
    m_table->setFocus();
}

void DictionaryDialog::showPage(Page page)
{
    m_tabs->setCurrentIndex(int(page));
}

void DictionaryDialog::makeUndo(QBoxLayout *row)
{
    const auto add = [&](const QString &title, const QKeySequence &keys, const char *action) {
        auto *made = button(title, {}, this);
        const auto run = [this, action] { Q_EMIT m_navigator.trigger(QLatin1String(action)); };
        connect(made, &QPushButton::clicked, this, run);
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, run);
        row->addWidget(made);
        return made;
    };
    m_undo = add(tr("Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), "undo");
    m_redo = add(tr("Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), "redo");
}

QWidget *DictionaryDialog::makeNames()
{
    auto *page = new QWidget(this);
    m_filter = new QLineEdit(page);
    m_filter->setPlaceholderText(tr("Filter names"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_table = new DictionaryTable(*m_model, m_sorted, page);
    m_remove = button(tr("&Remove"), tr("Remove the selected names (Del)"), page);
    auto *import = button(tr("&Import…"), tr("Read names from a file: text, kind, entity, case"), page);
    m_export = button(tr("&Export…"), tr("Write all names that hold everywhere to a file"), page);
    m_empty = hint(page);
    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    for (QPushButton *one : {m_remove, import, m_export})
        top->addWidget(one);
    auto *column = new QVBoxLayout(page);
    column->addLayout(top);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);

    connect(m_filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_remove, &QPushButton::clicked, this, &DictionaryDialog::removeNames);
    connect(import, &QPushButton::clicked, this, &DictionaryDialog::importNames);
    connect(m_export, &QPushButton::clicked, this, &DictionaryDialog::exportNames);
    connect(m_table, &QTableView::doubleClicked, this, &DictionaryDialog::showPlace);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DictionaryDialog::refresh);
    auto *remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &DictionaryDialog::removeNames);
    connect(m_model, &DictionaryModel::added, this, [this](Id entry) {
        const QModelIndex made = m_sorted->mapFromSource(m_model->index(m_model->rowOf(entry), DictionaryModel::Kind));
        m_table->setCurrentIndex(made);
        m_table->scrollTo(made);
        say(tr("Added. Its kind and entity can be changed in its row."));
    });
    return page;
}

QWidget *DictionaryDialog::makeKinds()
{
    auto *page = new QWidget(this);
    m_kinds = new QTreeWidget(page);
    m_kinds->setHeaderLabels({tr("Kind"), tr("Entities"), tr("From")});
    m_kinds->setRootIsDecorated(false);
    m_kinds->setAccessibleName(tr("Kinds of entities"));
    m_kinds->header()->setStretchLastSection(false);
    m_kinds->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_kinds->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_kinds->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto *add = button(tr("Ne&w Kind…"), {}, page);
    m_changeKind = button(tr("&Change…"), tr("Name and colour of a kind of your own"), page);
    m_removeKind = button(tr("Re&move…"), tr("Remove a kind of your own"), page);
    auto *note = hint(page);
    note->setText(tr("Each kind has a colour and a line of its own, so that it can be told without colour too."));
    auto *row = new QHBoxLayout;
    row->addWidget(note, 1);
    for (QPushButton *one : {add, m_changeKind, m_removeKind})
        row->addWidget(one);
    auto *column = new QVBoxLayout(page);
    column->addLayout(row);
    column->addWidget(m_kinds, 1);
    connect(add, &QPushButton::clicked, this, [this] {
        KindDialog::open(this, m_project, {}, [this](const EntityKind &kind) {
            if (const auto made = addKind(m_project, {{}, kind.title, false, kind.color, true}); !made)
                fail(made.error());
        });
    });
    connect(m_changeKind, &QPushButton::clicked, this, &DictionaryDialog::changeKind);
    connect(m_removeKind, &QPushButton::clicked, this, &DictionaryDialog::removeKind);
    connect(m_kinds, &QTreeWidget::itemActivated, this, &DictionaryDialog::changeKind);
    connect(m_kinds, &QTreeWidget::currentItemChanged, this, &DictionaryDialog::refresh);
    return page;
}

QWidget *DictionaryDialog::makeDefinitions()
{
    auto *page = new QWidget(this);
    auto *note = hint(page);
    note->setText(
        tr("Kate syntax definitions (*.xml) in this folder add kinds of their own: each style of a definition "
           "becomes one. They are read again whenever they change."));
    m_noDefinitions = hint(page);
    m_faults = new QTreeWidget(page);
    m_faults->setHeaderLabels({tr("File"), tr("Line"), tr("What it says")});
    m_faults->setRootIsDecorated(false);
    m_faults->setWordWrap(true);
    m_faults->setAccessibleName(tr("Definitions and what is wrong with them"));
    m_faults->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_faults->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *open = button(tr("&Open Folder"), m_definitions.folder(), page);
    auto *again = button(tr("Re&load"), tr("Read the folder again"), page);
    connect(open, &QPushButton::clicked, &m_definitions, &Definitions::openFolder);
    connect(again, &QPushButton::clicked, &m_definitions, &Definitions::reload);
    auto *row = new QHBoxLayout;
    row->addWidget(note, 1);
    row->addWidget(open);
    row->addWidget(again);
    auto *column = new QVBoxLayout(page);
    column->addLayout(row);
    column->addWidget(m_noDefinitions, 1, Qt::AlignTop);
    column->addWidget(m_faults, 4);
    return page;
}

void DictionaryDialog::removeNames()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes()) {
        const int row = m_sorted->mapToSource(index).row();
        if (!rows.contains(row))
            rows.append(row);
    }
    m_model->remove(rows);
}

void DictionaryDialog::importNames()
{
    auto *dialog = new QFileDialog(this, tr("Import names"), {}, fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DictionaryDialog::readNames);
    dialog->open();
}

void DictionaryDialog::readNames(const QString &path)
{
    const auto entries = readDictionary(path);
    if (!entries)
        return fail(entries.error());
    const auto imported = importDictionary(m_project, *entries);
    if (!imported)
        return fail(imported.error());
    QStringList parts{tr("%n names added", nullptr, imported->added)};
    if (imported->replaced)
        parts.append(tr("%n replaced", nullptr, imported->replaced));
    if (imported->same)
        parts.append(tr("%n known already", nullptr, imported->same));
    if (!imported->newKinds.isEmpty())
        parts.append(tr("%n new kinds", nullptr, int(imported->newKinds.size())));
    say(parts.join(QStringLiteral(", ")) + QLatin1Char('.'));
}

void DictionaryDialog::exportNames()
{
    auto *dialog = new QFileDialog(this, tr("Export names"), {}, fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("tsv"));
    dialog->selectFile(m_project.name() + QStringLiteral(".tsv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const auto written = writeDictionary(path, m_project.dictionary()); !written)
            fail(written.error());
        else
            say(tr("%n names written to %1.", nullptr, int(m_project.dictionary().size()))
                    .arg(QFileInfo(path).fileName()));
    });
    dialog->open();
}

void DictionaryDialog::showPlace(const QModelIndex &index)
{
    const PassageRef place = m_model->placeOf(m_sorted->mapToSource(index).row());
    if (place.article)
        Q_EMIT m_navigator.showPassages({place});
}

QString DictionaryDialog::currentKind() const
{
    const QTreeWidgetItem *item = m_kinds->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void DictionaryDialog::changeKind()
{
    const EntityKind kind = m_project.kind(currentKind());
    if (!kind.isOwn)
        return;
    KindDialog::open(this, m_project, kind, [this](const EntityKind &changed) {
        if (const auto done = updateKind(m_project, changed); !done)
            fail(done.error());
    });
}

// Asks what becomes of its names, by a menu; without names it just goes.
void DictionaryDialog::removeKind()
{
    const EntityKind kind = m_project.kind(currentKind());
    if (!kind.isOwn)
        return;
    const auto remove = [this, id = kind.id](const QString &into) {
        if (const auto done = crossread::removeKind(m_project, id, into); !done)
            fail(done.error());
    };
    const auto &words = m_project.dictionary();
    const bool used =
        std::any_of(words.begin(), words.end(), [&](const DictionaryEntry &entry) { return entry.kind == kind.id; });
    if (!used)
        return remove({});
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Remove Its Names Too"), this, [remove] { remove({}); });
    menu->addSection(tr("Its names become"));
    for (const EntityKind &other : m_project.kinds()) {
        if (!other.isFigure && other.id != kind.id)
            menu->addAction(kindIcon(other, palette()),
                            QString(other.title).replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                            [remove, id = other.id] { remove(id); });
    }
    menu->popup(m_removeKind->mapToGlobal(QPoint(0, m_removeKind->height())));
}

void DictionaryDialog::fillKinds()
{
    QHash<QString, int> counts;
    for (const EntitySummary &entity : m_project.entities())
        ++counts[entity.kind];
    const QString current = currentKind();
    const QSignalBlocker quiet(m_kinds);
    m_kinds->clear();
    const auto ofDefinitions = m_definitions.current().kinds();
    for (const EntityKind &kind : m_project.kinds()) {
        const bool defined = std::any_of(ofDefinitions.begin(), ofDefinitions.end(),
                                         [&](const EntityKind &one) { return one.id == kind.id; });
        const QString from = kind.isOwn ? tr("yours") : defined ? tr("a definition") : tr("Crossread");
        auto *item = new QTreeWidgetItem(m_kinds, {kind.title, locale().toString(counts.value(kind.id)), from});
        item->setIcon(0, kindIcon(kind, palette()));
        item->setData(0, Qt::UserRole, kind.id);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        if (kind.isOwn)
            item->setToolTip(0, tr("Enter changes name and colour"));
        if (kind.id == current)
            m_kinds->setCurrentItem(item);
    }
    refresh();
}

void DictionaryDialog::fillDefinitions()
{
    m_faults->clear();
    const QList<DefinitionFault> faults = m_definitions.faults();
    for (const DefinitionFault &fault : faults) {
        auto *item = new QTreeWidgetItem(
            m_faults, {fault.file, fault.line ? locale().toString(fault.line) : QString(), fault.message});
        item->setIcon(0, icon(QStringLiteral("warning"), palette()));
        item->setToolTip(2, fault.text());
    }
    for (const UserDefinition &definition : m_definitions.current().list) {
        QStringList styles;
        for (const auto &format : definition.formats)
            styles.append(format.name);
        auto *item = new QTreeWidgetItem(
            m_faults, {definition.file, {}, tr("%1: %2").arg(definition.name, styles.join(QStringLiteral(", ")))});
        item->setIcon(0, icon(QStringLiteral("accept"), palette()));
        item->setToolTip(2, item->text(2));
    }
    const bool none = m_faults->topLevelItemCount() == 0;
    m_noDefinitions->setVisible(none);
    m_noDefinitions->setText(tr("There are none. The folder is %1.").arg(m_definitions.folder()));
    m_faults->setVisible(!none);
}

void DictionaryDialog::refresh()
{
    m_empty->setVisible(m_model->isEmpty());
    m_empty->setText(tr("What you say of a name in the text – not an entity, another kind, the same as – is kept here "
                        "and holds whenever articles are read again. Names can be typed and imported, too."));
    m_export->setEnabled(!m_project.dictionary().isEmpty());
    bool removable = false;
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes())
        removable = removable || !m_model->isNewRow(m_sorted->mapToSource(index).row());
    m_remove->setEnabled(removable);
    const bool own = m_project.kind(currentKind()).isOwn;
    m_changeKind->setEnabled(own);
    m_removeKind->setEnabled(own);
    m_undo->setEnabled(m_project.canUndo());
    m_redo->setEnabled(m_project.canRedo());
    m_undo->setToolTip(m_project.canUndo() ? tr("Undo “%1” (Ctrl+Z)").arg(m_project.undoText()) : QString());
    m_redo->setToolTip(m_project.canRedo() ? tr("Redo “%1” (Ctrl+Shift+Z)").arg(m_project.redoText()) : QString());
}

void DictionaryDialog::say(const QString &message, bool isError)
{
    m_message->setForegroundRole(isError ? QPalette::BrightText : QPalette::PlaceholderText);
    m_message->setText(message);
    m_message->setAccessibleName(message);
}

// Here, where it is seen, and in the window's strip, which has the details.
void DictionaryDialog::fail(const Error &error)
{
    say(error.message, true);
    Q_EMIT m_navigator.failed(error);
}

} // namespace crossread
