#!/usr/bin/env bash
# Since granular consent a person may grant a script only some of its permissions. Google's page for AuthorizationInfo
# documents how a script asks which: getAuthorizationInfo(mode, scopes) and getAuthorizedScopes().
# It also documents that getAuthorizationUrl() is null when nothing is left to grant.
# Expected: the newest types of Apps Script, the only ones there are, know what Google documents.
# What happens: both calls do not compile (TS2554, TS2339), though ScriptApp.requireScopes(), which came with them, does.
# And reading the length of the address, which may be null, compiles under "strict": the one mistake that types could
# have caught is let through.
# Versions: @types/google-apps-script 2.0.13, typescript 6.0.3.
# Source: developers.google.com/apps-script/reference/script/authorization-info and …/script-app (read 2026-11-29).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @types/google-apps-script@2.0.13 typescript@6.0.3
cat > script.ts <<'TS'
const FULL = ScriptApp.AuthMode.FULL;
const scopes = ['https://www.googleapis.com/auth/spreadsheets'];
ScriptApp.getAuthorizationInfo(FULL, scopes);
ScriptApp.getAuthorizationInfo(FULL).getAuthorizedScopes();
ScriptApp.requireScopes(FULL, scopes);
ScriptApp.getAuthorizationInfo(FULL).getAuthorizationUrl().length;
TS
npx tsc --version
npx tsc --noEmit --strict --target es2019 --lib es2019 --types google-apps-script script.ts | tee errors.txt || true
found=$(sed -E 's/^script\.ts\(([0-9]+),[0-9]+\): error (TS[0-9]+):.*/\1 \2/' errors.txt | tr '\n' ' ')
echo "lines and errors: $found"
[ "$found" = '3 TS2554 4 TS2339 ' ] || { echo 'changed'; exit 1; }
echo 'line 5 compiles, and line 6, which fails at run time where nothing is left to grant, has no error'
