#!/usr/bin/env bash
# A calendar file repeats an event by a rule: "every 20th Monday of the year", "the first Friday of each month". RFC 5545 lists
# such rules with their dates (3.8.5.3). Four packages expand 26 of those examples, each with its start at 09:00 UTC.
# Expected: packages that read RRULE agree with the standard's own examples, or refuse a rule that they do not support.
# What happens: rrule and rrule-temporal are right on all 26. ical.js is wrong on the two that count within a year (20MO,
# BYWEEKNO): it takes every Monday from there on. ts-ics is wrong on 13, though its rule type has every part by name: numbered
# weekdays move to midnight and lose the first date, days counted from a month's end come a day early, BYSETPOS counts
# within the wrong set. No package says a word, so a busy hour becomes a free one.
# Versions: rrule 2.8.1, rrule-temporal 2.2.8, ical.js 2.2.1, ts-ics 2.4.6. Source: the packages, run here; RFC 5545, 3.8.5.3.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rrule@2.8.1 rrule-temporal@2.2.8 ical.js@2.2.1 ts-ics@2.4.6
cat > run.mjs <<'JS'
import ICAL from 'ical.js';
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
import { convertIcsCalendar, extendByRecurrenceRule } from 'ts-ics';

// The rule, then the dates that the standard gives, the first of them the start.
const EXAMPLES = `
FREQ=DAILY;UNTIL=19971224T000000Z | 19970902 19970903 19970904
FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA | 19980101 19980102 19980103
FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH | 19970902 19970904 19970916 19970918 19970930 19971002
FREQ=MONTHLY;COUNT=10;BYDAY=1FR | 19970905 19971003 19971107
FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU | 19970907 19970928 19971102 19971130
FREQ=MONTHLY;COUNT=6;BYDAY=-2MO | 19970922 19971020 19971117
FREQ=MONTHLY;BYMONTHDAY=-3 | 19970928 19971029 19971128 19971229
FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15 | 19970902 19970915 19971002
FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1 | 19970930 19971001 19971031 19971101
FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 19970910 19970911 19970912
FREQ=MONTHLY;INTERVAL=2;BYDAY=TU | 19970902 19970909 19970916 19970923 19970930 19971104
FREQ=YEARLY;COUNT=10;BYMONTH=6,7 | 19970610 19970710 19980610
FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3 | 19970310 19990110 19990210 19990310
FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200 | 19970101 19970410 19970719 20000101
FREQ=YEARLY;BYDAY=20MO | 19970519 19980518 19990517
FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO | 19970512 19980511 19990517
FREQ=YEARLY;BYMONTH=3;BYDAY=TH | 19970313 19970320 19970327 19980305
FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8 | 19970605 19970612 19970619 19970626 19970703
FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | 19980213 19980313 19981113
FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13 | 19970913 19971011 19971108
FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 19961105 20001107 20041102
FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 19970904 19971007 19971106
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2 | 19970929 19971030 19971127 19971230
FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 19970805 19970810 19970819 19970824
FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 19970805 19970817 19970819 19970831
FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5 | 20070115 20070130 20070215 20070315 20070330`
  .trim().split('\n').map((line) => { const [rule, dates] = line.split(' | '); return { rule, dates: dates.split(' ') }; });

const file = (start, rule) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN', 'BEGIN:VEVENT', 'UID:1', `DTSTAMP:${start}T000000Z`,
  `DTSTART:${start}T090000Z`, `DTEND:${start}T100000Z`, `RRULE:${rule}`, 'SUMMARY:Visit', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const readers = {
  'rrule': (start, rule, n) => rrule.rrulestr(`DTSTART:${start}T090000Z\nRRULE:${rule}`).all((_, i) => i < n),
  'rrule-temporal': (start, rule, n) => new RRuleTemporal({ rruleString: `DTSTART:${start}T090000Z\nRRULE:${rule}` }).all((_, i) => i < n).map((each) => new Date(each.epochMilliseconds)),
  'ical.js': (start, rule, n) => {
    const next = new ICAL.Event(new ICAL.Component(ICAL.parse(file(start, rule))).getFirstSubcomponent('vevent')).iterator();
    return Array.from({ length: n }, () => next.next()?.toJSDate()).filter(Boolean);
  },
  'ts-ics': (start, rule) => {
    const [event] = convertIcsCalendar(undefined, file(start, rule)).events;
    return extendByRecurrenceRule(event.recurrenceRule, { start: event.start.date, end: new Date('2011-01-01') });
  },
};
const wrong = {};
for (const [name, read] of Object.entries(readers)) {
  wrong[name] = 0;
  for (const { rule, dates } of EXAMPLES) {
    const wanted = dates.map((date) => `${date}T0900`).join(' ');
    const found = read(dates[0], rule, dates.length).slice(0, dates.length).map((date) => date.toISOString().replace(/[-:]/g, '').slice(0, 13)).join(' ');
    if (found === wanted) continue;
    wrong[name] += 1;
    console.log(`${name}: ${rule}\n  the standard: ${wanted}\n  found:        ${found}`);
  }
}
console.log(`Wrong of ${EXAMPLES.length}:`, wrong);
const same = JSON.stringify(wrong) === '{"rrule":0,"rrule-temporal":0,"ical.js":2,"ts-ics":13}';
console.log(same ? 'As described.' : 'Changed.');
process.exit(same ? 0 : 1);
JS
TZ=UTC node run.mjs
