#!/usr/bin/env bash
# Checks the JUnit output against its XSD with an independent validator from PyPI (xmlschema). SARIF is checked by
# `cargo test`. Needs python3 with pip and the program built with `cargo build --release`.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=target/python-tools
test -x "$tools/bin/python" || python3 -m venv "$tools"
"$tools/bin/pip" install --quiet --disable-pip-version-check xmlschema
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
checked=0
for register in register examples/*/ tests/registers/*/; do
  target/release/portfolio validate --register "$register" --date 2026-11-22 --format junit > "$out/junit.xml" || test $? -eq 1
  "$tools/bin/python" - "$out/junit.xml" <<'PYTHON'
import sys, xmlschema
xmlschema.XMLSchema("tests/schemas/junit-10.xsd").validate(sys.argv[1])
PYTHON
  checked=$((checked + 1))
done
echo "$checked JUnit reports are valid"
