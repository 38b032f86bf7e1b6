#!/usr/bin/env bash
# The report in a real browser: search, sort, print, keyboard, no console error, nothing fetched, no violation of
# WCAG 2.1 AA that axe-core finds. Needs node with npm, and Debian's chromium, which is installed where it is missing.
#
#   tests/browser/run.sh [FOLDER]    screenshots and the PDF go to FOLDER, where one is given
#
# PORTFOLIO names the program (target/release/portfolio), CHROMIUM the browser.
set -euo pipefail
cd "$(dirname "$0")/../.."

portfolio=${PORTFOLIO:-target/release/portfolio}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
out=${1:-$work/out}
mkdir -p "$out"

if ! test -x "$portfolio"; then
  echo "tests/browser: there is no $portfolio; build it, or name it in PORTFOLIO" >&2
  exit 2
fi

find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }
chromium=${CHROMIUM:-$(find_chromium)}
if test -z "$chromium"; then
  echo 'tests/browser: no chromium; installing it'
  sudo=$(test "$(id -u)" = 0 || echo sudo)
  $sudo apt-get update -q && $sudo apt-get install -qy --no-install-recommends chromium || true
  chromium=$(find_chromium)
fi
for needed in "$chromium" "$(command -v node || true)" "$(command -v npm || true)"; do
  if test -z "$needed"; then
    echo 'tests/browser: NOT RUN: needs chromium, node and npm' >&2
    exit 3
  fi
done

"$portfolio" report --register register --date 2026-11-22 --output "$work/da.html"
"$portfolio" report --register register --date 2026-11-22 --lang en --output "$work/en.html"
mkdir "$work/empty"
printf 'id: tom\nname: Tom Kommune\ncode: "999"\nformat_version: 1\n' > "$work/empty/municipality.yaml"
"$portfolio" report --register "$work/empty" --date 2026-11-22 --output "$work/empty.html"

cp tests/browser/package.json tests/browser/package-lock.json tests/browser/check.mjs "$work/"
(cd "$work" && npm ci --silent --ignore-scripts --no-audit --no-fund)
CHROMIUM=$chromium node "$work/check.mjs" "$out" "$work/da.html" "$work/en.html" "$work/empty.html"
