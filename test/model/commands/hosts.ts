// What people do to the rows of Hosts: a host goes or comes back, gets another calendar, another name.
import fc from 'fast-check';
import type { Host } from '../../../src/scheduling/model.ts';
import { command, pick } from '../command.ts';
import { type Desk, typeTab } from '../desk.ts';
import type { Away, Model } from '../model.ts';

const number = fc.nat(10_000);

const away = fc.constantFrom<Away>(
  'removed',
  { column: 'Active', text: 'no' },
  { column: 'Active', text: 'no' },
  { column: 'Active', text: 'perhaps' },
  { column: 'Time zone', text: 'BST' },
  { column: 'Max per day', text: 'a few' },
  { column: 'Weight', text: 'much' },
  { column: 'Calendar', text: '' },
);

/** Without its row and its holder only copies tell of a collective booking: for ten minutes a new one is taken back beside them. */
const holdsNoLost = ({ hosts, lost }: Readonly<Model>) =>
  hosts.filter(
    ({ calendarId }) => !lost.some(({ entry, hosts: of }) => of.length > 1 && entry.calendarId === calendarId),
  );

/** Gone if there, else there again. */
export const leaveOrReturn = fc.tuple(number, away).map(([which, how]) =>
  command(
    'a host goes or comes back',
    (model, desk) => {
      const { name } = pick(holdsNoLost(model), which);
      const isBack = model.away.delete(name);
      if (!isBack) model.away.set(name, how);
      typeTab(desk, model, 'Hosts');
      const what = how === 'removed' ? how : `${how.column} “${how.text}”`;
      return { line: `${name} is ${isBack ? 'back' : `away: ${what}`}` };
    },
    (model) => holdsNoLost(model).length > 0,
  ),
);

export const changeCalendar = number.map((which) =>
  command(
    'another calendar',
    (model, desk) => {
      const host = pick(holdsNoLost(model), which);
      const [name = '', at = ''] = host.calendarId.split('@');
      const calendarId = name.endsWith('-2') ? `${name.slice(0, -2)}@${at}` : `${name}-2@${at}`;
      replace(model, desk, host, {
        ...host,
        calendarId,
        alsoBusyOn: host.alsoBusyOn.filter((id) => id !== calendarId),
      });
      return { line: `${host.name} has ${calendarId}` };
    },
    (model) => holdsNoLost(model).length > 0,
  ),
);

const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...{ Anna: 'Anne', Ben: 'Bernd', Cem: 'Cemil' },
  ...{ Anne: 'Anna', Bernd: 'Ben', Cemil: 'Cem' },
};

/** In every tab that people fill in. */
export const rename = number.map((which) =>
  command(
    'another name',
    (model, desk) => {
      const host = pick(nobodysGuests(model), which);
      const name = OTHER_NAMES[host.name] ?? '';
      const named = (one: string) => (one === host.name ? name : one);
      const how = model.away.get(host.name);
      model.away.delete(host.name);
      if (how) model.away.set(name, how);
      model.services = model.services.map((one) => ({ ...one, hosts: one.hosts.map(named) }));
      model.weekly = model.weekly.map((row) => ({ ...row, host: row.host === null ? null : named(row.host) }));
      typeTab(desk, model, 'Services');
      typeTab(desk, model, 'Weekly hours');
      replace(model, desk, host, { ...host, name });
      return { line: `${host.name} is called ${name}` };
    },
    (model) => nobodysGuests(model).length > 0,
  ),
);

function nobodysGuests({ hosts, rows, lost }: Readonly<Model>): readonly Host[] {
  return hosts.filter(({ name }) => ![...rows, ...lost].some((row) => row.hosts.slice(1).includes(name)));
}

function replace(model: Model, desk: Desk, before: Host, after: Host): void {
  model.hosts = model.hosts.map((one) => (one === before ? after : one));
  typeTab(desk, model, 'Hosts');
}
