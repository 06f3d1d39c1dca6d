// People's changes by hand to the calendars and to single cells of the Sheet, at any time in a run.
import type { Store } from '../../local/store/store.ts';
import { addEvent, changeEvent, eventsIn, utcStamp, utcTime } from '../../worlds/calendarFile.ts';
import { busy } from '../../worlds/sheet.ts';
import type { Chance } from '../chance.ts';
import type { Instant } from '../evidence/history.ts';
import type { AtHubspot } from './atHubspot.ts';
import { createSheetEdits, type SheetEdits } from './sheetEdits.ts';
import { isOfLately, type Row, type Tabs, tabsOf } from './sheetFiles.ts';
import type { SilentRows } from './silentRows.ts';

/** Each gives the act in words; null if there was nothing to act on. */
export interface People {
  add(chance: Chance): string | null;
  remove(chance: Chance): string | null;
  move(chance: Chance): string | null;
  cancelRow(chance: Chance): string | null;
  changeHours(chance: Chance): string | null;
  deactivateHost(chance: Chance): string | null;
  /** To whole tabs, columns and rows. */
  readonly sheet: SheetEdits;
  readonly rows: SilentRows;
  /** null in a world without links. */
  readonly hubspot: AtHubspot | null;
  callAsStrangers(): string;
}

type HandsOn = Omit<People, 'hubspot' | 'rows' | 'callAsStrangers'>;

const MINUTE_MS = 60_000;

export function createPeople(store: Store, calendarIds: readonly string[], grid: readonly Instant[]): HandsOn {
  function anEvent(chance: Chance) {
    const all = calendarIds.flatMap((id) => eventsIn(store, id).map((event) => ({ id, ...event })));
    return all.length === 0 ? null : chance.pick(all);
  }

  /** Our event and its invitations in other calendars: Google changes those along with the event. */
  function changeEverywhere({ id, uid }: { readonly id: string; readonly uid: string }, change: Change): void {
    const isOurs = uid.startsWith('slot');
    const others = calendarIds.filter((other) => isOurs && eventsIn(store, other).some((event) => event.uid === uid));
    for (const calendarId of new Set([id, ...others])) changeEvent(store, calendarId, uid, change);
  }

  const tabs = tabsOf(store);

  return {
    sheet: createSheetEdits(tabs),
    add(chance) {
      const calendarId = chance.pick(calendarIds);
      const startMs = chance.pick(grid);
      const lines = busy(utcStamp(startMs), utcStamp(startMs + 30 * MINUTE_MS)).filter(
        (line) => !line.startsWith('UID:'),
      );
      addEvent(store, calendarId, [`UID:person-${chance.int(0, 2 ** 30)}@test`, ...lines]);
      return `enters an event at ${shown(startMs)} in ${calendarId}`;
    },
    remove(chance) {
      const event = anEvent(chance);
      if (event === null) return null;
      changeEverywhere(event, (one) => void one.updatePropertyWithValue('status', 'CANCELLED'));
      return `deletes ${event.title} at ${shown(event.startMs)} from ${event.id}`;
    },
    move(chance) {
      const event = anEvent(chance);
      if (event === null) return null;
      const startMs = chance.pick(grid);
      changeEverywhere(event, (one) => {
        one.updatePropertyWithValue('dtstart', utcTime(startMs));
        one.updatePropertyWithValue('dtend', utcTime(startMs + event.endMs - event.startMs));
      });
      return `moves ${event.title} in ${event.id} from ${shown(event.startMs)} to ${shown(startMs)}`;
    },
    cancelRow: (chance) => cancelRow(tabs, chance),
    changeHours(chance) {
      const To = chance.pick(['09:30', '10:00', '10:30', '12:30']);
      const isNear = ({ From }: Row) => From === '09:00';
      return tabs.editRow('Weekly hours', isNear, { To }, chance) && `lets the weekly hours end at ${To}`;
    },
    deactivateHost(chance) {
      const row = tabs.editRow('Hosts', ({ Active }) => Active !== 'no', { Active: 'no' }, chance);
      return row && `sets the host ${row.Host} to inactive`;
    },
  };
}

function cancelRow(tabs: Tabs, chance: Chance): string | null {
  const stands = (one: Row) => one.Status !== 'cancelled' && isOfLately(one);
  const row = tabs.editRow('Bookings', stands, { Status: 'cancelled' }, chance);
  return row && `cancels the row of Bookings of ${row.Name} at ${row.Start}, event ${row['Event id']}`;
}

type Change = NonNullable<Parameters<typeof changeEvent>[3]>;

function shown(ms: Instant): string {
  return new Date(ms).toISOString().slice(0, 16);
}
