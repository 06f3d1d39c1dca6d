// Callers' words of which no program makes a link, judged by patterns wider than those of Calendar, mail programs and phones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unlinked } from '../../src/text/unlinked.ts';
import { linksIn } from '../support/links.ts';

const LURES = [
  ...[
    'https://evil.example/a?b=c',
    'HTTP://EVIL.EXAMPLE',
    'www.evil.com',
    'evil.com',
    'evil.com/path',
    'mailto:a@b.de',
  ],
  ...[
    '<a href="https://evil.com">Pay</a>',
    '[Pay](https://evil.com)',
    'a@evil.com',
    'http:2130706433',
    'http://[::1]/',
  ],
  ...['1.2.3.4', '1.2.3.4:80/x', 'evil。com', 'evil．com', 'tel:+4930', 'javascript:alert(1)', '\\\\server\\share'],
  ...[
    'evil.\u200ccom',
    'evil\u200d.com',
    'i❤.ws',
    'bücher.example',
    'xn--bcher-kva.example',
    'e.g.evil.com',
    'a.b.c.de',
  ],
  ...['https:evil.com', 'https:\\\\evil.com', 'user:password@evil.com', 'z.B.evil.de', '//evil.com', 'x.www.y'],
];

describe('what a caller said', () => {
  it.each(LURES)('becomes no link: %s', (lure) => {
    expect(linksIn(unlinked(lure))).toEqual([]);
    expect(linksIn(unlinked(`(${lure}), ${lure}. And ${lure}`))).toEqual([]);
  });

  it('becomes none in whatever way pieces of links are put together', () => {
    const pieces = fc.constantFrom(
      ...[
        'https',
        'http',
        'www',
        'mailto',
        ':',
        '/',
        '//',
        '.',
        '。',
        '@',
        '＠',
        '：',
        'evil',
        'com',
        'de',
        'x',
        'B',
        '1',
        '80',
      ],
      ...[' ', '-', '<a href="', '">', '&', '#', '\\', '\u200c', '\u200d', 'é', '❤', '(', ')'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        expect(linksIn(unlinked(parts.join('')))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    'José Müller 🙂',
    'Dr. Ada Lovelace-Byron, z.B. am 12.03.2027 um 10:30',
    '+49 (0)30 / 123-45 67',
    'knee, 3.5 cm; since May. Pain & fever: high',
    '1 < 2 & 2 > 1',
  ])('stays as it is where nothing looks like an address: %s', (said) => {
    expect(unlinked(said)).toBe(said);
  });

  it.each([
    ['ada@example.com', 'ada @ example . com'],
    ['See https://example.com/a.', 'See https: //example . com/a.'],
    ['Dr.Müller', 'Dr . Müller'],
  ])('can still be read: %s', (said, shown) => {
    expect(unlinked(said)).toBe(shown);
  });

  it('loses nothing but gains spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (said) => {
        expect(unlinked(said).replace(/\s/g, '')).toBe(said.replace(/\s/g, ''));
      }),
    );
  });
});
