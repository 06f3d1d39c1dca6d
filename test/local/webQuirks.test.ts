// What `--quirk` does to the web app's front.
import { expect, it } from 'vitest';
import { brokenUtf8, every, latin1 } from '../../local/http/webQuirks.ts';

const BODY = Buffer.from('José €', 'utf8');

it('decodes a body as ISO 8859-1, or with U+FFFD for each byte beyond ASCII', () => {
  // é is C3 A9, € is E2 82 AC.
  expect(latin1(BODY)).toBe('Jos\u00C3\u00A9 \u00E2\u0082\u00AC');
  expect(brokenUtf8(BODY)).toBe('Jos\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD');
});

it('loses every fourth answer, the first one not', () => {
  const fates = Array.from({ length: 9 }, (_, posts) => every(4, 'silence')(posts));
  expect(fates).toEqual([null, null, null, 'silence', null, null, null, 'silence', null]);
});
