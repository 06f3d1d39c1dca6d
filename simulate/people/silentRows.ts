// Rows that come and go among those that are long over. Google tells a simple trigger of neither.
import type { ThreadedRuntime } from '../../local/threads/runtime.ts';
import type { Chance } from '../chance.ts';
import { isPastId } from '../evidence/pastRows.ts';
import type { Tabs } from './sheetFiles.ts';

/** Each gives the act in words; null if there was nothing to act on. */
export interface SilentRows {
  deletePast(chance: Chance): string | null;
  insert(chance: Chance): string | null;
}

type Hands = Pick<ThreadedRuntime, 'removeRows' | 'insertRows'>;

export function createSilentRows(tabs: Tabs, { removeRows, insertRows }: Hands): SilentRows {
  /** The place of a row that is long over, and the ids from there on. */
  function somewhere(chance: Chance) {
    const rows = tabs.read('Bookings') ?? [];
    const ids = rows.map((cells) => cells[rows[0]?.indexOf('Event id') ?? -1] ?? '');
    const places = ids.flatMap((id, at) => (isPastId(id) ? [at] : []));
    return places.length === 0 ? null : { at: chance.pick(places), ids };
  }

  return {
    deletePast(chance) {
      const found = somewhere(chance);
      if (found === null) return null;
      const after = found.ids.slice(found.at);
      const most = after.findIndex((id) => !isPastId(id));
      const gone = after.slice(0, Math.min(chance.int(1, 40), most < 0 ? after.length : most));
      void removeRows('Bookings', found.at + 1, gone.length);
      return `deletes rows of long ago: ${gone.join(', ')}`;
    },
    insert(chance) {
      const found = somewhere(chance);
      const count = chance.int(1, 10);
      if (found === null) return null;
      void insertRows('Bookings', found.at + 1, count);
      return `inserts ${count} rows among those of long ago`;
    },
  };
}
