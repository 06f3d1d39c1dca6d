// Templates as guests may see them: without what callers say, and still a text that reads well.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptionWithoutCallers, titleWithoutCallers } from '../../src/sheet/guestTemplate.ts';

describe('a title for guests', () => {
  it.each([
    ['{title}: {name}', '{title}'],
    ['{host}: {title} – {name}', '{host}: {title}'],
    ['{name} ({phone}): {title}', '{title}'],
    ['{title} – {name}, {place}', '{title} – {place}'],
    ['{title} [{name} / {phone}] {host}', '{title} {host}'],
    ['{title} („{name}“, {phone})', '{title}'],
    ['Call {name}: {title}', 'Call: {title}'],
    ['{name}’s {title}', '{title}'],
    ['{name}', ''],
    ['{ Name } - {TITLE}', '{title}'],
    ['{title} at {place}', '{title} at {place}'],
    ['{nmae} {name}', '{nmae}'],
  ])('%s becomes %s', (template, left) => {
    expect(titleWithoutCallers(template)).toBe(left);
  });
});

describe('a description for guests', () => {
  it.each([
    ['Who: {name}\nWhen: {start}', 'When: {start}'],
    ['Phone: {phone}, mail: {email}', ''],
    ['Hello {name}, please bring your card.', 'Hello, please bring your card.'],
    ['First\n\n{name}\n{phone} / {email}\nLast', 'First\n\nLast'],
    ['How to come: https://practice.example/way', 'How to come: https://practice.example/way'],
  ])('%j becomes %j', (template, left) => {
    expect(descriptionWithoutCallers(template)).toBe(left);
  });
});

it('no placeholder of a caller’s words is ever left, and all others are', () => {
  const piece = fc.constantFrom(
    ...['{name}', '{ Phone }', '{EMAIL}', '{reason}', '{title}', '{start}', '{place}'],
    ...[' ', ': ', ' – ', '(', ')', '“', '”', "'s", ', ', '\n', 'Visit', 'of'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const template = pieces.join('');
      const count = (text: string) => text.match(/\{(?:title|start|place)\}/g)?.length ?? 0;
      for (const left of [titleWithoutCallers(template), descriptionWithoutCallers(template)]) {
        expect(left).not.toMatch(/\{\s*(?:name|phone|email|reason)\s*\}/i);
        expect(left).not.toContain('\u0000');
        expect(count(left)).toBe(count(template));
      }
    }),
    { numRuns: 2000 },
  );
});
