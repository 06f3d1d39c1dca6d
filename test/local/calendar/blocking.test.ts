// Which events block (the rule of Google's free/busy), and when: zones, all-day events, lengths.
import { describe, expect, it } from 'vitest';
import { answerFor, busyIn, event, google, ics } from './support.ts';

const DAY = ['2027-03-01T00:00:00Z', '2027-03-02T00:00:00Z'] as const;
const BUSY = ['2027-03-01T08:00:00Z/2027-03-01T09:00:00Z'];

/** What blocks on 2027-03-01 with an event from 08:00Z to 09:00Z that also says `more`. */
function withEvent(more: string): string[] {
  return busyIn(ics(event(`DTSTART:20270301T080000Z\nDTEND:20270301T090000Z\n${more}`)), ...DAY);
}

describe('what blocks', () => {
  it('an event without TRANSP and STATUS blocks, and so does an opaque or tentative one', () => {
    expect(withEvent('')).toEqual(BUSY);
    expect(withEvent('TRANSP:OPAQUE')).toEqual(BUSY);
    expect(withEvent('STATUS:TENTATIVE')).toEqual(BUSY);
  });

  it('an event marked free or cancelled does not', () => {
    expect(withEvent('TRANSP:TRANSPARENT')).toEqual([]);
    expect(withEvent('STATUS:CANCELLED')).toEqual([]);
  });

  it('an event that the calendar’s owner declined does not, whatever the case of the address', () => {
    expect(withEvent('ATTENDEE;PARTSTAT=DECLINED:MAILTO:Anna@Praxis.Example')).toEqual([]);
    const declined = event(
      'DTSTART:20270301T080000Z\nDURATION:PT1H\nATTENDEE;PARTSTAT=DECLINED:mailto:ben@praxis.example',
    );
    const { Calendar } = google({ 'calendars/Ben@Praxis.Example.ics': ics(declined) });
    const body = { timeMin: DAY[0], timeMax: DAY[1], items: [{ id: 'Ben@Praxis.Example' }] };
    expect(answerFor(Calendar.Freebusy.query(body), 'Ben@Praxis.Example')).toEqual({ busy: [] });
  });

  it('an event that someone else declined does, and one that the owner has not answered', () => {
    expect(withEvent('ATTENDEE;PARTSTAT=DECLINED:mailto:ben@praxis.example')).toEqual(BUSY);
    expect(withEvent('ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:anna@praxis.example')).toEqual(BUSY);
    expect(withEvent('ATTENDEE:mailto:anna@praxis.example')).toEqual(BUSY);
  });

  it('an event without a UID does, and each of two with the same UID', () => {
    const bare = 'BEGIN:VEVENT\nDTSTART:20270301T080000Z\nDTEND:20270301T090000Z\nEND:VEVENT';
    expect(busyIn(ics(bare), ...DAY)).toEqual(BUSY);
    const twice = [
      event('DTSTART:20270301T080000Z\nDTEND:20270301T090000Z'),
      event('DTSTART:20270301T100000Z\nDTEND:20270301T110000Z'),
    ];
    expect(busyIn(ics(twice.join('\n')), ...DAY)).toEqual([...BUSY, '2027-03-01T10:00:00Z/2027-03-01T11:00:00Z']);
  });

  it('an event without a length does not', () => {
    expect(busyIn(ics(event('DTSTART:20270301T080000Z')), ...DAY)).toEqual([]);
    expect(busyIn(ics(event('DTSTART:20270301T080000Z\nDTEND:20270301T080000Z')), ...DAY)).toEqual([]);
  });

  it('to-dos, journals and alarms do not', () => {
    const todo = 'BEGIN:VTODO\nUID:t\nDTSTART:20270301T080000Z\nDUE:20270301T090000Z\nEND:VTODO';
    expect(busyIn(ics(todo), ...DAY)).toEqual([]);
  });
});

describe('when an event is', () => {
  it('reads an IANA TZID without VTIMEZONE', () => {
    const file = ics(
      event('DTSTART;TZID=America/New_York:20270301T090000\nDTEND;TZID=America/New_York:20270301T100000'),
    );
    expect(busyIn(file, ...DAY)).toEqual(['2027-03-01T14:00:00Z/2027-03-01T15:00:00Z']);
  });

  it('takes the calendar’s zone for floating times, and the spreadsheet’s where the file names none', () => {
    const floating = event('DTSTART:20270301T090000\nDTEND:20270301T100000');
    expect(busyIn(ics(floating, 'X-WR-TIMEZONE:America/New_York'), ...DAY)).toEqual([
      '2027-03-01T14:00:00Z/2027-03-01T15:00:00Z',
    ]);
    expect(busyIn(ics(floating, ''), ...DAY)).toEqual(BUSY); // Europe/Berlin
  });

  it('takes DTSTART and DTEND in zones of their own', () => {
    const file = ics(event('DTSTART;TZID=Europe/Berlin:20270301T090000\nDTEND;TZID=Europe/London:20270301T090000'));
    expect(busyIn(file, ...DAY)).toEqual(['2027-03-01T08:00:00Z/2027-03-01T09:00:00Z']);
  });

  it('adds a DURATION: days on the wall, hours as elapsed time', () => {
    // Berlin goes from 02:00 to 03:00 on 2027-03-28.
    const range = ['2027-03-27T00:00:00Z', '2027-03-30T00:00:00Z'] as const;
    const lasting = (duration: string) =>
      busyIn(ics(event(`DTSTART;TZID=Europe/Berlin:20270327T120000\nDURATION:${duration}`)), ...range);
    expect(lasting('P1D')).toEqual(['2027-03-27T11:00:00Z/2027-03-28T10:00:00Z']);
    expect(lasting('PT24H')).toEqual(['2027-03-27T11:00:00Z/2027-03-28T11:00:00Z']);
    expect(lasting('P1DT1H30M')).toEqual(['2027-03-27T11:00:00Z/2027-03-28T11:30:00Z']);
    expect(lasting('PT45M')).toEqual(['2027-03-27T11:00:00Z/2027-03-27T11:45:00Z']);
  });

  it('moves a time in the gap forward and takes the first of two', () => {
    const at = (wall: string) =>
      busyIn(
        ics(event(`DTSTART;TZID=Europe/Berlin:${wall}\nDURATION:PT30M`)),
        `2027-${wall.slice(4, 6)}-25T00:00:00Z`,
        `2027-${wall.slice(4, 6)}-31T20:00:00Z`,
      );
    expect(at('20270328T023000')).toEqual(['2027-03-28T01:30:00Z/2027-03-28T02:00:00Z']); // 03:30 summer time
    expect(at('20271031T023000')).toEqual(['2027-10-31T00:30:00Z/2027-10-31T01:00:00Z']); // 02:30 summer time
  });
});

describe('all-day events', () => {
  const week = ['2027-03-26T00:00:00Z', '2027-04-02T00:00:00Z'] as const;

  it('block the whole local date of the calendar’s zone, 23 and 25 hours on change days', () => {
    const day = (date: string) => event(`DTSTART;VALUE=DATE:${date}`);
    expect(busyIn(ics(day('20270327')), ...week)).toEqual(['2027-03-26T23:00:00Z/2027-03-27T23:00:00Z']);
    expect(busyIn(ics(day('20270328')), ...week)).toEqual(['2027-03-27T23:00:00Z/2027-03-28T22:00:00Z']);
    expect(busyIn(ics(day('20271031')), '2027-10-30T00:00:00Z', '2027-11-02T00:00:00Z')).toEqual([
      '2027-10-30T22:00:00Z/2027-10-31T23:00:00Z',
    ]);
  });

  it('end before DTEND, or after DURATION, or after their one day', () => {
    const threeDays = ['2027-03-29T22:00:00Z/2027-04-01T22:00:00Z'];
    expect(busyIn(ics(event('DTSTART;VALUE=DATE:20270330\nDTEND;VALUE=DATE:20270402')), ...week)).toEqual([
      '2027-03-29T22:00:00Z/2027-04-01T22:00:00Z',
    ]);
    expect(busyIn(ics(event('DTSTART;VALUE=DATE:20270330\nDURATION:P3D')), ...week)).toEqual(threeDays);
    expect(busyIn(ics(event('DTSTART;VALUE=DATE:20270330\nDTEND;VALUE=DATE:20270330')), ...week)).toEqual([
      '2027-03-29T22:00:00Z/2027-03-30T22:00:00Z',
    ]);
  });

  it('are in the calendar’s zone even if another zone is the spreadsheet’s', () => {
    const file = ics(event('DTSTART;VALUE=DATE:20270330'), 'X-WR-TIMEZONE:Asia/Tokyo');
    expect(busyIn(file, ...week)).toEqual(['2027-03-29T15:00:00Z/2027-03-30T15:00:00Z']);
  });

  it('are in the calendar’s zone even if they name another', () => {
    const file = ics(event('DTSTART;VALUE=DATE;TZID=America/New_York:20270330'));
    expect(busyIn(file, ...week)).toEqual(['2027-03-29T22:00:00Z/2027-03-30T22:00:00Z']);
  });

  it('marked free do not block', () => {
    expect(busyIn(ics(event('DTSTART;VALUE=DATE:20270330\nTRANSP:TRANSPARENT')), ...week)).toEqual([]);
  });
});
