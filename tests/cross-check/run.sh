#!/bin/sh
# Compares the exact choice with two independent solvers, OR-tools CP-SAT and HiGHS, on random portfolios of 30 to 100
# projects. Installs them from PyPI below target/. Exits with an error on any difference.
set -eu
cd "$(dirname "$0")/../.."

tools=target/python-tools
if ! "$tools/bin/python" -c 'import highspy' 2>/dev/null; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install --quiet ortools highspy
fi

lines=$(mktemp)
trap 'rm -f "$lines"' EXIT
for sizes in "30 20" "45 12" "60 8" "80 4" "100 4"; do
    # shellcheck disable=SC2086 # a size and a count
    cargo bench --quiet --bench rank -- --dump $sizes >>"$lines"
done
for solver in cp-sat highs; do
    "$tools/bin/python" tests/cross-check/solve.py "$solver" --check --seconds 60 <"$lines"
done
