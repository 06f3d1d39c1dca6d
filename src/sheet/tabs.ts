// The tabs and their headers, in the order in which Set up writes them. The one place that names them.

export const TABS = {
  settings: { name: 'Settings', headers: ['Setting', 'Value', 'Notes'] },
  services: {
    name: 'Services',
    headers: [
      ...['Service', 'Title', 'Minutes', 'Every', 'Buffer before', 'Buffer after'],
      ...['Notice', 'Book ahead', 'Max per day', 'Hosts', 'Assign'],
      ...['Place', 'Video call', 'Invite contact', 'Event title', 'Event description', 'HubSpot link'],
      ...['Cancel until', 'Move until'],
    ],
  },
  hosts: {
    name: 'Hosts',
    headers: ['Host', 'Calendar', 'Also busy on', 'Time zone', 'Max per day', 'Weight', 'Active'],
  },
  weeklyHours: { name: 'Weekly hours', headers: ['Host', 'Days', 'From', 'To', 'Service'] },
  exceptions: { name: 'Exceptions', headers: ['From date', 'To date', 'Host', 'From', 'To', 'Note'] },
  bookings: {
    name: 'Bookings',
    headers: [
      ...['Booked at', 'Service', 'Host', 'Start', 'End', 'Status'],
      ...['Name', 'E-mail', 'Phone', 'Contact id', 'External id', 'Event id', 'Reason', 'Calendar'],
    ],
  },
  log: {
    name: 'Log',
    headers: [
      ...['Time', 'Request id', 'Action', 'Service', 'Auth', 'Outcome'],
      ...['Reason', 'Slots', 'Start', 'Contact id', 'Contact', 'Milliseconds'],
    ],
  },
  hubspotForm: { name: 'HubSpot form', headers: ['Service', 'Field', 'Question', 'Required', 'Answer'] },
} as const;

export type TabKey = keyof typeof TABS;

/** The tabs of every Sheet. Only one with a HubSpot link needs HubSpot form too, which Check writes. */
export const TAB_KEYS = (Object.keys(TABS) as readonly TabKey[]).filter((key) => key !== 'hubspotForm');

type Columns = { readonly [K in TabKey]?: readonly string[] };

/** Columns that may be missing: blank or ignored they open nothing. Every other one is needed as soon as the tab has rows. */
const MAY_BE_MISSING: Columns = {
  settings: ['Notes'],
  services: [
    ...['Title', 'Place', 'Video call', 'Invite contact', 'Event title', 'Event description', 'HubSpot link'],
    ...['Cancel until', 'Move until'],
  ],
  hosts: ['Weight'],
  exceptions: ['Note'],
  bookings: ['Name', 'Reason', 'Booked at', 'Calendar'],
  log: TABS.log.headers,
  hubspotForm: ['Question', 'Required'],
};

/** Columns that came later: that an older tab lacks one is not worth a word. */
const CAME_LATER: Columns = {
  services: ['Event title', 'Event description', 'HubSpot link', 'Cancel until', 'Move until'],
  bookings: ['Reason', 'Calendar'],
};

/** Without these a row may look blank, and what it closed would open. So nothing is offered without them. */
const MAY_HIDE_ROWS: Columns = {
  settings: ['Setting', 'Value'],
  exceptions: ['From date'],
};

/** It may never have been there. But where it is, its cells decide what there is to book, or who may cancel it. */
const DECIDES_MUCH: Columns = { services: ['HubSpot link', 'Cancel until', 'Move until'] };

export const decidesMuch = isIn(DECIDES_MUCH);
export const mayHideRows = isIn(MAY_HIDE_ROWS);
export const mayBeMissing = isIn(MAY_BE_MISSING);
export const cameLater = isIn(CAME_LATER);

function isIn(columns: Columns) {
  return (key: TabKey, header: string): boolean => columns[key]?.includes(header) ?? false;
}

/** The tabs that people fill in; Bookings and Log are written by us. */
export const CONFIGURATION_TABS = ['settings', 'services', 'hosts', 'weeklyHours', 'exceptions'] as const;

/** Whether people fill the tab in. */
export function isFilledIn(key: TabKey): boolean {
  return CONFIGURATION_TABS.some((one) => one === key);
}

/** The rows of the tab Settings that people fill in, in the order in which Set up writes them. */
export const SETTING_NAMES = [
  ...['Time zone', 'Country code', 'Language', 'Require signature', 'Offers per answer', 'Spread offers'],
  ...['Repeat bookings', 'Holiday calendars', 'Keep log for (days)', 'Log contact details'],
  ...['Keep bookings for (days)', 'Alert e-mail'],
  ...['HubSpot e-mail without one', 'HubSpot contact fields', 'HubSpot ticket', 'HubSpot ticket title'],
] as const;

/** The row of Settings that we write: what is wrong, for people whose phone shows no sidebar. */
export const STATUS = 'Status';

/** The row of Settings in which Set up notes the version of the tabs; see sheetVersion.ts. */
export const SHEET_VERSION = 'Sheet version';

/** Every row of Settings. */
export const SETTING_ROWS = [...SETTING_NAMES, STATUS, SHEET_VERSION] as const;

export type SettingName = (typeof SETTING_ROWS)[number];
