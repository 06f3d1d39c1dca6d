#!/usr/bin/env bash
# A script asks clasp whether a person is signed in before it deploys: "clasp show-authorized-user --json" has a field loggedIn.
# Expected: with a saved sign-in that cannot be used (revoked, or Google out of reach) it is false, or the command fails.
# What happens: loggedIn is true and the exit code 0. clasp asks Google for the person's address, swallows whatever goes wrong
# and leaves the address out. Only the absence of "email" tells, and not why. The first command that does any work fails.
# The same with "clasp show-authorized-user": "You are logged in as an unknown user."
# Here Google is out of reach: every request goes to a proxy port where nothing listens. A revoked sign-in looks the same.
# Version: @google/clasp 3.4.1. Source: the package itself, run here; its auth.js (getUserInfo catches every error).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @google/clasp@3.4.1
cat > signins.json <<'JSON'
{"tokens":{"default":{"type":"authorized_user","client_id":"id.example","client_secret":"none","refresh_token":"none","access_token":"none","expiry_date":1}}}
JSON
export HTTPS_PROXY=http://127.0.0.1:1
clasp() { node_modules/.bin/clasp "$@" --auth signins.json; }
echo "clasp $(node_modules/.bin/clasp --version)"
code=0; clasp show-authorized-user --json > status.json || code=$?
cat status.json; echo "exit code $code"
code2=0; clasp list-scripts > list.txt 2>&1 || code2=$?
echo "list-scripts: $(head -1 list.txt), exit code $code2"
node -e '
  const { loggedIn, email } = JSON.parse(require("fs").readFileSync("status.json", "utf8"));
  process.exit(loggedIn === true && email === undefined ? 0 : 1);
'
[ "$code" = 0 ] && [ "$code2" != 0 ]
