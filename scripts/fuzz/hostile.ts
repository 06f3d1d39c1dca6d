// Texts, values and times that break programs: formulas, markup, halves of characters, what looks like something else.
import type { Chance } from '../../simulate/chance.ts';

const FORMULAS = [
  '=IMPORTXML("https://x.example","//a")',
  '=1+1',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  "'=1+1",
  "''",
  '\t=1+1',
  '\n=1+1',
  '\r\n+1',
  ' =1+1',
  '\u00a0=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '＝1+1',
  "=cmd|' /C calc'!A0",
  '+49 30 1234567',
  '-5',
  '@anna',
];

const TEXTS = [
  '',
  ' ',
  'José Müller 🙂',
  'Jose\u0301',
  '山田太郎',
  'عبد الله \u202eabc',
  '👩🏽‍⚕️',
  '\ud800',
  'a\udfffb',
  '\0',
  'a\u0000b\u001fc\u007f\u2028d\u2029',
  'line\r\nbreak\ttab',
  '<script>alert(1)</script>',
  '</title><h1>Error</h1>',
  '"><img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  'toString',
  '{{7*7}}#{7*7}',
  '../../etc/passwd',
  '%00%0d%0a',
  '\\"\\u0022',
  ',;"|',
  'BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT',
  'x@example.com\r\nBcc: y@example.com',
  'TRUE',
  '#REF!',
  '1e5',
  '0123',
  '2027-03-16 10:00',
  'null',
  'undefined',
  'NaN',
];

const STARTS = [
  '2027-03-16T09:00:00',
  '2027-03-16T09:00:00.000',
  '2027-03-16T10:00:00+01:00',
  '2027-03-16T10:00+01',
  '2027-03-16t09:00:00z',
  '2027-03-16 09:00:00Z',
  ' 2027-03-16T09:00:00Z ',
  '2027-03-16T09:00:00.123456789Z',
  '2027-03-16T09:00:00,5Z',
  '2027-03-16',
  '2027-W11-2T09:00Z',
  '2027-075T09:00Z',
  '20270316T090000Z',
  '2027-03-16T24:00:00Z',
  '2027-03-16T23:59:60Z',
  '2027-02-30T09:00:00Z',
  '2027-13-01T09:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '+275760-09-13T00:00:00.001Z',
  '-000001-01-01T00:00:00Z',
  '2027-03-16T09:00:00+99:99',
  '2027-03-16T09:00:00Z[Europe/Berlin]',
  '２０２７-03-16T09:00:00Z',
  'tomorrow at nine',
  'Tue Mar 16 2027 10:00:00 GMT+0100',
  '1805187600000',
];

const NUMBERS = [0, -0, -1, 1.5, 1e21, 1e308, 5e-324, 2 ** 53, -(2 ** 53) - 2, 4_294_967_296];

export function hostileText(chance: Chance): string {
  const kind = chance.int(0, 9);
  if (kind < 5) return chance.pick(FORMULAS);
  if (kind < 8) return chance.pick(TEXTS);
  if (kind === 8)
    return chance
      .pick(['a', '=', '🙂', '\u0301', '"', '\\', '\n'])
      .repeat(chance.pick([50, 100, 200, 500, 1000, 5000]));
  return anyText(chance, chance.int(1, 40));
}

/** Any UTF-16 units, halves of surrogate pairs included. */
function anyText(chance: Chance, length: number): string {
  const most = chance.pick([0x7f, 0xff, 0x2fff, 0xffff]);
  return Array.from({ length }, () => String.fromCharCode(chance.int(0, most))).join('');
}

export function hostileStart(chance: Chance): unknown {
  return chance.happens(0.7) ? chance.pick(STARTS) : hostileValue(chance);
}

export function hostileValue(chance: Chance): unknown {
  switch (chance.int(0, 6)) {
    case 0:
      return chance.pick([null, true, false, [], {}, [null], { name: {} }]);
    case 1:
      return chance.pick(NUMBERS);
    case 2:
      return nested(chance.pick([3, 100, 3000]), chance.happens(0.5));
    case 3:
      return { ['__proto__']: { name: '=1+1' }, constructor: { prototype: 1 }, toString: 1 };
    case 4:
      return Array.from({ length: chance.pick([2, 30, 1000]) }, () => chance.pick(TEXTS));
    default:
      return hostileText(chance);
  }
}

function nested(depth: number, asArrays: boolean): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level++) value = asArrays ? [value] : { contact_details: value };
  return value;
}
