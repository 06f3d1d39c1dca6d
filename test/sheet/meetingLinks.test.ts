import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMeetingLink } from '../../src/sheet/cells/meetingLinks.ts';
import { outcome } from './support.ts';

const read = (shown: string) => outcome(readMeetingLink(shown));

describe('a HubSpot link', () => {
  it.each([
    ['https://meetings-eu1.hubspot.com/team/demo?uuid=1', 'team/demo'],
    ['https://meetings.hubspot.com/team%2Fdemo/', 'team/demo'],
    ['meetings.hubspot.com/anna-berger', 'anna-berger'],
    ['HTTPS://Meetings.HubSpot.com/Anna-Berger#top', 'Anna-Berger'],
    ['https://termine.praxis.de:8443/team/demo/?a=b/c', 'team/demo'],
    ['//meetings.hubspot.com/team/demo', 'team/demo'],
  ])('is read as all that stands behind its host: %s', (link, slug) => {
    expect(read(link)).toBe(slug);
  });

  it.each([
    ['team/demo', 'team/demo'],
    ['demo', 'demo'],
    [' /team/demo/ ', 'team/demo'],
    ['team%2Fdemo?uuid=1', 'team/demo'],
    ['anna.berger', 'anna.berger'],
    ['100%2525', '100%25'],
  ])('may be the slug alone: %j', (shown, slug) => {
    expect(read(shown)).toBe(slug);
  });

  it.each([
    'https://meetings.hubspot.com/',
    'https://meetings.hubspot.com',
    'meetings.hubspot.com',
    'https://meetings.hubspot.com/50%/demo',
    'https://meetings.hubspot.com/%2F',
    'https://meetings.hubspot.com/..',
    '?uuid=1',
    'the demo link',
    'team%0Ademo',
  ])('without a slug that can be read is a problem: %j', (shown) => {
    expect(read(shown)).toBe('<notMeetingLink>');
  });

  it('without https on a domain of one’s own may be a slug, so it is a problem', () => {
    expect(read('termine.praxis.de/team/demo')).toBe('<notMeetingLink>');
    expect(read('https://termine.praxis.de/team/demo')).toBe('team/demo');
  });

  it('gives the slug back that HubSpot has, however it is encoded', () => {
    const name = fc.stringMatching(/^[\p{L}\d_%-]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), (names) => {
        const slug = names.join('/');
        const paths = [names.map(encodeURIComponent).join('/'), encodeURIComponent(slug)];
        for (const path of paths) expect(read(`https://meetings.hubspot.com/${path}?uuid=1`)).toBe(slug);
      }),
    );
  });
});
