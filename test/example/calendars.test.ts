// The example's calendars hold the situations they promise, read with ical.js, a reader we did not write.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

const FILES = { anna: 'anna@praxis.example', ben: 'ben@praxis.example' };
type Owner = keyof typeof FILES;

function text(owner: Owner): string {
  return readFileSync(`example/calendars/${FILES[owner]}.ics`, 'utf8');
}

function events(owner: Owner): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text(owner))).getAllSubcomponents('vevent');
}

/** The one event of that title; a moved occurrence is an event of its own. */
function event(owner: Owner, summary: string): ICAL.Component {
  const found = events(owner).filter((each) => each.getFirstPropertyValue('summary') === summary);
  const [first] = found;
  if (first === undefined || found.length !== 1) throw new Error(`${found.length} events named ${summary}`);
  return first;
}

/** Starts of the title's occurrences on that UTC date, moved ones at their new time, as UTC. */
function startsOn(owner: Owner, summary: string, utcDate: string): string[] {
  const series = new ICAL.Event(event(owner, summary));
  for (const each of events(owner)) {
    if (each.hasProperty('recurrence-id') && each.getFirstPropertyValue('uid') === series.uid)
      series.relateException(each);
  }
  const starts: string[] = [];
  const iterator = series.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    const start = series.getOccurrenceDetails(next).startDate.toJSDate().toISOString();
    if (start.slice(0, 10) > utcDate) break;
    if (start.startsWith(utcDate)) starts.push(start);
  }
  return starts;
}

describe.each<Owner>(['anna', 'ben'])('the calendar of %s', (owner) => {
  it('ends every line with CRLF and folds at 75 octets (RFC 5545, 3.1)', () => {
    const lines = text(owner).split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => line.includes('\n') || Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(0);
  });

  it('names its zone as Google does, and defines it', () => {
    const calendar = new ICAL.Component(ICAL.parse(text(owner)));
    expect(calendar.getFirstPropertyValue('x-wr-timezone')).toBe('Europe/Berlin');
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Europe/Berlin');
  });

  it('repeats without an end, so that the example never runs dry', () => {
    const rules = events(owner).flatMap((each) =>
      each.getAllProperties('rrule').map((rule) => String(rule.getFirstValue())),
    );
    expect(rules.length).toBeGreaterThan(2);
    expect(rules.filter((rule) => /UNTIL|COUNT/.test(rule))).toEqual([]);
  });

  it('has the team meeting every Wednesday at 08:30 wall-clock time', () => {
    expect(startsOn(owner, 'Team meeting', '2027-01-13')).toEqual(['2027-01-13T07:30:00.000Z']);
    expect(startsOn(owner, 'Team meeting', '2027-07-14')).toEqual(['2027-07-14T06:30:00.000Z']);
  });

  it('leaves out the team meeting of an EXDATE', () => {
    expect(startsOn(owner, 'Team meeting', '2026-11-25')).toEqual([]);
  });

  it('moves one team meeting from 08:30 to 10:00 by RECURRENCE-ID', () => {
    expect(startsOn(owner, 'Team meeting', '2026-12-09')).toEqual(['2026-12-09T09:00:00.000Z']);
  });
});

describe('the situations of the example', () => {
  it('has an all-day vacation that blocks', () => {
    const vacations = events('anna').filter((each) => each.getFirstPropertyValue('summary') === 'Vacation');
    const spans = vacations.map((each) => new ICAL.Event(each));
    expect(spans.map((each) => each.startDate.isDate)).toEqual([true, true, true]);
    expect(spans.map((each) => `${each.startDate} ${each.endDate}`)).toContain('2027-07-26 2027-08-07');
    expect(vacations.map((each) => each.getFirstPropertyValue('transp'))).toEqual(['OPAQUE', 'OPAQUE', 'OPAQUE']);
  });

  it.each<[Owner, string, boolean]>([
    ['anna', "Ben's birthday 🎂", true],
    ['ben', "Anna's birthday 🎂", true],
    ['anna', 'Paperwork (may be interrupted)', false],
  ])('marks an event of %s as free: %s', (owner, summary, allDay) => {
    const free = event(owner, summary);
    expect(free.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(new ICAL.Event(free).startDate.isDate).toBe(allDay);
  });

  it('has an event that Anna declined', () => {
    const attendees = event('anna', 'Supplier presentation').getAllProperties('attendee');
    const anna = attendees.find((each) => each.getFirstValue() === 'mailto:anna@praxis.example');
    expect(anna?.getParameter('partstat')).toBe('DECLINED');
  });

  it('has a tentative and a cancelled event', () => {
    expect(event('anna', 'Perhaps: cover at the clinic').getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect(event('anna', 'Aqua course (cancelled)').getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('has a single event in UTC, as Google exports those', () => {
    const starts = events('ben').filter((each) => each.getFirstPropertyValue('summary') === 'Dentist');
    expect(starts.map((each) => String(each.getFirstPropertyValue('dtstart')))).toContain('2026-12-11T09:00:00Z');
  });
});
