# Sourced by packaging/run.sh and tests/run.sh: sets the machine up, builds, and brings a display of our own.
# shellcheck shell=bash
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/dependencies.sh
. "$root/packaging/dependencies.sh"

scratch=$(mktemp -d)
display_pid=
clean_up() {
    [ -z "$display_pid" ] || { kill "$display_pid" && wait "$display_pid"; } 2>/dev/null || true
    rm -rf "$scratch"
}
trap clean_up EXIT

# build PRESET [TARGET…]: into build/PRESET. Silent unless it fails; ninja's one moving line on a terminal.
build() {
    local preset=$1 folder=$root/build/$1 target targets=()
    shift
    for target in "$@"; do targets+=(--target "$target"); done
    # It keeps what is built with precompiled headers only where it is told to trust them.
    if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_SLOPPINESS=pch_defines,time_macros; fi
    if [ ! -e "$folder/build.ninja" ] || [ "$root/CMakePresets.json" -nt "$folder/build.ninja" ]; then
        quietly cmake -S "$root" --preset "$preset"
    fi
    if [ -t 1 ]; then cmake --build "$folder" "${targets[@]}"; else quietly cmake --build "$folder" "${targets[@]}"; fi
}

# Starts an Xvfb on a free display number, for this script alone, and points DISPLAY at it.
start_display() {
    local number tries
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$scratch/display" >"$scratch/xvfb.log" 2>&1 &
    display_pid=$!
    for ((tries = 0; tries < 300; tries++)); do
        number=$(cat "$scratch/display" 2>/dev/null || true)
        [ -z "$number" ] || break
        kill -0 "$display_pid" 2>/dev/null || break
        sleep 0.1
    done
    [ -n "$number" ] || { say "Xvfb did not start:"; cat "$scratch/xvfb.log" >&2; return 1; }
    export DISPLAY=:$number QT_QPA_PLATFORM=xcb
    unset WAYLAND_DISPLAY
}

# What the program remembers goes to a fresh folder instead of the user's own.
use_fresh_home() {
    export XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data XDG_CACHE_HOME=$scratch/cache
    export XDG_STATE_HOME=$scratch/state XDG_RUNTIME_DIR=$scratch/runtime
    mkdir -m 700 "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_STATE_HOME" "$XDG_RUNTIME_DIR"
}
