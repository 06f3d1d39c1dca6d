// A short list for the ear: which starts it names, by hand, by what always holds, and by a slow reading of the rule.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../src/scheduling/interval.ts';
import { type ShortListWish, shortList } from '../../src/scheduling/shortList.ts';
import { at, clock } from './support.ts';

const BERLIN = 'Europe/Berlin';
const MINUTE = 60_000;

const slotAt = (startMs: number): Interval => ({ startMs, endMs: startMs + 30 * MINUTE });
const chosen = (slots: readonly Interval[], wish: ShortListWish) => shortList(slots, wish, clock);
const local = (startMs: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(startMs).toZonedDateTimeISO(zone);
const dayOf = (startMs: number, zone: string) => local(startMs, zone).toPlainDate().toString();

/** `2027-06-07 09:00` in Berlin; the dates are a week from Monday 7 to Sunday 13 June, all in summer time. */
const starts = (...texts: string[]) => texts.map((text) => slotAt(at(`${text.replace(' ', 'T')}+02:00`)));
const shown = (slots: readonly Interval[], zone = BERLIN) =>
  slots.map(({ startMs }) => local(startMs, zone).toPlainDateTime().toString().slice(5, 16).replace('T', ' '));

/** Every half hour, 09:00 to 11:30 and 13:00 to 16:30. */
function officeDays(...dates: string[]): Interval[] {
  const clocks = ['09', '10', '11', '13', '14', '15', '16'].flatMap((hour) => [`${hour}:00`, `${hour}:30`]);
  return dates.flatMap((date) => starts(...clocks.map((time) => `${date} ${time}`)));
}

describe('a short list', () => {
  const week = officeDays('2027-06-07', '2027-06-08', '2027-06-09');

  it('without a number names every start', () => {
    expect(chosen(week, { count: null, spread: true, timeZone: BERLIN })).toBe(week);
  });

  it('that is not spread names the first ones', () => {
    expect(shown(chosen(week, { count: 3, spread: false, timeZone: BERLIN }))).toEqual([
      '06-07 09:00',
      '06-07 09:30',
      '06-07 10:00',
    ]);
  });

  it('takes turns between days, and between mornings and afternoons', () => {
    expect(shown(chosen(week, { count: 3, spread: true, timeZone: BERLIN }))).toEqual([
      '06-07 09:00',
      '06-08 13:00',
      '06-09 09:00',
    ]);
  });

  // After 09:00, 13:00 and 09:00 an afternoon is behind: Monday's start farthest from 09:00 is 16:30. Then the halves are
  // level: on Tuesday 09:00 lies 4 hours from 13:00, 16:30 lies 3½. One afternoon behind again: Wednesday 16:30.
  it('keeps the starts of one day apart', () => {
    expect(shown(chosen(week, { count: 6, spread: true, timeZone: BERLIN }))).toEqual([
      '06-07 09:00',
      '06-07 16:30',
      '06-08 09:00',
      '06-08 13:00',
      '06-09 09:00',
      '06-09 16:30',
    ]);
  });

  // 09:00; the afternoon's farthest is 16:30; 09:00 and 16:30 leave 13:00 (3½ hours away) before 11:30 (2½).
  it('of one day still has both halves', () => {
    const monday = officeDays('2027-06-07');
    const wish = { count: 3, spread: true, timeZone: BERLIN };
    expect(shown(chosen(monday, wish))).toEqual(['06-07 09:00', '06-07 13:00', '06-07 16:30']);
  });

  it('goes to a later day for the other half, and stays where there is none', () => {
    const wish = { count: 3, spread: true, timeZone: BERLIN };
    const mornings = starts('2027-06-07 09:00', '2027-06-08 09:00', '2027-06-09 09:00', '2027-06-10 11:30');
    expect(shown(chosen(mornings, wish))).toEqual(['06-07 09:00', '06-08 09:00', '06-09 09:00']);
    const late = starts('2027-06-07 09:00', '2027-06-08 09:00', '2027-06-09 09:00', '2027-06-10 12:00');
    expect(shown(chosen(late, wish))).toEqual(['06-07 09:00', '06-08 09:00', '06-10 12:00']);
  });

  it('counts 12:00 to the afternoon, and 11:59 to the morning', () => {
    const wish = { count: 2, spread: true, timeZone: BERLIN };
    const noon = starts('2027-06-07 09:00', '2027-06-08 11:59', '2027-06-09 12:00');
    expect(shown(chosen(noon, wish))).toEqual(['06-07 09:00', '06-09 12:00']);
  });

  // In New York it is six hours earlier: 13:00 is 07:00 there, and 18:00 noon.
  it('takes day and half from the zone it is given', () => {
    const monday = starts('2027-06-07 09:00', '2027-06-08 13:00', '2027-06-08 18:00');
    const first = (timeZone: string) => shown(chosen(monday, { count: 2, spread: true, timeZone }));
    expect(first(BERLIN)).toEqual(['06-07 09:00', '06-08 13:00']);
    expect(first('America/New_York')).toEqual(['06-07 09:00', '06-08 18:00']);
  });

  // Berlin's noon is 10:00Z from that day on, an hour later the day before; New York's 16:00Z.
  it.each([
    [BERLIN, '2027-03-27T09:00Z', '2027-03-28T09:30Z', '2027-03-28T10:00Z'],
    ['America/New_York', '2027-03-13T15:00Z', '2027-03-14T15:30Z', '2027-03-14T16:00Z'],
  ])('finds noon by the wall clock on the day that summer time begins in %s', (timeZone, first, morning, noon) => {
    const slots = [first, morning, noon].map((iso) => slotAt(at(iso)));
    expect(chosen(slots, { count: 2, spread: true, timeZone }).map(({ startMs }) => startMs)).toEqual([
      at(first),
      at(noon),
    ]);
  });
});

const ZONES = [BERLIN, 'America/New_York', 'Asia/Kathmandu', 'UTC'];
// Around the days on which Berlin's and New York's clocks change, and a plain week.
const FROM = ['2027-03-26T00:00Z', '2027-03-12T00:00Z', '2027-10-29T00:00Z', '2027-06-07T00:00Z'].map(at);

const someSlots = fc
  .tuple(
    fc.constantFrom(...FROM),
    fc.constantFrom(15, 30, 60),
    fc.uniqueArray(fc.nat({ max: 5 * 48 }), { maxLength: 40, size: 'max' }),
  )
  .map(([fromMs, step, steps]) => steps.sort((a, b) => a - b).map((one) => slotAt(fromMs + one * step * MINUTE)));
const wishes = fc.record({
  count: fc.option(fc.integer({ min: 1, max: 25 })),
  spread: fc.constantFrom(true, true, false),
  timeZone: fc.constantFrom(...ZONES),
});

/** The rule read aloud: before each pick all that is left is looked through anew. */
function slowly(slots: readonly Interval[], count: number, zone: string): Interval[] {
  const facts = slots.map((slot) => {
    const wall = local(slot.startMs, zone);
    return { slot, day: wall.toPlainDate().toString(), half: wall.hour < 12 ? 'morning' : 'afternoon' };
  });
  type Fact = (typeof facts)[number];
  const picks: Fact[] = [];
  const least = (from: readonly Fact[], measure: (fact: Fact) => number) => {
    const measures = from.map(measure);
    return from.filter((_, i) => measures[i] === Math.min(...measures));
  };
  const apart = (one: Fact) =>
    Math.min(
      ...picks.filter(({ day }) => day === one.day).map((pick) => Math.abs(pick.slot.startMs - one.slot.startMs)),
    );
  while (picks.length < Math.min(count, slots.length)) {
    const left = facts.filter((fact) => !picks.includes(fact));
    const onFreshDays = least(left, ({ day }) => picks.filter((pick) => pick.day === day).length);
    const ofFreshHalf = least(onFreshDays, ({ half }) => picks.filter((pick) => pick.half === half).length);
    const onEarliestDay = ofFreshHalf.filter(({ day }) => day === ofFreshHalf[0]?.day);
    picks.push(...least(onEarliestDay, (fact) => -apart(fact)).slice(0, 1));
  }
  return picks.map(({ slot }) => slot).sort((a, b) => a.startMs - b.startMs);
}

describe('every short list', () => {
  it('if spread, is what the rule says, read slowly', () => {
    let shortened = 0;
    fc.assert(
      fc.property(someSlots, wishes, (slots, { count, timeZone }) => {
        if (count !== null && count < slots.length) shortened++;
        const expected = count === null ? slots : slowly(slots, count, timeZone);
        expect(chosen(slots, { count, timeZone, spread: true })).toEqual(expected);
      }),
      { numRuns: 300 },
    );
    // Most lists are shorter than what there is.
    expect(shortened).toBeGreaterThan(100);
  });

  it('has as many starts as asked for, ascending, each once, all of them given, the earliest among them', () => {
    fc.assert(
      fc.property(someSlots, wishes, (slots, wish) => {
        const found = chosen(slots, wish);
        expect(found).toHaveLength(Math.min(wish.count ?? slots.length, slots.length));
        expect(found).toEqual(slots.filter((slot) => found.includes(slot)));
        expect(found[0]).toBe(slots[0]);
      }),
    );
  });

  it('if spread, is on as many days as it can, and no day is two ahead of one with starts left', () => {
    fc.assert(
      fc.property(someSlots, wishes, (slots, wish) => {
        const found = chosen(slots, { ...wish, spread: true });
        const countOn = (list: readonly Interval[], day: string) =>
          list.filter(({ startMs }) => dayOf(startMs, wish.timeZone) === day).length;
        const days = [...new Set(slots.map(({ startMs }) => dayOf(startMs, wish.timeZone)))];
        expect(days.filter((day) => countOn(found, day) > 0)).toHaveLength(Math.min(found.length, days.length));
        const most = Math.max(...days.map((day) => countOn(found, day)));
        for (const day of days) {
          if (countOn(found, day) < countOn(slots, day)) expect(countOn(found, day)).toBeGreaterThanOrEqual(most - 1);
        }
      }),
    );
  });

  it('is the same for the same data, and leaves them as they were', () => {
    fc.assert(
      fc.property(someSlots, wishes, (slots, wish) => {
        const copy = structuredClone(slots);
        expect(chosen(structuredClone(slots), wish)).toEqual(chosen(slots, wish));
        expect(slots).toEqual(copy);
      }),
    );
  });
});
