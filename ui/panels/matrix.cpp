#include "ui/panels/matrix.h"

#include "app/project.h"
#include "ui/models/filter.h"
#include "ui/panels/filternote.h"
#include "ui/panels/paint.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr int cellWidth = 34; // as narrow as the least where that shows all columns
constexpr int leastCellWidth = 27;
constexpr int cellHeight = 24;
constexpr qsizetype mostArticles = 200;
constexpr double hottest = 0.5; // of the colour in the ground: text stays readable on it

class HeatDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = qobject_cast<const MatrixModel *>(index.model());
        const auto *view = qobject_cast<const QTableView *>(option.widget);
        if (!model)
            return;
        const Theme &theme = themeOf(option.palette);
        const double heat = index.data(MatrixModel::HeatRole).toDouble();
        const QColor color = model->measure() == MatrixModel::Figures  ? theme.stance(Stance::Disputes, false)
                             : model->measure() == MatrixModel::Claims ? theme.compared(ComparedLook::SameClaim).edge
                                                                       : theme.accent;
        const QRect cell = option.rect.adjusted(0, 0, -1, -1);
        painter->save();
        if (heat < 0) { // hatched: nothing is compared with itself
            painter->fillRect(cell, theme.alternate);
            painter->fillRect(cell, QBrush(theme.line, Qt::BDiagPattern));
        } else {
            painter->fillRect(cell, heat > 0 ? mix(color, theme.base, 0.08 + heat * (hottest - 0.08)) : theme.base);
        }
        const int seam = index.data(MatrixModel::SeamRole).toInt(); // between clusters
        if (seam & 1)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 2), theme.outline);
        if (seam & 2)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 2, option.rect.height()), theme.outline);
        painter->setFont(sized(option.font, 12));
        painter->setPen(theme.text);
        painter->drawText(cell, Qt::AlignCenter, index.data().toString());
        if (view && index == view->currentIndex() && view->hasFocus())
            paintFocusRing(painter, option.rect, theme.accent);
        painter->restore();
    }
};

// The columns' numbers: a style's own margins would leave too little of two digits.
class NumberHeader : public QHeaderView
{
public:
    explicit NumberHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) { setSectionsClickable(true); }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override
    {
        const Theme &theme = themeOf(palette());
        const auto *view = qobject_cast<const QTableView *>(parent());
        const bool current = view && view->currentIndex().column() == column;
        painter->save();
        painter->fillRect(rect, current ? theme.hover : theme.window);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
        if (model()->headerData(column, Qt::Horizontal, MatrixModel::SeamRole).toBool())
            painter->fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), theme.outline);
        painter->setFont(sized(font(), 12, current));
        painter->setPen(current ? theme.text : theme.secondary);
        painter->drawText(rect.adjusted(0, 0, -1, -1), Qt::AlignCenter,
                          model()->headerData(column, Qt::Horizontal).toString());
        painter->restore();
    }
};

// Number, chip and name of each row; a name that is too long ends in an ellipsis.
class NameHeader : public QHeaderView
{
public:
    explicit NameHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent)
    {
        setSectionsClickable(true);
        setHighlightSections(true);
    }

    static constexpr int before = 30 + 18; // of the name

protected:
    void paintSection(QPainter *painter, const QRect &rect, int row) const override
    {
        const Theme &theme = themeOf(palette());
        const auto *view = qobject_cast<const QTableView *>(parent());
        const bool current = view && view->currentIndex().row() == row;
        painter->save();
        painter->fillRect(rect, current ? theme.hover : theme.window);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.faintLine);
        if (model()->headerData(row, Qt::Vertical, MatrixModel::SeamRole).toBool())
            painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), theme.outline);
        painter->setFont(sized(font(), 12));
        painter->setPen(theme.secondary);
        painter->drawText(QRect(rect.left(), rect.top(), 26, rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                          QString::number(row + 1));
        const int outlet = model()->headerData(row, Qt::Vertical, MatrixModel::OutletIndexRole).toInt();
        paintChip(painter, QRect(rect.left() + 33, rect.center().y() - 4, 10, 10), theme.outlet(outlet));
        painter->setPen(theme.text);
        const QRect name = rect.adjusted(before, 0, -6, 0);
        painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(model()->headerData(row, Qt::Vertical).toString(),
                                                            Qt::ElideRight, name.width()));
        painter->restore();
    }
};

} // namespace

MatrixPanel::MatrixPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, Change::Articles | Change::Claims | Change::Versions, true, parent),
      m_model(new MatrixModel(context.project, this)), m_view(new QTableView(this)),
      m_empty(new EmptyState(m_view->viewport())), m_measures(new QButtonGroup(this)), m_more(new QLabel(this)),
      m_nothing(new QLabel(this))
{
    m_view->setVerticalHeader(new NameHeader(m_view));
    m_view->setHorizontalHeader(new NumberHeader(m_view));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new HeatDelegate(m_view));
    m_view->setAccessibleName(tr("All articles against all"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setSelectionMode(QTableView::SingleSelection);
    m_view->setEditTriggers(QTableView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setCornerButtonEnabled(false);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setDefaultSectionSize(cellWidth);
    m_view->horizontalHeader()->setMinimumSectionSize(20);
    m_view->horizontalHeader()->setHighlightSections(true);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(cellHeight);
    m_view->verticalHeader()->setMinimumSectionSize(18);
    m_view->installEventFilter(this);
    m_corner = m_view->findChild<QAbstractButton *>();
    if (m_corner)
        m_corner->installEventFilter(this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 3, 8, 3);
    top->setSpacing(4);
    const std::pair<QString, QString> measures[] = {
        {tr("Copied text"), tr("Share of the row's words that the column has too, in percent")},
        {tr("Shared claims"), tr("Claims that both make or dispute")},
        {tr("Figures in conflict"), tr("Claims in whose figures or dates the two contradict each other")}};
    for (int i = 0; i < int(std::size(measures)); ++i) {
        auto *button = new QToolButton(this);
        button->setText(measures[i].first);
        button->setToolTip(measures[i].second);
        button->setAccessibleName(measures[i].first);
        button->setCheckable(true);
        button->setChecked(i == 0);
        m_measures->addButton(button, i);
        top->addWidget(button);
    }
    m_nothing->setObjectName(QStringLiteral("matrixNothing"));
    m_nothing->setContentsMargins(8, 0, 0, 0);
    top->addWidget(m_nothing, 1);
    m_more->setObjectName(QStringLiteral("matrixMore"));
    m_more->setContentsMargins(12, 0, 12, 4);
    m_more->setWordWrap(true);
    m_more->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_more->hide();
    connect(m_more, &QLabel::linkActivated, this, [this] {
        if (!m_context.filter.hasRow())
            Q_EMIT m_context.navigator.trigger(QStringLiteral("filters"));
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_more);
    layout->addWidget(new FilterNote(context.filter, FilterNote::Articles, this));
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_measures, &QButtonGroup::idClicked, this, [this](int measure) {
        m_model->setMeasure(MatrixModel::Measure(measure));
        sayNothing();
    });
    connect(m_view, &QTableView::clicked, this, &MatrixPanel::open);
    connect(m_view->verticalHeader(), &QHeaderView::sectionDoubleClicked, this, [this](int row) {
        if (const Id article = m_model->articleOf(row))
            Q_EMIT m_context.navigator.openArticle(article, false);
    });
}

// In the background; what was there stays until then.
void MatrixPanel::refresh()
{
    const Project &project = m_context.project;
    QHash<Id, Article> known;
    for (const Article &article : std::exchange(m_articles, {}))
        known.insert(article.id, article);
    qsizetype passing = 0;
    for (const Article &article : project.currentArticles()) {
        if (!m_context.filter.state().passes(article) || ++passing > mostArticles)
            continue;
        m_articles.append(known.contains(article.id) ? known.value(article.id) : project.article(article.id));
    }
    m_more->setVisible(passing > mostArticles);
    m_more->setText(tr("%1 of %2 articles are shown. <a href=\"filter\">Filter</a> by outlet, date or text to choose "
                       "which.")
                        .arg(mostArticles)
                        .arg(passing));
    const bool few = m_articles.size() < 2;
    m_empty->say(few ? tr("Two or more articles will be set against each other here.") : QString());
    m_view->verticalHeader()->setVisible(!few);
    m_view->horizontalHeader()->setVisible(!few);
    if (few) {
        m_jobs.cancelAll();
        m_model->setMatrix({});
        return sayNothing();
    }
    m_jobs.run<ComparisonMatrix>(
        QStringLiteral("matrix"), tr("Comparing all articles"),
        [articles = m_articles, claims = project.claims(), conflicts = project.analysis().conflicts](
            const Progress &progress) { return compareAll(articles, claims, conflicts, progress); },
        [this](const ComparisonMatrix &matrix) {
            m_model->setMatrix(matrix);
            fitHeaders();
            sayNothing();
        });
}

void MatrixPanel::sayNothing()
{
    m_nothing->setText(m_model->nothing());
}

void MatrixPanel::fitHeaders()
{
    // Names take what they need, up to a third of the panel.
    const QFontMetrics metrics(sized(m_view->verticalHeader()->font(), 12));
    int wide = 80;
    for (int row = 0; row < m_model->rowCount(); ++row)
        wide = std::max(wide, metrics.horizontalAdvance(m_model->headerData(row, Qt::Vertical).toString()) +
                                  NameHeader::before + 10);
    const int names = std::min(wide, std::max(120, width() / 3));
    m_view->verticalHeader()->setFixedWidth(names);
    Q_EMIT m_view->verticalHeader()->geometriesChanged(); // else the cells begin where they did before
    const int room = m_view->width() - names - m_view->verticalScrollBar()->sizeHint().width();
    m_view->horizontalHeader()->setDefaultSectionSize(
        std::clamp(room / std::max(1, m_model->columnCount()), leastCellWidth, cellWidth));
}

void MatrixPanel::open(const QModelIndex &index)
{
    const auto [left, right] = m_model->articlesAt(index);
    if (left && right)
        Q_EMIT m_context.navigator.compareArticles({left, {}}, {right, {}});
}

bool MatrixPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_corner && event->type() == QEvent::Paint) { // styles draw a button there
        QPainter(m_corner).fillRect(m_corner->rect(), themeOf(this).window);
        return true;
    }
    if (watched == m_view && event->type() == QEvent::Resize)
        fitHeaders();
    if (watched == m_view && takeListKey(*m_view, event, {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space},
                                         [this](int) { open(m_view->currentIndex()); }))
        return true;
    return Panel::eventFilter(watched, event);
}

} // namespace crossread
