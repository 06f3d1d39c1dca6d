// The Sheet and the calendars that an example describes.
import { SETTING_NAMES, TABS } from '../../src/sheet/tabs.ts';
import { entry, holiday } from './entries.ts';
import { calendarOf, instant, type Kind, kind } from './notation.ts';

type Cells = Record<string, string>;
type Tab = 'services' | 'hosts' | 'weeklyHours' | 'exceptions';

export interface Scene {
  nowMs: number | null;
  readonly settings: Cells;
  readonly rows: Readonly<Record<Tab, Cells[]>>;
  /** VEVENTs by calendar id; null = the calendar cannot be read. */
  readonly calendars: Map<string, string[][] | null>;
  /** The hours of each HubSpot link, by its slug. */
  readonly links: Map<string, Hours[]>;
}

/** In ISO. */
interface Hours {
  readonly start: string;
  readonly end: string;
}

export function emptyScene(): Scene {
  return {
    nowMs: null,
    settings: {},
    rows: { services: [], hosts: [], weeklyHours: [], exceptions: [] },
    calendars: new Map(),
    links: new Map(),
  };
}

const HOLIDAYS = 'holidays@example.com';

export const SCENE_LINES: readonly Kind<Scene, void>[] = [
  kind('now DATE TIME', (scene, date, time) => {
    scene.nowMs = instant(date, time);
  }),
  kind('setting (.+?): (.+)', (scene, name, value) => {
    if (!SETTING_NAMES.some((known) => known === name)) throw new Error(`Settings has no “${name}”`);
    scene.settings[name] = value;
  }),
  kind(
    'service NAME: (.+)',
    add('services', (name, cells) => ({ Service: name, ...cellsOf('services', cells) })),
  ),
  kind(
    'host NAME(?:: (.+))?',
    add('hosts', (name, cells) => ({ ...hostRow(name), ...cellsOf('hosts', cells) })),
  ),
  kind(
    'hours (.+?) TIME-TIME(?:: (.+))?',
    add('weeklyHours', (days, from, to, cells) => ({
      Days: days,
      From: from,
      To: to,
      ...cellsOf('weeklyHours', cells),
    })),
  ),
  kind(
    'exception DATE(?: to DATE)?(?: TIME-TIME)?(?:: (.+))?',
    add('exceptions', (first, last, from, to, cells) => ({
      ...{ 'From date': first, 'To date': last, From: from, To: to },
      ...cellsOf('exceptions', cells),
    })),
  ),
  kind('holiday DATE', (scene, date) => {
    scene.settings['Holiday calendars'] = HOLIDAYS;
    entriesOf(scene, HOLIDAYS).push(holiday(date));
  }),
  kind('event NAME DATE (?:TIME-TIME|all day)(?: ([a-z]+))?', (scene, host, date, from, to, state) => {
    entriesOf(scene, calendarOf(host)).push(entry(host, date, from, to, state));
  }),
  kind('link NAME DATE TIME-TIME', ({ links }, name, date, from, to) => {
    const hours = { start: isoOf(date, from), end: isoOf(date, to) };
    links.set(name.toLowerCase(), [...(links.get(name.toLowerCase()) ?? []), hours]);
  }),
  kind('unreadable NAME', (scene, host) => {
    scene.calendars.set(calendarOf(host), null);
  }),
];

function isoOf(date: string, time: string): string {
  return new Date(instant(date, time)).toISOString();
}

function add(tab: Tab, row: (...parts: string[]) => Cells) {
  return (scene: Scene, ...parts: string[]) => {
    scene.rows[tab].push(row(...parts));
  };
}

export function hostRow(name: string): Cells {
  return { Host: name, Calendar: calendarOf(name) };
}

/** `Minutes 30; Buffer after 15`: each cell with its header. */
function cellsOf(tab: Tab, text: string): Cells {
  const cells = text.split(';').flatMap((part) => part.trim() || []);
  return Object.fromEntries(
    cells.map((cell) => {
      const header = TABS[tab].headers.find((known) => cell.startsWith(`${known} `));
      if (header === undefined) throw new Error(`${TABS[tab].name} has no column for “${cell}”`);
      return [header, cell.slice(header.length + 1)];
    }),
  );
}

function entriesOf({ calendars }: Scene, id: string): string[][] {
  const entries = calendars.get(id) ?? [];
  calendars.set(id, entries);
  return entries;
}
