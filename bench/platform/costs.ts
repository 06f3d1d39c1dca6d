// The cost of a call to a Google service in the model. None of it was measured by us: each figure has its public source.

interface Cost {
  readonly calls: RegExp;
  readonly ms: number;
}

// Averages of 100 runs: https://ziritione.org/post/apps_script_performance
const CACHE_AND_PROPERTIES: readonly Cost[] = [
  { calls: /^CacheService\.(get|getAll)$/, ms: 3 },
  { calls: /^CacheService\./, ms: 93 },
  { calls: /^PropertiesService\.(getProperty|getProperties)$/, ms: 30 },
  { calls: /^PropertiesService\./, ms: 62 },
];

// A write and a read of one cell, 100 times, take some 800 ms a pair
// (https://justin.poehnelt.com/posts/apps-script-key-value-stores). Each counts as half of it, for every service and every
// size of the one call.
const SHEET: readonly Cost[] = [{ calls: /^(Sheets|SpreadsheetApp)\./, ms: 400 }];

// One run each, three events: Events.list 0.34 s; CalendarApp's getCalendarById, getEvents and getTitle 1.8 s
// (http://seman7277211.blogspot.com/2014/07/gas-calendarappcalendar.html, of 2014). Free/busy, insert, patch and the like count as Events.list.
const EVENTS_LIST_MS = 340;
const CALENDAR_APP_MS = 1800;
const CALENDAR: readonly Cost[] = [
  { calls: /^Calendar\./, ms: EVENTS_LIST_MS },
  { calls: /^CalendarApp\.getEvents$/, ms: CALENDAR_APP_MS },
];

// Reports name 100 to 500 ms for a call in general (https://github.com/ritesh-kanwar/Cashiro/pull/75): the middle of it.
const OTHER_MS = 300;

function costOf(call: string): number {
  return [...CACHE_AND_PROPERTIES, ...SHEET, ...CALENDAR].find(({ calls }) => calls.test(call))?.ms ?? OTHER_MS;
}

/** A call is `Service.method`. */
export function modelledMs(calls: readonly string[]): number {
  return calls.reduce((sum, call) => sum + costOf(call), 0);
}

/** As if CalendarApp were as quick as the advanced service: its one measured figure is old. */
export function modelledWithQuickCalendarApp(calls: readonly string[]): number {
  return calls.reduce((sum, call) => sum + (call === 'CalendarApp.getEvents' ? EVENTS_LIST_MS : costOf(call)), 0);
}
