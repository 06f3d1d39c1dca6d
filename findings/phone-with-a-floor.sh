#!/usr/bin/env bash
# A caller's phone field reads "+49 30 1234567 2nd floor". The number is +49301234567; what follows is a note.
# Expected: both ports of Google's phone library read +49301234567, or both refuse the text.
# What happens: each reads another number, and both are wrong. libphonenumber-js appends the digit of "2nd"
# (+493012345672); google-libphonenumber spells the words on a keypad (+4930123456726335668). Neither raises an error.
# A German extension ("DW 12") divides them too: the first gives nothing, the second appends 12 to the number.
# Versions: libphonenumber-js 1.13.16, google-libphonenumber 3.2.47. Source: the packages themselves, run here.
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
const byGoogle = (text) => util.format(util.parse(text, 'DE'), google.PhoneNumberFormat.E164);
const byJs = (text) => parsePhoneNumberFromString(text, 'DE')?.number ?? 'nothing';
const cases = [
  ['+49 30 1234567', '+49301234567', '+49301234567'],
  ['+49 30 1234567 2nd floor', '+493012345672', '+4930123456726335668'],
  ['+49 30 1234567 DW 12', 'nothing', '+4930123456712'],
];
for (const [text, js, full] of cases) {
  console.log(`${text}: libphonenumber-js ${byJs(text)}, google-libphonenumber ${byGoogle(text)}`);
  if (byJs(text) !== js || byGoogle(text) !== full) { console.log('  changed'); process.exitCode = 1; }
}
JS
node run.mjs
