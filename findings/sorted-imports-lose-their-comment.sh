#!/usr/bin/env bash
# A file begins with a comment that says what it is about, and its imports follow on the next line.
# Expected: a formatter has one result for one content, so that sorting the imports leaves the comment where it is.
# What happens: Biome 2.5.15 (assist organizeImports) puts a blank line between the comment and the imports, but only in a run
# that changes their order. The same file written in sorted order stays without it. Both are clean ever after: one content,
# two results that depend on history, and no check tells them apart. A move of 100 files left 100 such lines here.
# Version as above. Source: the package itself, run here.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @biomejs/biome@2.5.15
biome=node_modules/.bin/biome
"$biome" --version
file() { printf '// What this file is about.\nimport { %s } from "./%s.js";\nimport { %s } from "./%s.js";\n\nexport const sum = %s + %s;\n' "$@"; }
file alpha alpha beta beta alpha beta > sorted.ts
file beta beta alpha alpha alpha beta > unsorted.ts
for name in sorted unsorted; do
  "$biome" check --write "$name.ts" >/dev/null 2>&1
  "$biome" check "$name.ts" >/dev/null 2>&1 && echo "$name.ts is clean:"
  cat "$name.ts"
done
[ "$(sed -n 2p sorted.ts)" = 'import { alpha } from "./alpha.js";' ] || { echo 'CHANGED: the sorted file'; exit 1; }
[ "$(sed -n 2p unsorted.ts)" = '' ] || { echo 'CHANGED: no blank line any more'; exit 1; }
diff <(grep -v '^$' sorted.ts) <(grep -v '^$' unsorted.ts) || { echo 'CHANGED: they differ otherwise'; exit 1; }
echo 'As told: the same lines, and one blank line more where the imports were sorted.'
