#include "app/codebookfile.h"
#include "app/edits_tags.h"

#include <algorithm>

namespace crossread {

namespace {

// Takes the entries of a file into the codebook, one after another.
class CodebookMerge
{
public:
    CodebookMerge(Store &store, const QList<Tag> &tags) : m_writer(store, tags)
    {
        for (const Tag &tag : tags) {
            m_ids.insert(key(tag.parent, tag.name), tag.id);
            ++m_uses[tag.color];
        }
    }

    Result<void> take(const CodebookEntry &entry)
    {
        Id id = 0;
        for (qsizetype depth = 0; depth < entry.path.size(); ++depth) {
            const bool isOwn = depth == entry.path.size() - 1;
            CR_LET(next, step(id, entry.path[depth], isOwn ? entry : CodebookEntry()));
            id = next;
        }
        const Tag before = *m_writer.book().find(id);
        Tag after = before;
        if (!entry.color.isEmpty())
            after.color = entry.color;
        if (!entry.description.isEmpty())
            after.description = entry.description;
        if (entry.digit) {
            after.digit = entry.digit;
            CR_CHECK(m_writer.freeDigit(after));
        }
        if (after != before)
            m_changed.insert(id);
        m_asked.insert(id);
        return m_writer.put(after);
    }

    CodebookImport outcome() const
    {
        CodebookImport made;
        made.added = int(m_added.size());
        made.changed = int((m_changed - m_added).size());
        made.same = int((m_asked - m_changed - m_added).size());
        return made;
    }

private:
    static std::pair<Id, QString> key(Id parent, const QString &name) { return {parent, name.toCaseFolded()}; }

    // The child of that name; where there is none it is made, at once with all that the entry says of it.
    Result<Id> step(Id parent, const QString &name, const CodebookEntry &entry)
    {
        if (const auto known = m_ids.constFind(key(parent, name)); known != m_ids.cend())
            return *known;
        Tag tag;
        tag.parent = parent;
        tag.name = name;
        tag.color = entry.color.isEmpty() ? nextColor() : entry.color;
        tag.description = entry.description;
        tag.digit = entry.digit;
        CR_CHECK(m_writer.freeDigit(tag));
        ++m_uses[tag.color];
        CR_LET(made, m_writer.append(tag));
        m_ids.insert(key(parent, name), made);
        m_added.insert(made);
        return made;
    }

    QString nextColor() const
    {
        const QStringList colors = tagColors();
        return *std::min_element(colors.cbegin(), colors.cend(),
                                 [&](const QString &a, const QString &b) { return m_uses.value(a) < m_uses.value(b); });
    }

    TagWriter m_writer;
    QHash<std::pair<Id, QString>, Id> m_ids;
    QHash<QString, int> m_uses;
    QSet<Id> m_added, m_changed, m_asked;
};

} // namespace

Result<CodebookImport> importCodebook(Project &project, const QList<CodebookEntry> &entries)
{
    CodebookImport outcome;
    CR_CHECK(
        project.edit(Wording::tr("Import %n tags", nullptr, int(entries.size())), [&](Store &store) -> Result<void> {
            CodebookMerge merge(store, project.tags());
            for (const CodebookEntry &entry : entries)
                CR_CHECK(merge.take(entry));
            outcome = merge.outcome();
            return {};
        }));
    return outcome;
}

} // namespace crossread
