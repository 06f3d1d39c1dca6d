// The events that triggers are called with: developers.google.com/apps-script/guides/triggers/events.
import type { Area } from '../workbook/looks.ts';
import type { TabInfo } from '../workbook/sheetIds.ts';

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

/** Plain data, of which the script's side makes the objects. What is not there is not in the event either. */
export interface TriggerEvent {
  /** Without authorisation, or with all of it. */
  readonly authMode: 'LIMITED' | 'FULL';
  /** The id of an installed trigger. */
  readonly triggerUid?: string;
  /** The address of the person at the keyboard; blank where Google does not tell it. */
  readonly user?: string;
  /** The spreadsheet's id. */
  readonly source?: string;
  readonly range?: { readonly tab: TabInfo; readonly area: Area };
  /** Only of one cell that was typed. */
  readonly value?: string;
  readonly oldValue?: string;
  readonly changeType?: ChangeType;
  /** The fields of a trigger by the clock. */
  readonly clock?: Readonly<Record<string, number | string>>;
}

const DAY_MS = 86_400_000;

/** In UTC. */
export function clockEvent(triggerUid: string, nowMs: number): TriggerEvent {
  const now = new Date(nowMs);
  const newYearMs = Date.UTC(now.getUTCFullYear(), 0, 1);
  const clock = {
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
    'day-of-month': now.getUTCDate(),
    'day-of-week': now.getUTCDay() || 7,
    'week-of-year': Math.ceil(((nowMs - newYearMs) / DAY_MS + 1) / 7),
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    second: now.getUTCSeconds(),
    timezone: 'UTC',
  };
  return { authMode: 'FULL', triggerUid, clock };
}
