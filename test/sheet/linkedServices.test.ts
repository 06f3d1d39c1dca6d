import { describe, expect, it } from 'vitest';
import { hasLink, isFaulty, isLinked } from '../../src/sheet/configuration.ts';
import { TABS } from '../../src/sheet/tabs.ts';
import { PRACTICE, practiceWith, read, type Tabs } from './support.ts';

/** The practice with one more service; cells by header. */
function withService(cells: Readonly<Record<string, string>>): Tabs {
  const row = TABS.services.headers.map((header) => cells[header] ?? '');
  return { ...PRACTICE, Services: [...(PRACTICE.Services ?? []), row] };
}

const DEMO = { Service: 'Demo', 'HubSpot link': 'https://meetings.hubspot.com/team/demo' };

function demoOf(tabs: Tabs) {
  const { services, findings } = read(tabs);
  return { demo: services.find(({ name }) => name === 'Demo'), findings };
}

describe('a service with a HubSpot link', () => {
  it('has the limits of the Sheet, and neither hosts nor buffers', () => {
    const cells = { Title: 'Demo call', Minutes: '30', Notice: '48 h', 'Book ahead': '20 days', 'Max per day': '3' };
    const { demo, findings } = demoOf(withService({ ...DEMO, ...cells }));
    expect(demo).toEqual({
      name: 'Demo',
      title: 'Demo call',
      slug: 'team/demo',
      durationMinutes: 30,
      minimumNotice: { kind: 'elapsed', minutes: 2880 },
      bookingHorizon: { kind: 'days', days: 20 },
      maxPerDay: 3,
    });
    expect(findings).toEqual([]);
  });

  it('may leave Minutes blank, as a link can have one length alone', () => {
    const { demo, findings } = demoOf(withService(DEMO));
    expect(demo).toMatchObject({ title: 'Demo', durationMinutes: null, bookingHorizon: { kind: 'days', days: 14 } });
    expect(findings).toEqual([]);
  });

  it.each([
    ['HubSpot link', 'https://meetings.hubspot.com/'],
    ['Minutes', 'half an hour'],
    ['Notice', 'soon'],
    ['Book ahead', 'always'],
    ['Max per day', 'few'],
  ])('answers failed if %s cannot be read', (header, text) => {
    const { demo, findings } = demoOf(withService({ ...DEMO, [header]: text }));
    expect(findings).toMatchObject([{ tab: 'Services', row: 4, column: header }]);
    expect(findings[0]?.sentence).toMatch(/Until then this service cannot be booked\.$/);
    expect(demo && isFaulty(demo) && hasLink(demo)).toBe(true);
    expect(demo).toMatchObject({ bufferBeforeMinutes: 0, bufferAfterMinutes: 0 });
  });

  it('may have cells that HubSpot decides, readable or not, and one finding names them all', () => {
    const idle = { Every: 'x', 'Buffer before': '10', Hosts: 'Nobody', Assign: '?', 'Event title': '{nmae}' };
    const { demo, findings } = demoOf(withService({ ...DEMO, ...idle }));
    expect(demo && isLinked(demo)).toBe(true);
    expect(findings).toMatchObject([{ tab: 'Services', row: 4, column: 'HubSpot link' }]);
    expect(findings[0]?.sentence).toContain(': Every, Buffer before, Hosts, Assign, Event title. ');
  });

  it('makes a finding of “move” under Repeat bookings', () => {
    const move = (tabs: Tabs) =>
      read({ ...tabs, Settings: [...(PRACTICE.Settings ?? []), ['Repeat bookings', 'verschieben']] }).findings;
    expect(move(PRACTICE)).toEqual([]);
    expect(move(withService(DEMO))).toMatchObject([{ tab: 'Settings', row: 5, column: 'Value' }]);
    expect(move(withService(DEMO))[0]?.sentence).toMatch(/^“verschieben” acts as “refuse” /);
  });

  it('needs neither hosts nor hours if there is no other service', () => {
    const tabs = withService(DEMO);
    const only = { Services: [PRACTICE.Services?.[0] ?? [], tabs.Services?.[3] ?? []] };
    const bare = (tab: string) => ({ [tab]: [PRACTICE[tab]?.[0] ?? []] });
    const { findings, withdrawn } = read({
      ...PRACTICE,
      ...only,
      ...bare('Hosts'),
      ...bare('Weekly hours'),
      ...bare('Exceptions'),
    });
    expect(findings).toEqual([]);
    expect(withdrawn).toBeNull();
  });

  it('is still told that its Book ahead is over', () => {
    const { findings } = demoOf(withService({ ...DEMO, 'Book ahead': '2027-02-28' }));
    expect(findings).toMatchObject([{ tab: 'Services', row: 4, column: 'Book ahead' }]);
  });

  it('stays one of the link if another row has its name', () => {
    const row = TABS.services.headers.map((header) => ({ ...DEMO, Service: 'Visit' })[header as 'Service'] ?? '');
    const { services } = read({ ...PRACTICE, Services: [...(PRACTICE.Services ?? []), row] });
    expect(services.slice(1).map((one) => [isFaulty(one), hasLink(one)])).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  it('is not what a service without one is', () => {
    const { services } = read(practiceWith('Services', 1, 'Minutes', 'x'));
    expect(services.map((one) => [isLinked(one), hasLink(one)])).toEqual([
      [false, false],
      [false, false],
    ]);
  });
});
