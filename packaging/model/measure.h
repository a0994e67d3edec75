#pragma once

#include "app/entities/tagger/tagger.h"
#include "packaging/model/corpus.h"

namespace crossread {

// How many names were found with exact extent and kind.
class Measure
{
public:
    // Compares with what the tagger says; `print`: each difference on stdout. Kinds that the source does not know are
    // not counted.
    void add(const Tagger &tagger, const LabelledArticle &labelled, bool print = false);

    double f1(unsigned kinds = 31) const; // 0..100; a set of 1 << NameKind
    QString line() const;

private:
    struct Counts
    {
        int right = 0;
        int found = 0;
        int wanted = 0;
    };
    std::array<Counts, NameKindCount> m_counts{};
};

} // namespace crossread
