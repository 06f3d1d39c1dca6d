// What an event looks like: title, description, place, link to the row, video link, invitation. Bundle and in process.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import { START } from '../../support/bookings.ts';
import { openWorld, type Way, type World } from '../../support/world.ts';

const ADA = {
  contact_id: 'c-1',
  contact_details: { name: 'Ada {phone} <b>', email: 'ada@example.com', phone: '+49 30 123', reason: 'knee' },
};
const SERVICE = { Service: 'Visit', Title: 'First visit', Minutes: '30', 'Book ahead': '3 days' };

describe.each<Way>(['bundle', 'in process'])('the event, %s', (way) => {
  async function booked(
    service: Record<string, string>,
    contact: object = ADA,
    prepare: (opened: World) => void = () => undefined,
  ) {
    const opened = openWorld({ way, sheet: { services: [{ ...SERVICE, ...service }] } });
    prepare(opened);
    const answer = (await opened.call('book', { ...contact, start_iso: START })).json;
    return { opened, answer, lines: linesOf(opened) };
  }
  const property = (lines: readonly string[], name: string) =>
    unescaped(lines.find((line) => line.startsWith(name))?.replace(/^[^:]*:/, '') ?? '');

  it('has the service and the name as title, the details and a link to its row as description', async () => {
    const { lines } = await booked({ Place: 'Room 2' });
    expect(property(lines, 'SUMMARY')).toBe('First visit: Ada {phone} <b>');
    expect(property(lines, 'LOCATION')).toBe('Room 2');
    const description = property(lines, 'DESCRIPTION').split('\n');
    expect(description.slice(0, 5)).toEqual(['Ada {phone} &lt;b&gt;', '+49 30 123', 'ada @ example . com', 'knee', '']);
    expect(description.slice(5)).toEqual([
      expect.stringMatching(/^https:\/\/docs\.google\.com\/spreadsheets\/d\/local\/edit#gid=\d+&range=A2$/),
    ]);
  });

  it('keeps an ampersand that is one in HTML too, and lets none become a sign that the caller did not say', async () => {
    const { lines } = await booked({}, { contact_details: { name: 'Müller & Söhne', reason: '1 &lt; 2 &#60; AT&T' } });
    const description = property(lines, 'DESCRIPTION').split('\n');
    expect(description.slice(0, 2)).toEqual(['Müller & Söhne', '1 &amp;lt; 2 &amp;#60; AT&amp;T']);
  });

  it('links to the row in which the booking then stands', async () => {
    const { opened } = await booked({});
    await opened.call('book', { contact_id: 'c-2', start_iso: '2027-03-15T09:00:00.000Z' });
    expect(property(linesOf(opened).slice(linesOf(opened).lastIndexOf('BEGIN:VEVENT')), 'DESCRIPTION')).toContain(
      'range=A3',
    );
    expect(opened.rows('Bookings')[1]?.['Contact id']).toBe('c-2');
  });

  it('says what the templates say; what a caller said stays text', async () => {
    const { lines } = await booked({
      'Event title': '{host}: {title} – {name}',
      'Event description': 'When: {start}\nWho: {name}\n{email}\n\nAt {place}\nCode {code}',
      Place: 'Room 2',
    });
    expect(property(lines, 'SUMMARY')).toBe('Anna: First visit – Ada {phone} <b>');
    expect(property(lines, 'DESCRIPTION').split('\n').slice(0, 6)).toEqual([
      'When: Monday, 15 March 2027 at 09:30',
      'Who: Ada {phone} &lt;b&gt;',
      'ada @ example . com',
      '',
      'At Room 2',
      'Code {code}',
    ]);
  });

  it('leaves out lines for what is not known', async () => {
    const { lines } = await booked({ 'Event description': 'Visit\n{phone}\n{reason}' }, { contact_id: 'c-9' });
    expect(property(lines, 'SUMMARY')).toBe('First visit');
    expect(property(lines, 'DESCRIPTION').split('\n').slice(0, 2)).toEqual(['Visit', '']);
  });

  it('invites the contact when that is asked for and the address is one', async () => {
    const invited = async (service: Record<string, string>, email: string) =>
      (await booked(service, { contact_details: { name: 'Ada', email } })).lines.some((line) =>
        line.startsWith('ATTENDEE'),
      );
    expect(await invited({ 'Invite contact': 'yes' }, 'ada@example.com')).toBe(true);
    expect(await invited({ 'Invite contact': 'yes' }, 'ada at example')).toBe(false);
    expect(await invited({}, 'ada@example.com')).toBe(false);
  });

  it('has a video link when the service has video calls', async () => {
    const hasLink = ({ lines }: { lines: readonly string[] }) => lines.some((line) => line.includes('meet.google.com'));
    expect(hasLink(await booked({ 'Video call': 'yes' }))).toBe(true);
    expect(hasLink(await booked({}))).toBe(false);
  });

  it('is booked without a link where the calendar makes none, and the Log says so', async () => {
    let refused = 0;
    const { opened, answer, lines } = await booked({ 'Video call': 'yes' }, ADA, ({ faults }) => {
      faults.before = ({ method, args }) => {
        if (method === 'Events.insert' && JSON.stringify(args).includes('conferenceData"')) {
          refused += 1;
          throw new PlatformError(
            'API call to calendar.events.insert failed with error: Invalid conference type value.',
          );
        }
      };
    });
    expect(answer).toEqual({ status: 'success' });
    expect(refused).toBe(1);
    expect(property(lines, 'SUMMARY')).toContain('First visit');
    expect(opened.rows('Log')[0]?.Reason).toBe('Anna. The calendar made no video link.');
  });
});

function linesOf(opened: World): string[] {
  const text = opened.store.read('calendars/anna@example.com.ics')?.text ?? '';
  return text.replace(/\r\n /g, '').split('\r\n');
}

// RFC 5545, 3.3.11.
function unescaped(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
}
