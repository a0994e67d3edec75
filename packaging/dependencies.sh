#!/usr/bin/env bash
# Sets the machine up to build, test and package Crossread; a second call finds everything there and installs nothing.
# Debian 12 and 13 and Ubuntu 24.04 or newer: installs by apt what is missing (root or sudo). Elsewhere it names the packages
# and goes on. Run it, or source it: it exports CMAKE_PREFIX_PATH for the build that follows.
#
# KSyntaxHighlighting for Qt 6 comes from the system where the system has it; else it is built from the distribution's own
# source package, checked against the archive's signed index, into $CROSSREAD_PREFIX
# (default: ~/.cache/crossread/prefix), and kept there. It is built static, so that a package of ours stands alone.
set -euo pipefail

# a|b: either will do; the first that the archive has is installed.
debian_packages=(
    g++ cmake ninja-build pkg-config
    qt6-base-dev qt6-charts-dev "qt6-svg-dev|libqt6svg6-dev" libqt6sql6-sqlite qt6-wayland libqt6opengl6-dev libgl-dev libopengl-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libmd4c-dev libuchardet-dev libicu-dev libstemmer-dev libyaml-cpp-dev libsqlite3-dev
    libqpdf-dev libxlsxwriter-dev libminizip-dev libzip-dev libpoppler-qt6-dev qpdf poppler-utils mupdf-tools
    ccache clang-format xvfb xauth fonts-dejavu-core fonts-inter fonts-sil-charis
    dpkg-dev file desktop-file-utils appstream shared-mime-info
)
fedora_packages="gcc-c++ cmake ninja-build pkgconf qt6-qtbase-devel qt6-qtcharts-devel qt6-qtsvg-devel qt6-qttools-devel
    kf6-syntax-highlighting-devel md4c-devel uchardet-devel libicu-devel libstemmer-devel yaml-cpp-devel sqlite-devel
    qpdf-devel libxlsxwriter-devel libzip-devel poppler-qt6-devel qpdf poppler-utils mupdf
    clang-tools-extra
    xorg-x11-server-Xvfb dejavu-sans-fonts"
arch_packages="base-devel cmake ninja pkgconf qt6-base qt6-charts qt6-svg qt6-tools syntax-highlighting md4c uchardet icu
    snowball yaml-cpp sqlite qpdf libxlsxwriter libzip poppler-qt6 poppler mupdf-tools clang xorg-server-xvfb ttf-dejavu"
suse_packages="gcc-c++ cmake ninja pkgconf qt6-base-devel qt6-charts-devel qt6-svg-devel qt6-tools-devel qt6-linguist-devel
    kf6-syntax-highlighting-devel md4c-devel libuchardet-devel libicu-devel libstemmer-devel yaml-cpp-devel sqlite3-devel qpdf-devel libxlsxwriter-devel libzip-devel
    libpoppler-qt6-devel qpdf poppler-tools mupdf clang-tools
    xorg-x11-server-Xvfb dejavu-fonts"

CROSSREAD_PREFIX=${CROSSREAD_PREFIX:-${XDG_CACHE_HOME:-$HOME/.cache}/crossread/prefix}
export CMAKE_PREFIX_PATH=$CROSSREAD_PREFIX${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}
export DEBIAN_FRONTEND=noninteractive

say() { printf '%s\n' "$*" >&2; }

# Runs a command silently; when it fails, shows the end of what it said.
quietly() {
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 </dev/null || status=$?
    [ "$status" = 0 ] || { say "Failed ($status): $*"; tail -n 40 "$log" >&2; }
    rm -f "$log"
    return "$status"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -E "$@"; fi
}

can_be_root() {
    [ "$(id -u)" = 0 ] || { command -v sudo && { sudo -n true || [ -t 0 ]; }; } >/dev/null 2>&1
}

apt_update() {
    [ -z "${apt_is_fresh:-}" ] || return 0
    say "Reading the package lists …"
    quietly as_root apt-get -o Acquire::Retries=5 -qq update
    apt_is_fresh=1
}

apt_install() {
    quietly as_root apt-get -o Acquire::Retries=5 -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 \
        -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold \
        install -qq -y --no-install-recommends "$@"
}

# Whether the archive has a package; asks for no name that only others provide.
apt_has() { [ -n "$(apt-cache show --no-all-versions "$1" 2>/dev/null)" ]; }

# The packages of "$@" (each maybe a|b) that neither are installed nor provided by one that is.
missing_packages() {
    local installed package
    installed=" $(dpkg-query -W -f '${db:Status-Status} ${Package} ${Provides}\n' |
        sed -n -E 's/\([^)]*\)|,/ /g; s/^installed //p' | tr -s ' \n' ' ') "
    for package in "$@"; do
        case $installed in *" ${package%%|*} "* | *" ${package##*|} "*) ;; *) echo "$package" ;; esac
    done
}

install_packages() {
    local missing package names=()
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    if ! can_be_root; then
        say "Missing packages, to be installed by somebody who may: ${missing[*]%%|*}"
        return 0
    fi
    apt_update
    for package in "${missing[@]}"; do
        if apt_has "${package%%|*}"; then names+=("${package%%|*}"); else names+=("${package##*|}"); fi
    done
    say "Installing ${#names[@]} packages …"
    apt_install "${names[@]}"
}

# The machine's own archive, "URI COMPONENT…", of the distribution $1 (Debian, Ubuntu).
archive_of() {
    # shellcheck disable=SC2016 # apt's placeholders
    apt-get indextargets 'Created-By: Packages' --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)|$(COMPONENT)' |
        awk -F'|' -v name="$1" '$1 == name && $2 == name { if (!uri) uri = $3; if ($3 == uri && !seen[$4]++) parts = parts " " $4 }
                                END { if (uri) print uri parts }'
}

# Downloads the source package of KSyntaxHighlighting into the folder $1, through a private apt state in it:
# the machine's own lists stay as they are, and apt checks the file against the signed index.
download_syntax_source() {
    local folder=$1 name keyring suites suite archive
    # shellcheck disable=SC1091
    . /etc/os-release
    case $ID in
    ubuntu) name=Ubuntu keyring=/usr/share/keyrings/ubuntu-archive-keyring.gpg suites=$VERSION_CODENAME ;;
    *) name=Debian keyring=/usr/share/keyrings/debian-archive-keyring.gpg suites="bookworm trixie sid" ;;
    esac
    archive=$(archive_of "$name")
    [ -n "$archive" ] || { say "apt knows no archive of $name"; return 1; }
    for suite in $suites; do
        rm -rf "${folder:?}/apt"
        mkdir -p "$folder/apt/lists/partial" "$folder/apt/cache/archives/partial" "$folder/apt/parts"
        printf 'Types: deb-src\nURIs: %s\nSuites: %s\nComponents: %s\nSigned-By: %s\n' \
            "${archive%% *}" "$suite" "${archive#* }" "$keyring" >"$folder/apt/parts/source.sources"
        local apt=(apt-get -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$folder/apt/parts"
            -o Dir::State::Lists="$folder/apt/lists" -o Dir::Cache="$folder/apt/cache" -o APT::Sandbox::User=
            -o Acquire::Retries=5 -o Acquire::Languages=none -qq)
        if "${apt[@]}" update && (cd "$folder" && "${apt[@]}" source --tar-only --download-only ksyntax-highlighting) &&
            compgen -G "$folder/ksyntax-highlighting_*.orig.tar.*" >/dev/null; then
            return 0
        fi
        echo "no source in $suite"
    done
    return 1
}

build_syntax() {
    local work=$1 tarball
    download_syntax_source "$work"
    tarball=$(compgen -G "$work/ksyntax-highlighting_*.orig.tar.*" | grep -v '\.asc$' | head -n 1)
    mkdir "$work/source"
    tar -xf "$tarball" -C "$work/source" --strip-components=1
    # It asks for the extra-cmake-modules of its own release; an older one does.
    sed -i -E 's/find_package\(ECM +[0-9.]+/find_package(ECM/' "$work/source/CMakeLists.txt"
    cmake -S "$work/source" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DQT_MAJOR_VERSION=6 \
        -DBUILD_SHARED_LIBS=OFF -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DBUILD_TESTING=OFF -DBUILD_QCH=OFF \
        -DCMAKE_INSTALL_PREFIX="$CROSSREAD_PREFIX" -DCMAKE_INSTALL_LIBDIR=lib
    cmake --build "$work/build"
    cmake --install "$work/build"
}

# KSyntaxHighlighting: the system's, or ours.
provide_syntax() {
    local stamp work
    # shellcheck disable=SC1091
    stamp=$CROSSREAD_PREFIX/.syntax-$(. /etc/os-release && echo "$ID-${VERSION_ID:-rolling}")
    if [ -e "$stamp" ] || [ -z "$(missing_packages libkf6syntaxhighlighting-dev)" ]; then return 0; fi
    if can_be_root; then
        apt_update
        if apt_has libkf6syntaxhighlighting-dev; then
            install_packages libkf6syntaxhighlighting-dev
            return 0
        fi
    fi
    install_packages extra-cmake-modules xz-utils
    say "Building KSyntaxHighlighting for Qt 6 (once, into $CROSSREAD_PREFIX) …"
    work=$(mktemp -d)
    # A shell of its own: errexit does not hold inside a function that stands in a condition.
    # shellcheck disable=SC2016
    quietly bash -c 'set -euo pipefail; build_syntax "$1"' syntax "$work"
    rm -rf "$work"
    touch "$stamp"
}

# Where there is no apt: what somebody has to install.
# shellcheck disable=SC2086 # the lists are words
name_packages() {
    say "This system has no apt. Crossread needs these packages, which are yours to install:"
    if command -v dnf >/dev/null; then
        say "  dnf install" $fedora_packages
    elif command -v pacman >/dev/null; then
        say "  pacman -S --needed" $arch_packages
    elif command -v zypper >/dev/null; then
        say "  zypper install" $suse_packages
    else
        say "  (names of Fedora)" $fedora_packages
    fi
}

provide_dependencies() {
    if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
        install_packages "${debian_packages[@]}"
        export -f say archive_of download_syntax_source build_syntax
        export CROSSREAD_PREFIX
        provide_syntax
        return
    fi
    name_packages
}

provide_dependencies
