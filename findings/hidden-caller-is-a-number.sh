#!/usr/bin/env bash
# A caller hides their number. Twilio then gives the webhook a word in place of it, spelt on a telephone's keys:
# +266696687 is ANONYMOUS, +7378742833 RESTRICTED, +2562533 BLOCKED, +8656696 UNKNOWN, +86282452253 UNAVAILABLE.
# Expected: a phone library tells such a text from a number that calls, or at least finds it impossible.
# What happens: both ports of Google's phone library read each as a number of a country (Lesotho, Russia, Uganda, China),
# without an error. Both call UNAVAILABLE possible, and one of them UNKNOWN too. So all hidden callers share five numbers,
# and a program that knows its callers by number takes each for the one before.
# Versions: libphonenumber-js 1.13.16, google-libphonenumber 3.2.47. Source: the packages themselves, run here; Twilio's article
# "Why am I getting calls from these strange numbers?" (help.twilio.com, 223179988) for the words.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts libphonenumber-js@1.13.16 google-libphonenumber@3.2.47
cat > run.mjs <<'JS'
import { createRequire } from 'node:module';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import google from 'google-libphonenumber';

const require = createRequire(import.meta.url);
for (const name of ['libphonenumber-js', 'google-libphonenumber']) console.log(name, require(`${name}/package.json`).version);

const util = google.PhoneNumberUtil.getInstance();
const KEYS = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];
const spelt = (word) => `+${[...word].map((letter) => KEYS.findIndex((letters) => letters.includes(letter)) + 2).join('')}`;
const cases = [
  ['ANONYMOUS', '+266696687', 'LS', false, false],
  ['RESTRICTED', '+7378742833', 'RU', false, false],
  ['BLOCKED', '+2562533', 'UG', false, false],
  ['UNKNOWN', '+8656696', 'CN', false, true],
  ['UNAVAILABLE', '+86282452253', 'CN', true, true],
];
for (const [word, number, country, ...possible] of cases) {
  const js = parsePhoneNumberFromString(number);
  const full = util.parse(number, 'DE');
  const countries = [js.country, util.getRegionCodeForNumber(full)];
  const found = [js.isPossible(), util.isPossibleNumber(full)];
  console.log(`${number} (${word}): ${countries.join(', ')}; possible: ${found.join(', ')}`);
  const same = spelt(word) === number && countries.every((one) => one === country) && String(found) === String(possible);
  if (!same) { console.log('  changed'); process.exitCode = 1; }
}
JS
node run.mjs
