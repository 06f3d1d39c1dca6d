// What a page says in a few words.
import { expect, it } from 'vitest';
import { firstWords } from '../../src/text/firstWords.ts';

it.each([
  ['a title', '<html><head><TITLE lang="en">Page\n not found</TITLE></head><body>x</body></html>', 'Page not found'],
  ['a page without a title', '<p>Sorry, <b>unable</b> to open</p><style>', 'Sorry, unable to open'],
  ['a plain text', ' upstream \r\n timeout ', 'upstream timeout'],
  ['nothing', '', ''],
  ['a title that never ends', `<title>${'a'.repeat(121)}`, `${'a'.repeat(120)}…`],
])('takes the words of %s', (_, text, words) => {
  expect(firstWords(text)).toBe(words);
});
