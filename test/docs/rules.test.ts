// docs/rules.md says what the product does: each rule has an example, and each example is played.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRules } from './page.ts';
import { play } from './play.ts';

const PAGE = 'docs/rules.md';
const rules = readRules(PAGE);
const examples = rules.flatMap(({ number, examples }) => examples.map(({ line, lines }) => ({ number, line, lines })));

describe(PAGE, () => {
  it('has rules 1 to 16, each with an example but rule 14', () => {
    expect(rules.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
    // The page is in Berlin, whose zone data are in no doubt; test/booking/zoneData.test.ts plays rule 14.
    expect(rules.filter(({ examples }) => examples.length === 0).map(({ number }) => number)).toEqual([14]);
  });

  it('has no fenced block that is not played', () => {
    const fences = readFileSync(PAGE, 'utf8').match(/^ *(```|~~~)/gm) ?? [];
    expect(fences).toHaveLength(2 * examples.length);
  });

  it.each(examples)('rule $number, line $line, is what happens', async ({ lines }) => {
    await play(lines);
  });
});

describe('an example', () => {
  const MONDAY = ['now 2027-06-07 08:00', 'hours Mon 09:00-10:00'];
  const RIGHT = 'offered 2027-06-07: 09:00, 09:30';
  const ANNA = 'anna@example.com, 2027-06-07 09:00';

  it('passes if it is right', async () => {
    await play([...MONDAY, RIGHT]);
  });

  it.each([
    ['names a start that is not offered', ['offered 2027-06-07: 09:00, 09:30, 10:00'], 'to be'],
    ['misses a start', ['offered 2027-06-07: 09:00'], 'to be'],
    ['books with another host', ['Maria books 2027-06-07 09:00: with Ben'], 'to be'],
    ['means another event id', ['Tom books 2027-06-07 09:00: with Anna', `event id of Tom: ${ANNA}, 1`], 'to be'],
    ['has a line that means nothing', ['offred 2027-06-07: 09:00, 09:30'], 'not understood: offred'],
    ['describes the Sheet too late', [RIGHT, 'host Ben'], 'not understood: host Ben'],
    ['finds nothing', [], 'finds nothing'],
    ['has an unknown setting', ['setting Offers: 3', RIGHT], 'Settings has no “Offers”'],
    ['has an unknown column', ['service Visit: Minute 30', RIGHT], 'Services has no column for “Minute 30”'],
    ['has a cell that cannot be read', ['host Ben: Weight heavy', RIGHT], 'to deeply equal []'],
    ['has an event of an unknown kind', ['event Anna 2027-06-08 all day maybe', RIGHT], 'cannot be “maybe”'],
    ['edits an event that is not there', ['by hand Anna 2027-06-07 09:00 deleted', RIGHT], '0 events'],
  ])('fails if it %s', async (_, lines, message) => {
    await expect(play([...MONDAY, ...lines])).rejects.toThrow(message);
  });

  it('fails if it does not say now', async () => {
    await expect(play(['hours Mon 09:00-10:00', 'offered 2027-06-07: nothing'])).rejects.toThrow('now');
  });
});
