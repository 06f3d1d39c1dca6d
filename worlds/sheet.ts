// Sheets and calendars that tests, simulator, bench and scripts share, as the documents of a data folder. Rows are given by
// header: the contract's headers, and any other that a row uses.

export interface Sheet {
  readonly settings?: Readonly<Record<string, string>>;
  readonly services?: readonly Row[];
  readonly hosts?: readonly Row[];
  readonly weeklyHours?: readonly Row[];
  readonly exceptions?: readonly Row[];
  readonly bookings?: readonly Row[];
  readonly log?: readonly Row[];
  /** Without them there is no tab HubSpot form. */
  readonly hubspotForm?: readonly Row[];
  /** Tabs to leave out, by name. */
  readonly without?: readonly string[];
}

type Row = Readonly<Record<string, string>>;

const HEADERS: Readonly<Record<string, string>> = {
  Settings: 'Setting,Value,Notes',
  Services:
    'Service,Title,Minutes,Every,Buffer before,Buffer after,Notice,Book ahead,Max per day,Hosts,Assign,Place,Video call,Invite contact',
  Hosts: 'Host,Calendar,Also busy on,Time zone,Max per day,Weight,Active',
  'Weekly hours': 'Host,Days,From,To,Service',
  Exceptions: 'From date,To date,Host,From,To,Note',
  Bookings: 'Booked at,Service,Host,Start,End,Status,Name,E-mail,Phone,Contact id,External id,Event id,Calendar',
  Log: 'Time,Request id,Action,Service,Auth,Outcome,Reason,Slots,Start,Contact id,Contact,Milliseconds',
  'HubSpot form': 'Service,Field,Question,Required,Answer',
};

/** One host, one service of 30 minutes, Mon-Fri 09:00-12:00 in Berlin. */
const DEFAULT: Required<Omit<Sheet, 'without' | 'hubspotForm'>> = {
  settings: { 'Time zone': 'Europe/Berlin' },
  services: [{ Service: 'Visit', Minutes: '30', 'Book ahead': '3 days' }],
  hosts: [{ Host: 'Anna', Calendar: 'anna@example.com' }],
  weeklyHours: [{ Days: 'Mon-Fri', From: '09:00', To: '12:00' }],
  exceptions: [],
  bookings: [],
  log: [],
};

export function documents(
  sheet: Sheet = {},
  calendars: Readonly<Record<string, string>> = {},
  readOnlyCalendars: readonly string[] = [],
): Record<string, string> {
  const { settings, services, hosts, weeklyHours, exceptions, bookings, log, hubspotForm } = { ...DEFAULT, ...sheet };
  const settingRows = Object.entries({ ...DEFAULT.settings, ...settings }).map(([Setting, Value]) => ({
    Setting,
    Value,
  }));
  const tabs: Record<string, readonly Row[]> = {
    Settings: settingRows,
    Services: services,
    Hosts: hosts,
    'Weekly hours': weeklyHours,
    Exceptions: exceptions,
    Bookings: bookings,
    Log: log,
    ...(hubspotForm ? { 'HubSpot form': hubspotForm } : {}),
  };
  const found: Record<string, string> = {
    'sheet.json': JSON.stringify({ timeZone: 'Europe/Berlin', locale: 'en_GB', readOnlyCalendars }),
  };
  for (const [name, rows] of Object.entries(tabs)) {
    if (!sheet.without?.includes(name)) found[`sheet/${name}.csv`] = csv(HEADERS[name] ?? '', rows);
  }
  for (const host of hosts) if (host.Calendar) found[`calendars/${host.Calendar}.ics`] = calendar();
  for (const [id, text] of Object.entries(calendars)) found[`calendars/${id}.ics`] = text;
  return found;
}

function csv(headers: string, rows: readonly Row[]): string {
  const names = [...new Set([...headers.split(','), ...rows.flatMap((row) => Object.keys(row))])];
  const lines = rows.map((row) => names.map((name) => quoted(row[name] ?? '')).join(','));
  return `${[names.join(','), ...lines].join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

/** An iCalendar text with the given VEVENTs, each a list of lines. */
export function calendar(...events: readonly (readonly string[])[]): string {
  const body = events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']);
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', 'X-WR-TIMEZONE:Europe/Berlin'];
  return `${[...head, ...body, 'END:VCALENDAR'].join('\r\n')}\r\n`;
}

/** A plain busy event; both instants as `20270316T083000Z`. */
export function busy(start: string, end: string, ...more: readonly string[]): string[] {
  return [
    `UID:${start}-${end}@test`,
    'DTSTAMP:20270101T000000Z',
    `DTSTART:${start}`,
    `DTEND:${end}`,
    'SUMMARY:Busy',
    ...more,
  ];
}
