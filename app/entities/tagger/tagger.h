#pragma once

#include "app/entities/names/names.h"
#include "app/entities/tagger/taggermodel.h"

#include <memory>

namespace crossread {

// A name as the trained tagger sees it, from its sentence, its capitals and the rest of its article.
struct TaggedName
{
    qsizetype first = 0; // tokens [first, last) of the block
    qsizetype last = 0;
    NameKind kind = OrganisationName;
    double score = 0; // probability, 0..1, that exactly these tokens are a name of this kind
    // Probabilities that exactly these tokens are a name, by kind; what is missing to 1 is "no name, or another
    // extent".
    std::array<double, NameKindCount> kinds{};
    bool best = true; // false: not chosen, but as likely as one in ten; may overlap others
};

// A linear-chain conditional random field over the tokens of a sentence (Lafferty, McCallum & Pereira 2001) with
// labels in the BILOU scheme (Ratinov & Roth 2009). Its weights are trained by packaging/model/train.sh.
// Immutable; any thread. Time is linear in the number of tokens.
class Tagger
{
public:
    explicit Tagger(std::shared_ptr<const TaggerModel> model);
    ~Tagger();

    // The names of an article: one list for each of `blocks`, which are nameBlocks(article); in order.
    // The best ones do not overlap each other.
    QList<QList<TaggedName>> tag(const Article &article, const QList<NameBlock> &blocks) const;

private:
    std::shared_ptr<const TaggerModel> m_model;
};

// The tagger with the weights of the program, read once; any thread. Without readable weights it finds nothing.
const Tagger &tagger();

// Of a word in lower case (lexiconKey()), from the tables of that tagger; any thread.
WordClusters wordClusters(QStringView word);

} // namespace crossread
