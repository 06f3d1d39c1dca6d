#!/usr/bin/env bash
# An appointment of 15 January 2026, 09:00 in Vancouver (UTC-8 on that day), exported to a calendar file with its VTIMEZONE.
# Expected: the VTIMEZONE tells what the clocks showed at the time of the event, as RFC 5545 section 3.6.5 asks
# ("for the period of time" of the event). A reader gets 17:00 UTC.
# What happens: timezones-ical-library 2.3.2 knows that Vancouver, Edmonton and Casablanca ended their clock changes in 2026,
# and describes them as if it had always been so: one rule, from 1970 on. ical.js 2.2.1 reads it as written, and the
# appointment moves to 16:00 UTC. Berlin, which still changes its clocks, is right; so are later dates in the three zones.
# So files of past appointments change with an update of the package, and nothing says so.
# Source: the packages themselves, run here; the tz database's NEWS for 2026b to 2026f.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts timezones-ical-library@2.3.2 ical.js@2.2.1
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';

function read(zone, wall) {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//finding//EN', tzlib_get_ical_block(zone)[0].trim()],
    ...['BEGIN:VEVENT', 'UID:1@example.com', `DTSTART;TZID=${zone}:${wall}`, 'END:VEVENT', 'END:VCALENDAR'],
  ];
  const calendar = new ICAL.Component(ICAL.parse(lines.join('\r\n')));
  const start = calendar.getFirstSubcomponent('vevent').getFirstPropertyValue('dtstart');
  start.zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone'));
  return `${start.toJSDate().toISOString().slice(0, 16)}Z`;
}

for (const name of ['timezones-ical-library', 'ical.js']) {
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
}
console.log(tzlib_get_ical_block('America/Vancouver')[0].trim().replaceAll('\r', ''));
// What the clocks of each place showed on these days: UTC-8, UTC+1, UTC+1, and UTC-7 after the last change.
const right = [
  ['America/Vancouver', '20260115T090000', '2026-01-15T17:00Z'],
  ['Africa/Casablanca', '20260610T090000', '2026-06-10T08:00Z'],
  ['Europe/Berlin', '20260115T090000', '2026-01-15T08:00Z'],
  ['America/Vancouver', '20270115T090000', '2027-01-15T16:00Z'],
];
const seen = right.map(([zone, wall, meant]) => {
  const got = read(zone, wall);
  console.log(`${zone} ${wall}: meant ${meant}, read ${got}${got === meant ? '' : '   an hour off'}`);
  return got === meant;
});
// Two past dates wrong, the two others right.
process.exit(JSON.stringify(seen) === '[false,false,true,true]' ? 0 : 1);
JS
node run.mjs
