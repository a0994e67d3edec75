#include "app/claims/paraphrase.h"

#include "app/text/words.h"

#include <QHash>

namespace crossread {

double paraphraseScore(const QString &a, const QString &b)
{
    QHash<QString, int> counts;
    const QList<Span> left = words(a);
    const QList<Span> right = words(b);
    for (const Span span : left)
        ++counts[stem(span.in(a))];
    qsizetype shared = 0;
    for (const Span span : right)
        shared += counts[stem(span.in(b))]-- > 0;
    const qsizetype longer = std::max(left.size(), right.size());
    return longer ? double(shared) / double(longer) : 0;
}

} // namespace crossread
