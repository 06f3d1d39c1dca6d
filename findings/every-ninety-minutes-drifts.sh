#!/usr/bin/env bash
# A practice writes its grid as a rule: every 90 minutes, in the hours 9 to 12 (FREQ=MINUTELY;INTERVAL=90;BYHOUR=9,10,11,12).
# Expected: BYHOUR limits the set (RFC 5545, 3.3.10, table), so the starts are those of the plain rule in these hours: 90 minutes
# go 16 times into a day, and each day has 09:00, 10:30 and 12:00.
# What happens: rrule 2.8.1, the most used package for rules, has 09:30, 11:00 and 12:30 on every other day. The two rules
# differ in no date, only in the filter, and contradict each other. 40, 45 and 50 minutes drift as well; 20 do not, and with
# BYDAY nothing drifts. rrule-temporal 2.2.8 gives what the plain rule gives.
# Versions as above. Source: the packages themselves, run here; expected values by counting minutes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rrule@2.8.1 rrule-temporal@2.2.8
cat > run.mjs <<'JS'
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';

const START = Date.UTC(2027, 0, 5, 9);
const SHOWN = 6;
const text = (rule) => `DTSTART:20270105T090000Z\nRRULE:${rule}`;
const shown = (dates) => dates.slice(0, SHOWN).map((date) => date.toISOString().slice(8, 16)).join(' ');
function counted(minutes, hours) {
  const found = [];
  for (let at = START; found.length < SHOWN; at += minutes * 60_000) if (hours.includes(new Date(at).getUTCHours())) found.push(new Date(at));
  return found;
}
let same = true;
for (const [minutes, hours, drifts] of [[90, [9, 10, 11, 12], true], [45, [9, 10], true], [50, [9, 10, 11], true], [20, [9, 10], false], [40, [9, 10, 11], true]]) {
  const plain = `FREQ=MINUTELY;INTERVAL=${minutes}`;
  const rule = `${plain};BYHOUR=${hours}`;
  const expected = shown(counted(minutes, hours));
  const filtered = shown(rrule.rrulestr(text(plain)).all((_, i) => i < 200).filter((date) => hours.includes(date.getUTCHours())));
  const byRrule = shown(rrule.rrulestr(text(rule)).all((_, i) => i < SHOWN));
  const byOther = shown(new RRuleTemporal({ rruleString: text(rule) }).all((_, i) => i < SHOWN).map((each) => new Date(each.epochMilliseconds)));
  console.log(`${rule}\n  counted by hand        ${expected}\n  rrule, plain, filtered ${filtered}\n  rrule                  ${byRrule}\n  rrule-temporal         ${byOther}`);
  same &&= filtered === expected && byOther === expected && (byRrule !== expected) === drifts;
}
console.log(same ? 'As described.' : 'Changed.');
process.exit(same ? 0 : 1);
JS
node run.mjs
