#include "ui/names/entitypicker.h"

#include "app/project.h"
#include "ui/models/entitylook.h"
#include "ui/theme.h"

#include <algorithm>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace crossread {

namespace {

constexpr qsizetype mostMatches = 100;
constexpr int pickerWidth = 380;

// Lower case and without marks, so that "sao" finds "São".
QString foldedLetters(const QString &text)
{
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(apart.size());
    for (const QChar letter : apart) {
        if (letter.category() != QChar::Mark_NonSpacing)
            folded.append(letter);
    }
    return folded;
}

// 0 none, 4 the whole name.
int scoreOf(const QString &typed, const QString &name)
{
    const qsizetype at = name.indexOf(typed);
    if (at < 0)
        return 0;
    if (at == 0)
        return name.size() == typed.size() ? 4 : 3;
    return name[at - 1].isLetterOrNumber() ? 1 : 2;
}

class MatchDelegate : public QStyledItemDelegate
{
public:
    MatchDelegate(const Project &project, QObject *parent) : QStyledItemDelegate(parent), m_project(project) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, Picker::rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        const bool chosen = option.state & QStyle::State_Selected;
        painter->save();
        if (chosen)
            painter->fillRect(option.rect, theme.selectedRow);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, theme.hover);
        const QRect row = option.rect.adjusted(12, 0, -12, 0);
        const EntityKind kind = m_project.kind(index.data(EntityMatches::KindRole).toString());
        paintKindSwatch(*painter, QRectF(row.left(), row.center().y() - 5.5, 14, 12), lookOf(kind, theme), true);
        const QString count = option.locale.toString(index.data(EntityMatches::CountRole).toInt());
        const int countWidth = option.fontMetrics.horizontalAdvance(count);
        painter->setFont(option.font);
        painter->setPen(chosen ? theme.selectedRowText : theme.secondary);
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, count);
        QRect words = row.adjusted(24, 0, -countWidth - 12, 0);
        const QString alias = index.data(EntityMatches::AliasRole).toString();
        if (!alias.isEmpty()) {
            const QString also = option.fontMetrics.elidedText(alias, Qt::ElideRight, words.width() / 2);
            painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight, also);
            words.adjust(0, 0, -option.fontMetrics.horizontalAdvance(also) - 12, 0);
        }
        painter->setPen(chosen ? theme.selectedRowText : theme.text);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }

private:
    const Project &m_project;
};

} // namespace

EntityMatches::EntityMatches(const Project &project, const QList<EntityRef> &besides, QObject *parent)
    : QAbstractListModel(parent), m_project(project)
{
    QHash<QString, bool> figures;
    for (const EntityKind &kind : project.kinds())
        figures.insert(kind.id, kind.isFigure);
    for (const EntitySummary &entity : project.entities()) {
        const auto same = [&](const EntityRef &one) { return one.name == entity.name && one.kind == entity.kind; };
        if (figures.value(entity.kind) || std::any_of(besides.begin(), besides.end(), same))
            continue;
        Known known{{entity.name, entity.kind}, {foldedLetters(entity.name)}, entity.aliases, entity.count};
        for (const QString &alias : entity.aliases)
            known.folded.append(foldedLetters(alias));
        m_known.append(known);
    }
    setTyped({});
}

void EntityMatches::setTyped(const QString &typed)
{
    const QString wanted = foldedLetters(typed.simplified());
    beginResetModel();
    m_matches.clear();
    for (int i = 0; i < m_known.size(); ++i) {
        Match best{i, -1, 0};
        for (int form = 0; form < m_known[i].folded.size(); ++form) {
            const int score = wanted.isEmpty() ? 1 : scoreOf(wanted, m_known[i].folded[form]);
            if (score > best.score)
                best = {i, form - 1, score};
        }
        if (best.score > 0)
            m_matches.append(best);
    }
    std::stable_sort(m_matches.begin(), m_matches.end(), [this](const Match &a, const Match &b) {
        return a.score != b.score ? a.score > b.score : m_known[a.known].count > m_known[b.known].count;
    });
    if (m_matches.size() > mostMatches)
        m_matches.resize(mostMatches);
    endResetModel();
}

EntityRef EntityMatches::entity(int row) const
{
    return row >= 0 && row < m_matches.size() ? m_known[m_matches[row].known].entity : EntityRef();
}

int EntityMatches::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_matches.size());
}

QVariant EntityMatches::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Match &match = m_matches[index.row()];
    const Known &known = m_known[match.known];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return known.entity.name;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3")
            .arg(known.entity.name, m_project.kind(known.entity.kind).title)
            .arg(known.count);
    case CountRole:
        return known.count;
    case KindRole:
        return known.entity.kind;
    case AliasRole:
        return match.alias < 0 ? QString() : known.aliases[match.alias];
    default:
        return {};
    }
}

EntityPicker::EntityPicker(const Project &project, const QString &prompt, const QList<EntityRef> &besides,
                           QWidget *parent)
    : Picker(prompt, tr("Enter choose   ·   Esc close"), pickerWidth, parent), m_matches(project, besides)
{
    setObjectName(QStringLiteral("entityPicker"));
    setAccessibleName(prompt);
    edit().setAccessibleName(prompt);
    edit().setPlaceholderText(tr("Type to find an entity"));
    list().setAccessibleName(tr("Entities"));
    setMatches(m_matches, new MatchDelegate(project, this));
}

void EntityPicker::narrow(const QString &typed)
{
    m_matches.setTyped(typed);
}

void EntityPicker::take(const QModelIndex &index, Qt::KeyboardModifiers)
{
    const EntityRef entity = m_matches.entity(index.row());
    close();
    Q_EMIT picked(entity);
}

QString EntityPicker::nothing() const
{
    return tr("No entity fits");
}

} // namespace crossread
