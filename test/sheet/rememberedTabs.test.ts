import { describe, expect, it } from 'vitest';
import { isRemembered, rememberedTabs, textToRemember } from '../../src/sheet/rememberedTabs.ts';

const tab = (name: string, sheetId: number) => ({ name, sheetId, rows: [] });

describe('remembered tabs', () => {
  it('are those found by name, whatever its case; other people’s are not', () => {
    const text = textToRemember(undefined, [tab('weekly  hours', 7), tab('Diary', 8), tab('Bookings', 0)]);
    expect(rememberedTabs(text ?? '')).toEqual({ weeklyHours: 7, bookings: 0 });
  });

  it('stay when the tab is gone, and take the number of a new one', () => {
    const before = textToRemember(undefined, [tab('Hosts', 1), tab('Bookings', 2)]) ?? '';
    expect(textToRemember(before, [])).toBeNull();
    const after = textToRemember(before, [tab('Bookings', 3)]) ?? '';
    expect(rememberedTabs(after)).toEqual({ hosts: 1, bookings: 3 });
  });

  it('count as there before although only written to, and learn their number later', () => {
    const written = textToRemember('', [], ['bookings']) ?? '';
    expect([isRemembered(written, 'bookings'), isRemembered(written, 'log')]).toEqual([true, false]);
    const later = textToRemember(written, [tab('Bookings', 5)], ['bookings']) ?? '';
    expect(rememberedTabs(later)).toEqual({ bookings: 5 });
    expect(textToRemember(later, [tab('Bookings', 5)], ['bookings'])).toBeNull();
  });

  it.each(['', 'no JSON', '7', 'null', '[]', '{"hosts":"1","bookings":1.5,"diary":4}'])('are none in %j', (text) => {
    expect(rememberedTabs(text)).toEqual({});
  });
});
