// Invisible marks are taken out of a text; what changes how it looks stays. The characters are those of the contract.
import { describe, expect, it } from 'vitest';
import { withoutInvisible } from '../../src/text/invisible.ts';

const TAKEN_OUT = [
  0x200b, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff,
];

describe('withoutInvisible', () => {
  it.each(TAKEN_OUT.map((code) => [code.toString(16), String.fromCodePoint(code)]))(
    'takes out U+%s wherever it is',
    (_, mark) => {
      expect(withoutInvisible(`${mark}Jos${mark}${mark}é${mark}`)).toBe('José');
    },
  );

  it.each([
    ['the joiner of an emoji', '👩\u200d⚕️'],
    ['the non-joiner of a Persian word', 'می\u200cخواهم'],
    ['right-to-left letters', 'שלום'],
    ['spaces of every kind, and line breaks', 'a\u00a0b\u2009c\td\ne'],
    ['combining marks', 'Jose\u0301'],
  ])('keeps %s', (_, text) => {
    expect(withoutInvisible(text)).toBe(text);
  });
});
