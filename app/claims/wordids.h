#pragma once

#include <QHash>
#include <QStringList>

namespace crossread {

// Gives words numbers in the order of their first appearance.
class WordIds
{
public:
    int id(const QString &word)
    {
        const auto found = m_ids.constFind(word);
        if (found != m_ids.constEnd())
            return *found;
        const int next = int(m_ids.size());
        m_ids.insert(word, next);
        m_names.append(word);
        return next;
    }
    int find(const QString &word) const { return m_ids.value(word, -1); }
    // Sorted, each once.
    QList<int> ids(const QStringList &words)
    {
        QList<int> result;
        result.reserve(words.size());
        for (const QString &word : words)
            result.append(id(word));
        std::sort(result.begin(), result.end());
        result.erase(std::unique(result.begin(), result.end()), result.end());
        return result;
    }
    const QStringList &names() const { return m_names; }
    int size() const { return int(m_names.size()); }

private:
    QHash<QString, int> m_ids;
    QStringList m_names;
};

} // namespace crossread
