#!/usr/bin/env bash
# packaging/model/train.sh FOLDER [OPTION…]: makes resources/models/names.tagger anew, the same bits each time. FOLDER has the
# sets that packaging/model/README.md names. With --left 0 (or 1, 2) that third of the articles is kept out of training
# and measured; nothing is written then.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
[ -d "${1:-}" ] || { say "usage: packaging/model/train.sh FOLDER [--left 0|1|2]"; exit 2; }
data=$(cd "$1" && pwd)
shift
mkdir -p "$root/resources/models"
build "${PRESET:-release}" train_tagger
out=(--out "$root/resources/models/names.tagger")
case " $* " in *" --left "*) out=() ;; esac
exec "$root/build/${PRESET:-release}/packaging/model/train_tagger" --project "$root" --data "$data" "${out[@]}" "$@"
