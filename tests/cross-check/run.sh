#!/bin/sh
# Compares the exact choice with two independent solvers, OR-tools CP-SAT and HiGHS, on random portfolios of 30 to 100
# projects with fixed starts, and of 10 to 30 with free ones. Installs them from PyPI below target/. Exits with an error on any difference.
set -eu
cd "$(dirname "$0")/../.."

tools=target/python-tools
if ! "$tools/bin/python" -c 'import highspy' 2>/dev/null; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install --quiet ortools highspy
fi

lines=$(mktemp)
trap 'rm -f "$lines"' EXIT
for sizes in "fixed 30 20" "fixed 45 12" "fixed 60 8" "fixed 80 4" "fixed 100 4" "starts 10 12" "starts 20 8" "starts 30 6"; do
    # shellcheck disable=SC2086 # a kind, a size and a count
    cargo bench --quiet --bench rank -- --dump $sizes >>"$lines"
done
for solver in cp-sat highs; do
    "$tools/bin/python" tests/cross-check/solve.py "$solver" --check --seconds 60 <"$lines"
done
