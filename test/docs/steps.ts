// What happens in an example: callers ask and book, a person edits a calendar, and what is found then, in the page's own words.
import { createHash } from 'node:crypto';
import { tzOffset } from '@date-fns/tz';
import { isBeforeDeadline } from '../../src/scheduling/deadline.ts';
import type { Deadlines } from '../../src/scheduling/model.ts';
import { indexOpenings } from '../../src/scheduling/openWindows.ts';
import { noticeOfHost } from '../../src/scheduling/startLimits.ts';
import { createZoneClock } from '../../src/scheduling/zone.ts';
import { deadlinesOf } from '../../src/sheet/configuration.ts';
import type { Answer, World } from '../support/world.ts';
import { deleteEvent, moveEvent, standingEvents } from './byHand.ts';
import { calendarOf, instant, type Kind, kind, listed, type WallTime, wallTime } from './notation.ts';
import { configurationOf } from './open.ts';
import type { Scene } from './scene.ts';

/** Where an example is played. */
export interface Stage {
  readonly world: World;
  /** As described, at the present of the play. */
  readonly scene: Scene;
}

/** What is found stands behind the colon; null for a line that only does something. */
type Found = Promise<string> | string | null;

export const STEP_LINES: readonly Kind<Stage, Found>[] = [
  kind('now DATE TIME', ({ world, scene }, date, time) => {
    scene.nowMs = instant(date, time);
    world.setNow(new Date(scene.nowMs).toISOString());
    return null;
  }),
  kind('offered(?: for NAME)? DATE: .+', async ({ world }, service, date) => {
    const offers = await offered(world, service);
    return listed(offers.filter((offer) => offer.date === date).map(({ time }) => time));
  }),
  kind('answer(?: for NAME)?: .+', async ({ world }, service) =>
    listed((await offered(world, service)).map(({ date, time }) => `${date} ${time}`)),
  ),
  kind('NAME books(?: NAME)? DATE TIME: .+', book),
  kind('by hand NAME DATE TIME deleted', ({ world }, host, date, time) => {
    deleteEvent(world.store, calendarOf(host), instant(date, time));
    return null;
  }),
  kind('by hand NAME DATE TIME moved to DATE TIME', ({ world }, host, date, time, newDate, newTime) => {
    moveEvent(world.store, calendarOf(host), instant(date, time), instant(newDate, newTime));
    return null;
  }),
  kind('calendar of NAME DATE: .+', ({ world }, host, date) => {
    const events = standingEvents(world.store, calendarOf(host));
    const spans = events.map(({ startMs, endMs }) => ({ from: wallTime(startMs), to: wallTime(endMs) }));
    return listed(spans.filter(({ from }) => from.date === date).map(({ from, to }) => `${from.time}-${to.time}`));
  }),
  kind('event id of NAME: (\\S+), DATE TIME, (\\d+)', ({ world }, name, id, date, time, counter) => {
    const lines = [id, instant(date, time), counter].join('\n');
    const expected = `slot${createHash('sha256').update(lines).digest('hex').slice(0, 40)}`;
    const row = world.rows('Bookings').find((one) => one.Name === name);
    return row?.['Event id'] === expected ? `${id}, ${date} ${time}, ${counter}` : `${row?.['Event id']}`;
  }),
  kind('(cancelling|moving) NAME DATE TIME: .+', ({ scene }, act, service, date, time) => {
    const isInTime = mayChange(scene, act === 'moving' ? 'moveUntil' : 'cancelUntil', service, instant(date, time));
    return isInTime ? 'in time' : 'too late';
  }),
];

async function offered(world: World, service: string): Promise<WallTime[]> {
  const { json, text } = await world.call('available', caller('Somebody'), service === '' ? {} : { service });
  if (json.status !== undefined || json.available === undefined) throw new Error(`nothing is offered: ${text}`);
  return json.available.map(({ start_iso }) => wallTime(Date.parse(start_iso)));
}

async function book({ world }: Stage, name: string, service: string, date: string, time: string): Promise<string> {
  const start_iso = new Date(instant(date, time)).toISOString();
  const asked = { ...caller(name), start_iso };
  const { json }: Answer = await world.call('book', asked, service === '' ? {} : { service });
  if (json.status !== 'success') return json.reason ?? '';
  const row = world.rows('Bookings').find((one) => one.Name === name && one.Start?.startsWith(`${date} ${time} `));
  return `with ${row?.Host}`;
}

function mayChange(scene: Scene, until: keyof Deadlines, serviceName: string, startMs: number): boolean {
  const { services, hosts, openings } = configurationOf(scene);
  const service = services.find(({ name }) => name === serviceName);
  const [host] = hosts;
  if (service === undefined || host === undefined) throw new Error(`no service ${serviceName}, or no host`);
  const clock = createZoneClock((zone, at) => tzOffset(zone, new Date(at)) * 60_000);
  const index = indexOpenings({ ...openings, holidays: new Set() }, serviceName);
  const noticeCase = noticeOfHost({ host, index, clock, nowMs: scene.nowMs ?? 0 });
  return isBeforeDeadline(deadlinesOf(service)[until], startMs, noticeCase);
}

function caller(name: string) {
  return { contact_id: `id of ${name}`, contact_details: { name } };
}
