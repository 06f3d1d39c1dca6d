// What is left of a page's text where Google cuts all that reports say it cuts.
import { describe, expect, it } from 'vitest';
import { cutAsGoogleMay } from '../../../local/workbench/pageText.ts';

describe('a page on its way into the frame', () => {
  it.each([
    ['a comment in a script', '<script>a(); // b\nc()</script>', '<script>a(); \nc()</script>'],
    ['slashes in a string of a script', "<script>a('http://x');b()</script>", "<script>a('http:</script>"],
    ['an HTML comment', '<p>a<!-- b\nc --></p>', '<p>a</p>'],
    ['a charset', '<head><meta charset="utf-8"><title>x</title>', '<head><title>x</title>'],
  ])('loses %s', (_, html, left) => {
    expect(cutAsGoogleMay(html)).toBe(left);
  });

  it.each([
    ['a link’s address', '<a href="https://example.com">x</a>'],
    ['slashes in a style', '<style>a{background:url(//x)}</style>'],
    ['slashes escaped', '<script>a(/\\/\\/x/)</script>'],
    ['another meta', '<meta name="viewport" content="width=device-width">'],
  ])('keeps %s', (_, html) => {
    expect(cutAsGoogleMay(html)).toBe(html);
  });

  it('is cut in each of its scripts', () => {
    expect(cutAsGoogleMay('<script>1//a</script><p>//</p><script type="x">2//b</script>')).toBe(
      '<script>1</script><p>//</p><script type="x">2</script>',
    );
  });
});
