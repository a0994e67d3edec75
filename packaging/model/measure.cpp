#include "packaging/model/measure.h"

#include <cstdio>

namespace crossread {

namespace {

constexpr const char *shortNames[] = {"per", "org", "pla", "pro", "evt"};

bool isCounted(NameKind kind, Source source)
{
    if (source == Source::Uner)
        return kind <= PlaceName;
    return source != Source::Wnut || kind != EventName;
}

void printName(const char *what, const LabelledName &name, const QString &text)
{
    const qsizetype from = std::max<qsizetype>(0, name.span.start - 40);
    std::printf("%s %s\t%s\t%s\n", what, shortNames[name.kind], qPrintable(name.span.of(text)),
                qPrintable(text.mid(from, name.span.end - from + 40).replace(QLatin1Char('\n'), QLatin1Char('|'))));
}

} // namespace

void Measure::add(const Tagger &tagger, const LabelledArticle &labelled, bool print)
{
    const QList<NameBlock> blocks = nameBlocks(labelled.article);
    const auto tagged = tagger.tag(labelled.article, blocks);
    QList<LabelledName> found;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        for (const TaggedName &name : tagged.at(i)) {
            const auto &tokens = blocks.at(i).tokens;
            if (name.best && isCounted(name.kind, labelled.source))
                found.append({{tokens.at(name.first).span.start, tokens.at(name.last - 1).span.end}, name.kind});
        }
    }
    for (const LabelledName &name : found) {
        ++m_counts[size_t(name.kind)].found;
        if (print && !labelled.names.contains(name))
            printName("false", name, labelled.article.text);
    }
    for (const LabelledName &name : labelled.names) {
        ++m_counts[size_t(name.kind)].wanted;
        if (found.contains(name))
            ++m_counts[size_t(name.kind)].right;
        else if (print)
            printName("miss ", name, labelled.article.text);
    }
}

double Measure::f1(unsigned kinds) const
{
    int right = 0;
    int sum = 0;
    for (int kind = 0; kind < NameKindCount; ++kind) {
        if (!(kinds >> kind & 1))
            continue;
        right += m_counts[size_t(kind)].right;
        sum += m_counts[size_t(kind)].found + m_counts[size_t(kind)].wanted;
    }
    return sum == 0 ? 0 : 200.0 * right / sum;
}

QString Measure::line() const
{
    QString line = QString::asprintf("PER/ORG/LOC %5.2f  all %5.2f ", f1(7), f1());
    for (int kind = 0; kind < NameKindCount; ++kind)
        line += QString::asprintf(" %s %5.1f (%d)", shortNames[kind], f1(1u << kind), m_counts[size_t(kind)].wanted);
    return line;
}

} // namespace crossread
