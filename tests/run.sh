#!/usr/bin/env bash
# tests/run.sh [CTEST ARGUMENT…]: sets the machine up, builds everything with warnings as errors into build/ci, and runs the
# tests on a display of their own. Ends with ctest's summary. Example: tests/run.sh -R tst_store
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../packaging/common.sh"

say "Building Crossread and its tests …"
build ci
start_display
use_fresh_home
ctest --test-dir "$root/build/ci" --output-on-failure --parallel "$(nproc)" "$@"
