#include "app/claims/claimfigures.h"

#include "app/claims/figures.h"
#include "app/entities/reading.h"

namespace crossread {

namespace {

constexpr double ofItself = 0.75;    // less than another's: of as many on both sides all differ …
constexpr double ofStatement = 1.25; // … unless it is one of them that the statement says

// A number that no mention covers: a bare count, or a year.
Figure plainFigure(const QString &word)
{
    Figure figure;
    bool ok = false;
    const double value = QString(word).remove(u',').toDouble(&ok);
    if (!ok)
        return figure;
    const int year = int(value);
    if (word.size() == 4 && year >= 1700 && year <= 2100) {
        figure.kind = QStringLiteral("date");
        figure.from = QDate(year, 1, 1);
        figure.to = QDate(year, 12, 31);
    } else {
        figure.kind = QStringLiteral("number");
        figure.min = figure.max = value;
    }
    return figure;
}

} // namespace

QList<PlacedFigure> figuresAt(const QList<Token> &tokens, const QList<Mention> &mentions, qsizetype from, Span span)
{
    QList<PlacedFigure> figures;
    QList<Span> covered;
    for (qsizetype i = from; i < mentions.size() && mentions[i].span.start < span.end; ++i) {
        const Mention &mention = mentions[i];
        if (!span.overlaps(mention.span))
            continue;
        covered.append(mention.span);
        if (mention.value)
            figures.append({*mention.value, mention.span});
    }
    for (const Token &token : tokens) {
        const bool isCovered =
            std::any_of(covered.begin(), covered.end(), [&token](Span one) { return one.overlaps(token.span); });
        if (!token.number || isCovered)
            continue;
        const Figure figure = plainFigure(token.lower);
        if (!figure.kind.isEmpty())
            figures.append({figure, token.span});
    }
    return figures;
}

QList<Figure> figuresWithin(const QString &text, const QList<Mention> &mentions, Span span)
{
    const auto first = std::partition_point(mentions.begin(), mentions.end(),
                                            [span](const Mention &mention) { return mention.span.end <= span.start; });
    QList<Figure> figures;
    for (const PlacedFigure &placed : figuresAt(tokenise(text, span), mentions, first - mentions.begin(), span))
        figures.append(placed.figure);
    return figures;
}

bool isOutnumbered(const QList<FigureVoice> &all, qsizetype which, double own)
{
    for (const Figure &figure : all[which].figures) {
        if (figure.kind == u"date" || figure.kind == u"time")
            continue;
        double same = own;
        QList<const FigureVoice *> against;
        for (const FigureVoice &other : all) {
            const FigureMatch match =
                &other == &all[which] ? FigureMatch::Unrelated : matchFigures({figure}, other.figures);
            if (match == FigureMatch::Same)
                same += other.weight;
            else if (match == FigureMatch::Different && other.article != all[which].article)
                against.append(&other);
        }
        for (const FigureVoice *one : std::as_const(against)) {
            for (const Figure &its : one->figures) {
                double rival = 0;
                for (const FigureVoice *other : std::as_const(against))
                    rival += matchFigures({its}, other->figures) == FigureMatch::Same ? other->weight : 0.0;
                if (rival > same)
                    return true;
            }
        }
    }
    return false;
}

void markFigures(QList<Passage> &passages, const FigureVoice &statement)
{
    QList<FigureVoice> all;
    for (const Passage &passage : std::as_const(passages))
        all.append({passage.article, 1, passage.figures});
    all.append(statement);
    all.last().weight = ofStatement;
    for (qsizetype i = 0; i < passages.size(); ++i)
        passages[i].figureDiffers = isOutnumbered(all, i, ofItself);
}

void markFigures(Claim &claim)
{
    Article alone;
    alone.text = claim.statement;
    alone.blocks = {Block{BlockKind::Paragraph, 0, {0, alone.text.size()}, {}}};
    FigureVoice statement{0, 1, figuresWithin(alone.text, articleFigures(alone), alone.blocks.first().span)};
    const auto source = std::find_if(claim.passages.begin(), claim.passages.end(),
                                     [](const Passage &passage) { return passage.score == 1; });
    if (source != claim.passages.end()) {
        const QList<Figure> stated = statement.figures;
        if (matchFigures(stated, source->figures) != FigureMatch::Different)
            statement.article = source->article;
        for (const Figure &figure : source->figures) {
            if (matchFigures({figure}, stated) == FigureMatch::Unrelated)
                statement.figures.append(figure);
        }
    }
    markFigures(claim.passages, statement);
}

} // namespace crossread
