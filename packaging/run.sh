#!/usr/bin/env bash
# Builds Crossread and opens its window; --help tells the rest.
set -euo pipefail

case ${1:-} in
-h | --help)
    cat <<'HELP'
packaging/run.sh [PATH…]

Installs what is missing on this machine, builds Crossread into build/release and opens its window on PATH: a project
(.crossread), a folder of articles, or article files. Without PATH: on the sample corpus.

Where there is no display, it opens the window in one of its own and saves pictures of it (reader, ledger and charts, light
and dark) into the folder pictures beside where it is called; PICTURES=FOLDER names another one.
HELP
    exit 0
    ;;
esac

# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

say "Building Crossread …"
build release crossread
program=$root/build/release/ui/crossread
[ $# -gt 0 ] || set -- "$root/resources/corpus"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    "$program" "$@"
    exit
fi

pictures=${PICTURES:-$PWD/pictures}
say "There is no display here: opening the window in one of our own, and saving pictures of it into $pictures"
mkdir -p "$pictures"
start_display
use_fresh_home
timeout 600 "$program" --pictures "$pictures" "$@"
