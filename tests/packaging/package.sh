#!/usr/bin/env bash
# package.sh BUILD: makes the .deb of a build, unpacks it into a folder and looks whether what a desktop needs is in it and
# valid, and whether the program in it runs. 77: this system makes no .deb.
set -euo pipefail
build=$1
command -v dpkg-deb >/dev/null && command -v dpkg-shlibdeps >/dev/null || exit 77
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fail() { echo "FAIL: $*"; exit 1; }

cpack --config "$build/CPackConfig.cmake" -G DEB -B "$scratch/cpack" >"$scratch/log" 2>&1 || { cat "$scratch/log"; fail "cpack"; }
package=$(compgen -G "$scratch/cpack/crossread_*.deb") || fail "cpack made no package"
root=$scratch/root
dpkg-deb -x "$package" "$root"

depends=$(dpkg-deb -f "$package" Depends)
for name in libqt6widgets6 libqt6charts6 libqt6sql6-sqlite libc6; do
    [[ $depends == *$name* ]] || fail "the package does not depend on $name: $depends"
done
for file in usr/bin/crossread usr/share/applications/org.crossread.Crossread.desktop \
    usr/share/icons/hicolor/scalable/apps/org.crossread.Crossread.svg usr/share/mime/packages/org.crossread.Crossread.xml \
    usr/share/metainfo/org.crossread.Crossread.metainfo.xml usr/share/man/man1/crossread.1.gz usr/share/doc/crossread/copyright; do
    [ -s "$root/$file" ] || fail "the package lacks $file"
done

# No path of the machine that built it may be left in the program's library search.
if readelf -d "$root/usr/bin/crossread" | grep -E 'RPATH|RUNPATH'; then fail "a library path is left in the program"; fi
# Nor a library that no package brings.
ldd "$root/usr/bin/crossread" | grep -vE '=> (/usr)?/lib|^[[:space:]]*(/lib|linux-vdso)' && fail "a library from elsewhere"
version=$("$root/usr/bin/crossread" --version)
[[ $version == "crossread "[0-9]*.[0-9]*.[0-9]* ]] || fail "crossread --version says: $version"

if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate "$root"/usr/share/applications/*.desktop || fail "desktop file"
fi
if command -v appstreamcli >/dev/null; then
    appstreamcli validate --no-net "$root"/usr/share/metainfo/*.xml || fail "AppStream data"
fi
if command -v update-mime-database >/dev/null; then
    update-mime-database "$root/usr/share/mime"
    grep -q '^application/x-crossread:\*\.crossread$' "$root/usr/share/mime/globs" || fail "the file type is not known by its suffix"
fi
echo "ok: $(basename "$package"), $version"
