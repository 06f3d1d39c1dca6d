// What a person may paste, and what a person is told of Google's words.
import { describe, expect, it } from 'vitest';
import { sentenceFor, wordsIn } from '../../scripts/deploy/googleSays.ts';
import { readName } from '../../scripts/deploy/place.ts';
import { readGiven } from '../../scripts/deploy/sheet.ts';

// Ids are made up. A Sheet's has 44 characters, a script's 57.
const SHEET = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE';
const SCRIPT = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdEfGhIjKlMnOpQr';

describe('what a person may give for the Sheet', () => {
  it.each([
    ['', { kind: 'new' }],
    ['new', { kind: 'new' }],
    [SHEET, { kind: 'sheet', id: SHEET }],
    [`https://docs.google.com/spreadsheets/d/${SHEET}/edit?gid=0#gid=0`, { kind: 'sheet', id: SHEET }],
    [`https://docs.google.com/spreadsheets/u/1/d/${SHEET}`, { kind: 'sheet', id: SHEET }],
    [`https://drive.google.com/open?id=${SHEET}`, { kind: 'sheet', id: SHEET }],
    [SCRIPT, { kind: 'script', id: SCRIPT }],
    [`https://script.google.com/d/${SCRIPT}/edit`, { kind: 'script', id: SCRIPT }],
    [`https://script.google.com/u/0/home/projects/${SCRIPT}/edit`, { kind: 'script', id: SCRIPT }],
  ])('reads %j', (text, given) => expect(readGiven(text)).toEqual(given));

  it.each(['https://example.com', 'my sheet', 'https://docs.google.com/document/d/1'])('refuses %j', (text) =>
    expect(() => readGiven(text)).toThrow(/is no address of a Google Sheet/),
  );
});

describe('the name of a deployment', () => {
  it.each(['main', 'practice-2'])('may be %s', (name) => expect(readName(name)).toBe(name));
  it.each(['../other', 'Main', '-a', 'a/b', 'a'.repeat(41)])('may not be %s', (name) =>
    expect(() => readName(name)).toThrow(/--name wants/),
  );
});

describe('Google’s words', () => {
  it('stand behind what to do, on one line', () => {
    const said = sentenceFor(
      'push',
      'Syntax error: SyntaxError: Invalid or unexpected token\n line: 1 file: Code.gs\n',
    );
    expect(said).toMatch(
      /^Google refuses the script’s syntax\. .* \(clasp push said: Syntax error: .* file: Code\.gs\)$/,
    );
  });

  it('are told as they are where they are not known', () => {
    expect(sentenceFor('push', 'A new thing')).toBe('clasp push said: A new thing. Give the command again.');
    expect(sentenceFor('push', ' \n')).toBe('clasp push printed nothing. Give the command again.');
  });

  it('lose their colours', () => {
    expect(wordsIn('\u001b[31m✘ \u001b[41;97mERROR\u001b[0m no')).toBe('✘ ERROR no');
  });

  it('never show a token, and end somewhere', () => {
    const text = wordsIn(`Bearer ya29.a0AbCd-_/x.y and 1//0gAbCd-_ ${'x '.repeat(400)}`);
    expect(text).toContain('Bearer … and … x');
    expect(text).toHaveLength(301);
  });
});
