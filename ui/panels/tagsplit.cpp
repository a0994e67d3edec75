#include "ui/panels/tagsplit.h"

#include "app/project.h"
#include "ui/popup.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace crossread {

TagSplit::TagSplit(const Project &project, const Tag &tag, const QList<Annotation> &annotations, Choose choose,
                   QWidget *parent)
    : QFrame(parent, Qt::Popup), m_annotations(annotations), m_name(new QLineEdit(this)),
      m_articles(new QListWidget(this)), m_count(new QLabel(this)), m_split(new QPushButton(tr("Split Off"), this))
{
    setObjectName(QStringLiteral("tagSplit"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(340);
    auto *title = new QLabel(this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setText(tr("Annotations of “%1” that shall bear a new tag instead:").arg(tag.name));
    setAccessibleName(title->text());
    m_name->setAccessibleName(tr("Name of the new tag"));
    m_name->setPlaceholderText(m_name->accessibleName());
    m_articles->setObjectName(QStringLiteral("articlesToSplit"));
    m_articles->setAccessibleName(tr("Articles whose annotations bear it"));
    m_articles->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_articles->setTextElideMode(Qt::ElideRight);
    m_articles->setVisible(choose == Choose::Articles);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_count, 1);
    buttons->addWidget(m_split);
    buttons->addWidget(cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(m_name);
    column->addWidget(m_articles);
    column->addLayout(buttons);
    if (choose == Choose::Articles)
        fillArticles(project);
    for (QWidget *widget : QList<QWidget *>{m_name, m_articles, m_split, cancel})
        widget->installEventFilter(this);
    connect(m_name, &QLineEdit::textChanged, this, &TagSplit::showCount);
    connect(m_articles, &QListWidget::itemChanged, this, &TagSplit::showCount);
    connect(m_split, &QPushButton::clicked, this, &TagSplit::split);
    connect(cancel, &QPushButton::clicked, this, &QWidget::close);
    showCount();
}

void TagSplit::fillArticles(const Project &project)
{
    QHash<Id, int> counts;
    for (const Annotation &annotation : m_annotations)
        ++counts[annotation.article];
    for (const Article &article : project.articles()) {
        if (!counts.contains(article.id))
            continue;
        auto *item = new QListWidgetItem(QStringLiteral("%1 × %2").arg(counts.value(article.id)).arg(article.title));
        item->setData(Qt::UserRole, article.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setToolTip(article.title);
        m_articles->addItem(item);
    }
    m_articles->setCurrentRow(0);
    const int rows = std::clamp(m_articles->count(), 2, 9);
    m_articles->setFixedHeight(rows * (m_articles->sizeHintForRow(0) + 1) + 4);
}

QList<Id> TagSplit::chosen() const
{
    QSet<Id> articles;
    for (int row = 0; row < m_articles->count(); ++row) {
        if (m_articles->item(row)->checkState() == Qt::Checked)
            articles.insert(m_articles->item(row)->data(Qt::UserRole).toLongLong());
    }
    QList<Id> ids;
    for (const Annotation &annotation : m_annotations) {
        if (m_articles->count() == 0 || articles.contains(annotation.article))
            ids += annotation.id;
    }
    return ids;
}

void TagSplit::showCount()
{
    const int count = int(chosen().size());
    m_count->setText(tr("%1 of %n annotation(s)", nullptr, int(m_annotations.size())).arg(count));
    m_split->setEnabled(count > 0 && !m_name->text().trimmed().isEmpty());
}

void TagSplit::split()
{
    if (!m_split->isEnabled())
        return;
    const QString name = m_name->text().simplified();
    const QList<Id> annotations = chosen();
    close();
    Q_EMIT wanted(name, annotations);
}

void TagSplit::openAt(const QPoint &global)
{
    adjustSize();
    showPopup(*this, global);
    m_name->setFocus();
}

bool TagSplit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
        if (auto *button = qobject_cast<QPushButton *>(watched); button && enter) {
            button->click();
            return true;
        }
        if (enter) {
            split();
            return true;
        }
        if (watched == m_name && key == Qt::Key_Down && m_articles->isVisible()) {
            m_articles->setFocus();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void TagSplit::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.raised);
    painter.setPen(theme.outline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace crossread
