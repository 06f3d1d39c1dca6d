#!/usr/bin/env bash
# A date with the wrong weekday: "Mon 8 Dec 2026". That day is a Tuesday, so one of the two words is a slip.
# Expected: a parser that is told to read the weekday ("EEE") either refuses the text or says which part it dropped.
# What happens: date-fns 4.4.0 reads the weekday and silently drops it; the answer is Tuesday 8 December. chrono-node 2.10.3
# does the same. luxon 3.7.2 refuses with a reason. dayjs 1.11.23 (customParseFormat) refuses the right weekday as well:
# its documentation lists "ddd" for output, and as input it never matches.
# Source: the packages themselves, run here; date-fns documents "EEE" as a parsing token.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts date-fns@4.4.0 luxon@3.7.2 chrono-node@2.10.3 dayjs@1.11.23
cat > run.mjs <<'JS'
import { format, isValid, parse } from 'date-fns';
import { DateTime } from 'luxon';
import * as chrono from 'chrono-node';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';

dayjs.extend(customParseFormat);
const shown = (date) => (isValid(date) ? format(date, 'EEE yyyy-MM-dd') : 'refused');
const readers = {
  'date-fns': (text) => shown(parse(text, 'EEE d MMM yyyy', new Date(2026, 0, 1))),
  'chrono-node': (text) => shown(chrono.parseDate(text) ?? new Date(Number.NaN)),
  luxon: (text) => shown(DateTime.fromFormat(text, 'EEE d MMM yyyy').toJSDate()),
  dayjs: (text) => shown(dayjs(text, 'ddd D MMM YYYY').toDate()),
};
const expected = {
  'Tue 8 Dec 2026': ['Tue 2026-12-08', 'Tue 2026-12-08', 'Tue 2026-12-08', 'refused'],
  'Mon 8 Dec 2026': ['Tue 2026-12-08', 'Tue 2026-12-08', 'refused', 'refused'],
};
for (const [text, answers] of Object.entries(expected)) {
  Object.entries(readers).forEach(([name, read], at) => {
    console.log(`${text}: ${name} ${read(text)}`);
    if (read(text) !== answers[at]) { console.log('  changed'); process.exitCode = 1; }
  });
}
JS
node run.mjs
