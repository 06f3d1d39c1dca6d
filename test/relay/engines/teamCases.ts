// Fifty Sheets behind one relay.
import { expect } from 'vitest';
import type { Env } from '../../../src/relay/hosts/settings.ts';
import { BOOKED } from '../fakeWebApp.ts';
import { answer, type Case, failed, JSON_TYPE, NOT_FOUND } from './case.ts';
import { DONE } from './toolCases.ts';
import { answering, type Reply } from './webApp.ts';

const COUNT = 50;
const names = Array.from({ length: COUNT }, (_, at) => `team-${at}`);
const PLACES = 2;
const TURNED_AWAY =
  'There are too many calls right now, so the booking is not confirmed. It is safe to ask again for the same time in a moment.';

/** Each team's web app stands at a path of its own. The first team has two places. In two variables, as hosts limit them. */
export function fiftyTeams(webAppOrigin: string): Env {
  const entries = names.map((name, at) => {
    const webAppUrl = `${webAppOrigin}/${name}/exec`;
    return [name, at === 0 ? { webAppUrl, mostInFlight: PLACES } : webAppUrl] as const;
  });
  const part = (from: number, to: number) => JSON.stringify(Object.fromEntries(entries.slice(from, to)));
  return { ROUTES: part(0, COUNT / 2), ROUTES_1: part(COUNT / 2, COUNT) };
}

export const TEAMS: readonly Case[] = [
  {
    name: 'fifty teams',
    async run({ webApp, patient }) {
      webApp.replies();
      const heard = await Promise.all(names.map((name) => patient.send({ path: `/${name}/book` })));
      expect(heard).toEqual(names.map(() => answer(BOOKED)));
      expect(webApp.met.map(({ path }) => path).sort()).toEqual(names.map((name) => `/${name}/exec`).sort());
      webApp.replies(answering(DONE));
      const headers = [['authorization', 'Bearer s']] as const;
      expect(await patient.send({ path: '/team-7/tools/cancel', headers })).toEqual(answer(DONE));
      expect([webApp.met[0]?.path, webApp.toolEnvelope().tool]).toEqual(['/team-7/exec', 'cancel']);
      const unknown = await patient.send({ path: `/team-${COUNT}/book` });
      expect(unknown).toEqual({ status: 404, type: JSON_TYPE, allow: null, text: NOT_FOUND });
    },
  },
  {
    name: 'one team waits, the others do not',
    async run({ webApp, patient }) {
      const held: (() => void)[] = [];
      const holdTheFirst: Reply = (outgoing, { path }) => {
        if (path === '/team-0/exec') held.push(() => outgoing.end(BOOKED));
        else outgoing.end(BOOKED);
      };
      webApp.replies(holdTheFirst);
      const first = Array.from({ length: PLACES + 1 }, () => patient.send({ path: '/team-0/book' }));
      const others = names.slice(1).map((name) => patient.send({ path: `/${name}/book` }));
      expect(await Promise.all(others)).toEqual(others.map(() => answer(BOOKED)));
      expect(await Promise.race(first)).toEqual(answer(failed(TURNED_AWAY)));
      expect(held).toHaveLength(PLACES);
      for (const end of held) end();
      const texts = (await Promise.all(first)).map(({ text }) => text);
      expect(texts.filter((text) => text === BOOKED)).toHaveLength(PLACES);
    },
  },
];
