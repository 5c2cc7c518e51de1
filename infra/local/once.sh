#!/usr/bin/env bash
# Writes a jar or zip anew with each entry once. The build leaves a page's template record beside the same class as it was
# changed for use, under one name; the later one holds, and who unpacks with care refuses the two.
# Usage: once.sh <file>
set -euo pipefail
file=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work" "$file.new"' EXIT
(cd "$work" && "$JAVA_HOME/bin/jar" xf "$file" && "$JAVA_HOME/bin/jar" cfM "$file.new" *)
mv "$file.new" "$file"
