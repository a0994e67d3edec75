#pragma once

#include "app/edits.h"
#include "ui/models/filter.h"
#include "ui/navigator.h"
#include "ui/panels/panels.h"

#include <memory>
#include <QTemporaryDir>
#include <QTest>

namespace crossread {

// A project with four made-up articles of three outlets, tags, annotations, mentions, and an analysis with three
// suggested claims, for tests of models and panels.
class PanelFixture
{
public:
    PanelFixture()
    {
        auto created = Project::create(folder.filePath(QStringLiteral("story.crossread")));
        if (!created)
            qFatal("%s", qPrintable(created.error().message));
        project = std::move(created).value();
    }

    PanelContext context() { return {*project, filter, navigator}; }

    static Article article(const QString &source, const QString &title, const QDate &date, const QStringList &lines)
    {
        Article made;
        made.file = title.toLower() + QStringLiteral(".txt");
        made.title = title;
        made.source = source;
        made.published = date;
        made.titleOrigin = MetadataOrigin::Text;
        made.sourceOrigin = source.isEmpty() ? MetadataOrigin::None : MetadataOrigin::Text;
        made.language = QStringLiteral("en");
        made.text = lines.join(QLatin1Char('\n'));
        qsizetype at = 0;
        for (const QString &line : lines) {
            made.blocks.append({BlockKind::Paragraph, 0, {at, at + line.size()}, {}});
            at += line.size() + 1;
        }
        made.format = QStringLiteral("text");
        made.original = made.text.toUtf8();
        return made;
    }

    void fill()
    {
        const QString n = QStringLiteral("Northwire");
        const QString h = QStringLiteral("Halvern Courier");
        const QList<Article> list{
            article(n, QStringLiteral("Dockers strike"), QDate(2025, 5, 12),
                    {QStringLiteral("About 1,900 dockers walked out."), QStringLiteral("Goods worth 240 million wait."),
                     QStringLiteral("No jobs will go, Castellane said.")}),
            article(
                h, QStringLiteral("Cranes came first"), QDate(2025, 5, 13),
                {QStringLiteral("About 2,300 dockers left."), QStringLiteral("Goods for 240 million are held up.")}),
            article(h, QStringLiteral("Letters to the editor"), QDate(2025, 5, 14),
                    {QStringLiteral("A port is more than a spreadsheet.")}),
            article(QStringLiteral("Coastal Radio"), QStringLiteral("What we know"), QDate(),
                    {QStringLiteral("Nobody was asked."), QStringLiteral("Castellane will cut jobs.")})};
        const auto added = addArticles(*project, list);
        QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().message));
        for (const ImportOutcome &outcome : *added)
            articles.append(outcome.id);
        addMentions();
        addAnalysis();
        addTags();
    }

    PassageRef at(int place, const QString &words) const
    {
        const QString text = project->article(articles[place]).text;
        const qsizetype start = text.indexOf(words);
        return {articles[place], {start, start + words.size()}};
    }

    Passage passage(int place, const QString &words, Stance stance, bool differs = false) const
    {
        const PassageRef ref = at(place, words);
        Passage made;
        made.article = ref.article;
        made.span = ref.span;
        made.text = words;
        made.stance = stance;
        made.figureDiffers = differs;
        made.score = 0.8;
        return made;
    }

    Id claimWith(const QString &words) const
    {
        for (const Claim &claim : project->claims()) {
            if (claim.statement.contains(words))
                return claim.id;
        }
        return 0;
    }

    QTemporaryDir folder;
    std::unique_ptr<Project> project;
    Filter filter;
    Navigator navigator;
    QList<Id> articles;
    Id framing = 0, blame = 0, cost = 0, check = 0;

private:
    void addMentions()
    {
        QHash<Id, QList<Mention>> found;
        const auto add = [&](int place, const QString &words, const QString &kind) {
            const PassageRef ref = at(place, words);
            found[ref.article].append({ref.span, kind, words, MentionOrigin::Rule, 1, {}});
        };
        add(0, QStringLiteral("240 million"), QStringLiteral("money"));
        add(0, QStringLiteral("Castellane"), QStringLiteral("organisation"));
        add(1, QStringLiteral("240 million"), QStringLiteral("money"));
        add(3, QStringLiteral("Castellane"), QStringLiteral("organisation"));
        found[articles[2]] = {};
        QVERIFY(project->setMentions(found).ok());
    }

    void addAnalysis()
    {
        ClaimAnalysis analysis;
        const auto add = [&](const QString &statement, double score, const QStringList &reasons, int origins,
                             const QList<Passage> &passages) {
            Claim claim;
            claim.id = -1 - analysis.claims.size();
            claim.statement = statement;
            claim.score = score;
            claim.reasons = reasons;
            claim.origins = origins;
            claim.passages = passages;
            analysis.claims.append(claim);
        };
        add(QStringLiteral("About 1,900 dockers walked out"), 0.9,
            {QStringLiteral("shares 1 actor"), QStringLiteral("1 figure")}, 2,
            {passage(0, QStringLiteral("About 1,900 dockers walked out."), Stance::Supports),
             passage(1, QStringLiteral("About 2,300 dockers left."), Stance::Supports, true),
             passage(3, QStringLiteral("Nobody was asked."), Stance::Mentions)});
        add(QStringLiteral("Goods worth 240 million are held up"), 0.8, {QStringLiteral("1 figure")}, 1,
            {passage(0, QStringLiteral("Goods worth 240 million wait."), Stance::Supports),
             passage(1, QStringLiteral("Goods for 240 million are held up."), Stance::Supports)});
        add(QStringLiteral("No jobs will go"), 0.7, {QStringLiteral("shares 1 actor")}, 2,
            {passage(0, QStringLiteral("No jobs will go, Castellane said."), Stance::Supports),
             passage(3, QStringLiteral("Castellane will cut jobs."), Stance::Disputes)});
        analysis.conflicts.append({ConflictKind::Figures,
                                   at(0, QStringLiteral("About 1,900 dockers walked out.")),
                                   at(1, QStringLiteral("About 2,300 dockers left.")),
                                   0.9,
                                   {QStringLiteral("1,900 against 2,300")}});
        const auto set = project->setAnalysis(analysis);
        QVERIFY2(set.ok(), set.ok() ? "" : qPrintable(set.error().message));
    }

    void addTags()
    {
        const auto tag = [&](const QString &name, Id parent, const QString &color, int digit) {
            Tag made;
            made.name = name;
            made.parent = parent;
            made.color = color;
            made.digit = digit;
            const auto id = addTag(*project, made);
            return id.ok() ? *id : 0;
        };
        framing = tag(QStringLiteral("Framing"), 0, QStringLiteral("slate"), 0);
        blame = tag(QStringLiteral("Blame"), framing, QStringLiteral("red"), 2);
        cost = tag(QStringLiteral("Cost"), framing, QStringLiteral("amber"), 4);
        check = tag(QStringLiteral("To check"), 0, QStringLiteral("green"), 6);
        const auto mark = [&](int place, const QString &words, const QList<Id> &tags, const QString &note) {
            Annotation made;
            const PassageRef ref = at(place, words);
            made.article = ref.article;
            made.span = ref.span;
            made.tags = tags;
            made.note = note;
            QVERIFY(addAnnotation(*project, made).ok());
        };
        mark(0, QStringLiteral("Goods worth 240 million wait."), {cost, check}, QStringLiteral("Whose estimate?"));
        mark(1, QStringLiteral("About 2,300 dockers left."), {blame}, {});
        mark(3, QStringLiteral("Nobody was asked."), {blame}, QStringLiteral("Compare with both."));
    }
};

} // namespace crossread
