# Shared by scripts/run and scripts/test: installing what is missing, and building. Sourced, not run.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '== %s\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

# missing_packages KIND…: those of scripts/packages.txt that are not installed.
missing_packages() {
    local kind package
    while read -r kind package; do
        case " $* " in *" $kind "*) ;; *) continue ;; esac
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s\n' "$package"
    done < <(grep -v '^#' "$root/scripts/packages.txt")
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo -n "$@"
    else die "needs root to install packages. Run once: sudo $*"
    fi
}

install_packages() {
    local missing
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "No apt-get here. Install the equivalents of these packages, then start again:"
        awk '!/^#/ {print "   " $2}' "$root/scripts/packages.txt" >&2
        [ "${RAPPORT_SKIP_INSTALL:-}" = 1 ] || exit 1
        return
    fi
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2 </dev/null
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2 </dev/null \
        || die "apt-get could not install: ${missing[*]}"
}

# build PRESET [TARGET…]
build() {
    local preset=$1; shift
    local jobs; jobs=$(nproc)
    cd "$root"
    say "Configuring (preset $preset)"
    cmake --preset "$preset" >&2
    say "Building with $jobs jobs"
    cmake --build "build/$preset" --parallel "$jobs" ${1:+--target "$@"} >&2
}
