#pragma once

#include <memory>
#include <QObject>
#include <QSet>

namespace crossread {

struct ComparedArticles;
enum class ComparedKind;

// What is compared in a window, and what of it is shown: the compare view and the lists of differences share it.
// Lives on the GUI thread.
class Comparing : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Null: nothing is compared, or not yet.
    const std::shared_ptr<const ComparedArticles> &shown() const { return m_shown; }
    void setShown(std::shared_ptr<const ComparedArticles> shown); // no row is current then
    bool isRunning() const { return m_running; }
    void setRunning(bool running);

    bool isHidden(ComparedKind kind) const { return m_hidden.contains(kind); }
    void setHidden(ComparedKind kind, bool hidden);
    void setHidden(const QSet<ComparedKind> &kinds);
    bool showsSameWords() const { return m_sameWords; }
    bool showsSameClaim() const { return m_sameClaim; }
    void setSameWords(bool shown);
    void setSameClaim(bool shown);

    // Of ComparedArticles::rows; -1 none.
    int current() const { return m_current; }
    void setCurrent(int row);
    QList<int> visibleRows() const;     // of kinds that are not hidden, in order
    int count(ComparedKind kind) const; // of rows, hidden or not

Q_SIGNALS:
    void shownChanged();
    void looksChanged(); // kinds or same words or claims
    void currentChanged(int row);
    void rowWanted(int row); // both panes are to show it

private:
    std::shared_ptr<const ComparedArticles> m_shown;
    QSet<ComparedKind> m_hidden;
    bool m_sameWords = true;
    bool m_sameClaim = true;
    bool m_running = false;
    int m_current = -1;
};

} // namespace crossread
