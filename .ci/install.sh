#!/bin/sh
# Installs Naslag from this folder, or removes it:
#   ./install.sh [PREFIX]            into /usr/local, or ~/.local for who may not write there
#   ./install.sh --remove [PREFIX]
# What it put there stands in PREFIX/share/naslag/installed, and nothing else is ever removed.
set -eu

action=install
if [ "${1:-}" = --remove ]; then action=remove && shift; fi
case "${1:-}" in
-*) echo "usage: $0 [--remove] [PREFIX]" >&2 && exit 64 ;;
esac

if [ -n "${1:-}" ]; then prefix=$1
elif [ -w /usr/local/bin ] && [ -w /usr/local/share ]; then prefix=/usr/local
else prefix=$HOME/.local
fi
list=$prefix/share/naslag/installed

# An index of manual pages that is all that is left of a folder is ours too: `index` had it made.
remove_index() {
    folder=$prefix/share/man
    [ -d "$folder" ] || return 0
    if [ -z "$(find "$folder" -type f ! -name index.db ! -name CACHEDIR.TAG | head -n 1)" ]; then
        find "$folder" -type f -exec rm -f {} +
        find "$folder" -depth -type d -exec rmdir {} + 2>/dev/null || true
    fi
}

remove() {
    folders=$(sed -n 's|/[^/]*$||p' "$list" | awk '{ while (1) { print; if (!sub("/[^/]*$", "")) break } }' | sort -ru)
    while IFS= read -r file; do rm -f "$prefix/$file"; done < "$list"
    remove_index
    # The innermost folders first; those that hold something else stay.
    for folder in $folders; do rmdir "$prefix/$folder" 2>/dev/null || true; done
}

index() {
    # By way of PATH, as apropos finds its indexes: Debian's /usr/local/man is /usr/local/share/man under another name.
    if [ "$(id -u)" = 0 ]; then as=; else as=u; fi
    if command -v mandb >/dev/null; then PATH="$prefix/bin:$PATH" mandb "-q$as" >/dev/null 2>&1 || true; fi
}

if [ "$action" = remove ]; then
    [ -f "$list" ] || { echo "$list is not there: nothing of Naslag is installed in $prefix" >&2 && exit 66; }
    remove
    # Without this, `apropos` would go on to name pages that are gone.
    if [ -d "$prefix/share/man" ]; then index; fi
    remove_index
    rmdir "$prefix/share" "$prefix" 2>/dev/null || true
    echo "Naslag is removed from $prefix"
    exit 0
fi

cd "$(dirname "$0")"
for program in bin/naslag bin/naslag-serve; do
    "$program" --help >/dev/null || { echo "$program does not run here; it needs Linux with glibc 2.36 or later" >&2 && exit 69; }
done
mkdir -p "$prefix"
prefix=$(cd "$prefix" && pwd)
list=$prefix/share/naslag/installed
[ ! -f "$list" ] || remove
mkdir -p "$prefix/share/naslag"
{
    find bin lib share \( -type f -o -type l \) | LC_ALL=C sort
    find README.md CHANGELOG.md LICENSE licences -type f | LC_ALL=C sort | sed 's|^|share/doc/naslag/|'
    echo share/naslag/installed
} > "$list.new"
# Taken note of first, so that what is interrupted can be removed.
mv "$list.new" "$list"
tar -cf - bin lib share | tar -xf - --no-same-owner -C "$prefix"
mkdir -p "$prefix/share/doc/naslag"
tar -cf - README.md CHANGELOG.md LICENSE licences | tar -xf - --no-same-owner -C "$prefix/share/doc/naslag"
index
echo "Naslag is in $prefix; '$0 --remove $prefix' removes it"
case ":$PATH:" in
*":$prefix/bin:"*) echo "Try: naslag 5.7.705" ;;
*) echo "Try: $prefix/bin/naslag 5.7.705 (or put $prefix/bin into PATH)" ;;
esac
