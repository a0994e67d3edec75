#include "packaging/model/claims/stories.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace crossread {

namespace {

class StoryReader
{
public:
    explicit StoryReader(const QString &path) { m_story.name = QFileInfo(path).completeBaseName(); }

    // "": read, else what is wrong
    QString add(const QString &line)
    {
        if (line.isEmpty() || line.startsWith(u'#'))
            return {};
        if (line.startsWith(QLatin1String("~ ")))
            return addTrap(line.mid(2));
        if (line.startsWith(QLatin1String("@ ")))
            return addArticle(line.mid(2).split(QStringLiteral(" | ")));
        if (line.startsWith(QLatin1String("! ")))
            return addConflict(line.mid(2));
        if (m_story.articles.isEmpty())
            return QStringLiteral("a sentence before the first article");
        if (line.startsWith(QLatin1String("= "))) {
            addBlock(BlockKind::Heading, line.mid(2), {});
            return {};
        }
        const qsizetype bar = line.indexOf(QLatin1String(" | "));
        if (bar < 0)
            return QStringLiteral("no labels");
        StoryLine labels;
        labels.isClaim = line.left(bar).trimmed() != QLatin1String("x");
        static const QRegularExpression number(QStringLiteral("(\\d+)([!?]?)"));
        auto numbers = number.globalMatch(line.left(bar));
        while (numbers.hasNext()) {
            const QRegularExpressionMatch match = numbers.next();
            labels.claims.append(match.captured(1).toInt());
            labels.marks += match.captured(2).isEmpty() ? QChar(u' ') : match.captured(2)[0];
        }
        addBlock(BlockKind::Paragraph, line.mid(bar + 3).trimmed(), labels);
        return {};
    }

    Story take() { return std::move(m_story); }

private:
    QString addArticle(const QStringList &head)
    {
        Article article;
        article.id = m_story.articles.size() + 1;
        article.source = head.value(0).trimmed();
        article.sourceOrigin = MetadataOrigin::Metadata;
        article.published = QDate::fromString(head.value(1).trimmed(), Qt::ISODate);
        article.publishedOrigin = MetadataOrigin::Metadata;
        article.language = QStringLiteral("en");
        m_story.articles.append(article);
        m_story.lines.append(QList<StoryLine>());
        return article.published.isValid() ? QString() : QStringLiteral("no date");
    }

    void addBlock(BlockKind kind, const QString &text, StoryLine labels)
    {
        Article &article = m_story.articles.last();
        if (!article.blocks.isEmpty())
            article.text += u'\n';
        labels.span = {article.text.size(), article.text.size() + text.size()};
        article.text += text;
        Block block;
        block.kind = kind;
        block.level = kind == BlockKind::Heading ? 1 : 0;
        block.span = labels.span;
        article.blocks.append(block);
        if (kind == BlockKind::Heading)
            article.title = text;
        m_story.lines.last().append(labels);
    }

    QString addConflict(const QString &line)
    {
        static const QRegularExpression form(QStringLiteral(
            "^(figures|polarity|status|date) (\\d+): (.+?) [\"“](.+?)[\"”] / (.+?) [\"“](.+?)[\"”]\\s*$"));
        const auto match = form.match(line);
        if (!match.hasMatch())
            return QStringLiteral("not a conflict");
        static const QStringList kinds{QStringLiteral("figures"), QStringLiteral("polarity"), QStringLiteral("status"),
                                       QStringLiteral("date")};
        StoryConflict conflict;
        conflict.kind = ConflictKind(kinds.indexOf(match.captured(1)));
        conflict.claim = match.captured(2).toInt();
        conflict.a = place(match.captured(3), match.captured(4));
        conflict.b = place(match.captured(5), match.captured(6));
        m_story.conflicts.append(conflict);
        return conflict.a.article && conflict.b.article ? QString() : QStringLiteral("words that are not there");
    }

    // A trap may be told in free words; only one with quotations can be looked for.
    QString addTrap(const QString &line)
    {
        static const QRegularExpression form(
            QStringLiteral("^([^\"“]+?) [\"“](.+?)[\"”] / ([^\"“]+?) [\"“](.+?)[\"”](:|\\s*$)"));
        const auto match = form.match(line);
        if (!match.hasMatch())
            return {};
        const StoryTrap trap{place(match.captured(1), match.captured(2)), place(match.captured(3), match.captured(4))};
        m_story.traps.append(trap);
        return trap.a.article && trap.b.article ? QString() : QStringLiteral("words that are not there");
    }

    PassageRef place(const QString &source, const QString &words) const
    {
        PassageRef place;
        for (const Article &article : m_story.articles) {
            const qsizetype at = article.source == source ? article.text.indexOf(words) : -1;
            if (at >= 0)
                place = {article.id, {at, at + words.size()}};
        }
        return place;
    }

    Story m_story;
};

} // namespace

bool isSealed(const QString &fileName)
{
    return fileName.startsWith(QLatin1String("g-")) || fileName.startsWith(QLatin1String("k-"));
}

bool isPlain(const QString &fileName)
{
    return fileName.startsWith(QLatin1String("i-")) || fileName.startsWith(QLatin1String("k-"));
}

bool isKeptApart(const QString &fileName)
{
    return fileName.startsWith(QLatin1String("c-")) || isSealed(fileName);
}

bool isBriefs(const QString &fileName)
{
    return fileName.startsWith(QLatin1String("f-"));
}

bool isForConflicts(const QString &fileName)
{
    return fileName.startsWith(QLatin1String("e-")) || fileName.startsWith(QLatin1String("i-")) || isBriefs(fileName);
}

Result<Story> readStory(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{path + QStringLiteral(": ") + file.errorString(), {}};
    StoryReader reader(path);
    int number = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        const QString wrong = reader.add(line.trimmed());
        if (!wrong.isEmpty())
            return Error{QStringLiteral("%1:%2: %3").arg(path).arg(number).arg(wrong), {}};
    }
    return reader.take();
}

} // namespace crossread
