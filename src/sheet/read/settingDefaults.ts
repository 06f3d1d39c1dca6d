// The settings by name, what counts for one that is not given, and so what happens while it cannot be read.
import { countryCodeOf } from '../cells/countryCodes.ts';
import type { Language, RepeatBookings } from '../configuration.ts';
import type { Effect } from '../problem.ts';
import { SETTING_NAMES, type SettingName } from '../tabs.ts';
import { headerKey } from '../text.ts';

/** What counts for a setting that is blank, missing or unreadable. Time zone has none. `locale`: the spreadsheet's. */
export function defaultsFor(locale: string) {
  return {
    'Country code': countryCodeOf(locale),
    Language: 'en' as Language,
    'Require signature': true,
    'Offers per answer': null as number | null,
    'Spread offers': false,
    'Repeat bookings': 'allow' as RepeatBookings,
    'Holiday calendars': [] as readonly string[],
    'Keep log for (days)': 90,
    'Log contact details': false,
    'Alert e-mail': '',
  };
}

export type Defaults = Readonly<ReturnType<typeof defaultsFor>>;

const NAMED = new Map(SETTING_NAMES.map((name) => [headerKey(name), name]));

export function settingNamed(shown: unknown): SettingName | undefined {
  return NAMED.get(headerKey(typeof shown === 'string' ? shown : ''));
}

/** `mayBeTimeZone`: no row is called Time zone, and the name of this one is in doubt. */
export function effectOf(name: SettingName | undefined, mayBeTimeZone: boolean, defaults: Defaults): Effect {
  if (name === 'Time zone' || mayBeTimeZone) return { kind: 'nothingOffered' };
  if (name === undefined) return { kind: 'rowLeftOut' };
  const value = defaults[name];
  return { kind: 'defaultCounts', value: typeof value === 'boolean' ? value : String(value ?? '') };
}
