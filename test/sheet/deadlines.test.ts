// The cells Cancel until and Move until: a fault in them closes these two ways, and nothing else.
import { describe, expect, it } from 'vitest';
import { deadlinesOf, isFaulty } from '../../src/sheet/configuration.ts';
import { PRACTICE, practiceWith, read, type Tabs, withCell } from './support.ts';

const HEADERS = ['Cancel until', 'Move until'] as const;
const NOT_BY_PHONE = { cancelUntil: null, moveUntil: null };
const UNTIL_THE_START = { kind: 'elapsed', minutes: 0 };

/** The practice with both columns, and these texts in the row of Checkup. */
function cells(cancelUntil: string, moveUntil: string): Tabs {
  return withCell(practiceWith('Services', 1, 'Cancel until', cancelUntil), 'Services', 1, 'Move until', moveUntil);
}

function deadlines(tabs: Tabs) {
  const { services, findings } = read(tabs);
  return { read: services.map(deadlinesOf), findings, canBeBooked: services.map((one) => !isFaulty(one)) };
}

describe('Cancel until and Move until', () => {
  it('are the start itself where the cells are blank or the columns missing', () => {
    const old = { ...PRACTICE, Services: (PRACTICE.Services ?? []).map((row) => row.slice(0, 14)) };
    for (const tabs of [PRACTICE, old]) {
      const both = { cancelUntil: UNTIL_THE_START, moveUntil: UNTIL_THE_START };
      expect(deadlines(tabs)).toMatchObject({ read: [both, both], findings: [] });
    }
  });

  it.each([
    ['24 h', { kind: 'elapsed', minutes: 1440 }],
    ['90 Min.', { kind: 'elapsed', minutes: 90 }],
    ['1 day', { kind: 'days', days: 1 }],
    ['2 Werktage', { kind: 'workingDays', days: 2 }],
    ['0', UNTIL_THE_START],
  ])('are read as Notice is: %s', (text, deadline) => {
    expect(deadlines(cells(text, ''))).toMatchObject({
      ...{ read: [{ cancelUntil: deadline, moveUntil: UNTIL_THE_START }, {}], findings: [] },
    });
    expect(deadlines(cells('', text)).read[0]).toEqual({ cancelUntil: UNTIL_THE_START, moveUntil: deadline });
  });

  it.each(
    HEADERS.flatMap((header) => ['24', 'no', '1 day before', '4000 days', '#REF!'].map((text) => [header, text])),
  )('allow neither if %s says %j, and the service can still be booked', (header = '', text = '') => {
    const tabs = withCell(cells('24 h', '24 h'), 'Services', 1, header, text);
    const found = deadlines(tabs);
    expect(found.read).toEqual([NOT_BY_PHONE, { cancelUntil: UNTIL_THE_START, moveUntil: UNTIL_THE_START }]);
    expect(found.canBeBooked).toEqual([true, true]);
    expect(found.findings).toMatchObject([{ tab: 'Services', row: 2, column: header }]);
    expect(found.findings[0]?.sentence).toContain(`“${text}”`);
    expect(found.findings[0]?.sentence).toMatch(
      / Until then its appointments can be neither cancelled nor moved by phone\.$/,
    );
    expect(read(withCell(tabs, 'Settings', 2, 'Value', 'de')).findings[0]?.sentence).toMatch(
      / Bis dahin lassen sich ihre Termine telefonisch weder absagen noch verschieben\.$/,
    );
  });

  it.each(HEADERS)('are not guessed where the column %s stands there twice and differs', (header) => {
    const rows = cells('', '').Services ?? [];
    const twice = { ...PRACTICE, Services: rows.map((row, at) => [...row, at === 0 ? header : '24 h']) };
    expect(deadlines(twice)).toMatchObject({ read: [NOT_BY_PHONE, NOT_BY_PHONE], canBeBooked: [false, false] });
  });

  it('allow neither for a service that cannot be read', () => {
    const faulty = withCell(cells('24 h', '24 h'), 'Services', 1, 'Minutes', 'long');
    expect(deadlines(faulty).read[0]).toEqual(NOT_BY_PHONE);
  });

  it('allow neither for a service with a HubSpot link, and a finding says that the cells do nothing', () => {
    const linked = withCell(cells('24 h', 'soon'), 'Services', 1, 'HubSpot link', 'team/demo');
    const { read: found, findings, canBeBooked } = deadlines(linked);
    expect([found[0], canBeBooked[0]]).toEqual([NOT_BY_PHONE, true]);
    expect(findings.map(({ column }) => column)).toEqual(['HubSpot link']);
    expect(findings[0]?.sentence).toContain('Cancel until, Move until. ');
  });
});
