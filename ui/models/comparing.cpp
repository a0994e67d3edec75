#include "ui/models/comparing.h"

#include "ui/models/compared.h"

namespace crossread {

void Comparing::setShown(std::shared_ptr<const ComparedArticles> shown)
{
    m_shown = std::move(shown);
    m_running = false;
    m_current = -1;
    Q_EMIT shownChanged();
    Q_EMIT currentChanged(-1);
}

void Comparing::setRunning(bool running)
{
    if (std::exchange(m_running, running) != running)
        Q_EMIT shownChanged();
}

void Comparing::setHidden(ComparedKind kind, bool hidden)
{
    QSet<ComparedKind> kinds = m_hidden;
    if (hidden)
        kinds.insert(kind);
    else
        kinds.remove(kind);
    setHidden(kinds);
}

void Comparing::setHidden(const QSet<ComparedKind> &kinds)
{
    if (m_hidden == kinds)
        return;
    m_hidden = kinds;
    if (m_shown && m_current >= 0 && isHidden(m_shown->rows[m_current].kind))
        setCurrent(-1);
    Q_EMIT looksChanged();
}

void Comparing::setSameWords(bool shown)
{
    if (std::exchange(m_sameWords, shown) != shown)
        Q_EMIT looksChanged();
}

void Comparing::setSameClaim(bool shown)
{
    if (std::exchange(m_sameClaim, shown) != shown)
        Q_EMIT looksChanged();
}

void Comparing::setCurrent(int row)
{
    if (!m_shown || row >= m_shown->rows.size())
        row = -1;
    if (std::exchange(m_current, row) != row)
        Q_EMIT currentChanged(row);
}

QList<int> Comparing::visibleRows() const
{
    QList<int> rows;
    for (int i = 0; m_shown && i < m_shown->rows.size(); ++i) {
        if (!isHidden(m_shown->rows[i].kind))
            rows.append(i);
    }
    return rows;
}

int Comparing::count(ComparedKind kind) const
{
    int rows = 0;
    for (int i = 0; m_shown && i < m_shown->rows.size(); ++i)
        rows += m_shown->rows[i].kind == kind ? 1 : 0;
    return rows;
}

} // namespace crossread
