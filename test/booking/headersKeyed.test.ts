// How often one request makes a header comparable: a tab knows its columns by position once they were looked for.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openWorld } from '../support/world.ts';

const keyed = vi.hoisted(() => ({ times: 0 }));

vi.mock('../../src/sheet/text.ts', async (load) => {
  const text = await load<typeof import('../../src/sheet/text.ts')>();
  return {
    ...text,
    headerKey: (header: string): string => {
      keyed.times += 1;
      return text.headerKey(header);
    },
  };
});

const SHEET = {
  settings: {
    'Country code': 'DE',
    Language: 'en',
    'Require signature': 'yes',
    'Offers per answer': '3',
    'Spread offers': 'yes',
    'Repeat bookings': 'allow',
    'Keep log for (days)': '90',
    'Log contact details': 'no',
  },
  hosts: [
    { Host: 'Anna', Calendar: 'anna@example.com' },
    { Host: 'Ben', Calendar: 'ben@example.com' },
  ],
};
const BOOKED = Array.from({ length: 40 }, (_, at) => ({
  Service: 'Visit',
  Host: 'Anna',
  Start: `2027-03-${String((at % 28) + 1).padStart(2, '0')} 08:00`,
  End: `2027-03-${String((at % 28) + 1).padStart(2, '0')} 08:30`,
  Status: 'cancelled',
}));

describe('headers are keyed', () => {
  beforeEach(() => {
    keyed.times = 0;
  });

  it('at most 200 times in one book', async () => {
    const world = openWorld({ way: 'in process', sheet: SHEET });
    const ada = { contact_id: 'c-2', contact_details: { first_name: 'Ada', last_name: 'Lovelace' } };
    const { text } = await world.call('book', { ...ada, start_iso: '2027-03-15T08:30:00.000Z' });
    expect(text).toBe('{"status":"success"}');
    expect(keyed.times).toBeGreaterThan(0);
    expect(keyed.times).toBeLessThanOrEqual(200);
  });

  it('at most 200 times in one available that reads the Sheet', async () => {
    const world = openWorld({ way: 'in process', sheet: { ...SHEET, bookings: BOOKED } });
    const { json } = await world.call('available', {});
    expect(json.available?.length).toBeGreaterThan(0);
    expect(keyed.times).toBeGreaterThan(0);
    expect(keyed.times).toBeLessThanOrEqual(200);
  });
});
