// One contract on every engine. At the end a table of engines and cases.
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Case, Place } from './engines/case.ts';
import { CASES } from './engines/cases.ts';
import type { Engine, Running, Sabotage } from './engines/engine.ts';
import { ENGINES } from './engines/engines.ts';
import { fiftyTeams } from './engines/teamCases.ts';
import { OWN_HEADER } from './engines/toolCases.ts';
import { startWebApp } from './engines/webApp.ts';

/** So long that no busy machine comes near it. */
const NO_DEADLINE_MS = 3_600_000;
/** The cases come faster than callers do. */
const ALL_PASS = { AVAILABLE_A_MINUTE: 1_000_000, BOOK_A_MINUTE: 1_000_000 };
/** For calls that get no answer, as soon as may be. */
const SOON_MS = 1500;

interface Opened extends Place {
  close(): Promise<void>;
}

async function open(engine: Engine, sabotage?: Sabotage): Promise<Opened> {
  const webApp = await startWebApp();
  const start = (deadlineMs: number): Promise<Running> =>
    engine.start(
      {
        ...{ WEB_APP_URL: webApp.url, DEADLINE_MS: deadlineMs, TOOL_HEADERS: OWN_HEADER },
        ...ALL_PASS,
        ...fiftyTeams(webApp.origin),
      },
      sabotage,
    );
  const [patient, hasty] = await Promise.all([start(NO_DEADLINE_MS), start(SOON_MS)]);
  return {
    webApp,
    patient,
    hasty,
    async close() {
      await Promise.all([patient.close(), hasty.close()]);
      webApp.close();
    },
  };
}

const results = new Map<string, string>();
const of = (engine: Engine, { name }: Case): string => `${engine.name}: ${name}`;

describe.each(ENGINES)('on $name, the relay', (engine) => {
  let place: Opened;
  beforeAll(async () => {
    place = await open(engine);
  });
  afterAll(() => place?.close());

  for (const one of CASES) {
    if (engine.without?.[one.name] !== undefined) continue;
    it(`keeps the contract: ${one.name}`, async () => {
      results.set(of(engine, one), 'FAILED');
      await one.run(place);
      results.set(of(engine, one), 'yes');
    });
  }
});

/** In a bundle, where it must stand once. */
const edited =
  (find: string, replace: string) =>
  (bundle: string): string => {
    if (bundle.split(find).length !== 2) throw new Error(`it does not stand there once: ${find}`);
    return bundle.replace(find, () => replace);
  };

const asText: Sabotage = {
  relay: (relay) => async (request) => {
    const { method, headers } = request;
    return relay(new Request(request.url, { method, headers, body: await request.text() }));
  },
};

/** What each engine is broken by, and the case that then fails. */
const BREAKS: Readonly<Record<string, readonly [Sabotage, string]>> = {
  'in process': [asText, 'every byte value'],
  workerd: [{ code: edited('{\n      await readBody(request, settings);', '{') }, 'a kept connection'],
  'functions-framework': [{ code: edited('delete request.headers["content-type"];', '') }, 'broken JSON'],
  'Node server': [
    { code: edited('isWanted = false;', 'isWanted = false; incoming.destroy();') },
    'a body that never ends',
  ],
  Deno: [
    {
      code: edited(', toBase64(body)', ', toBase64(new TextEncoder().encode(new TextDecoder().decode(body)))'),
    },
    'a byte order mark',
  ],
  'local runtime': [asText, 'every byte value'],
};

/** A broken engine may also leave a call without any answer. */
const GIVEN_UP_MS = 10_000;

describe.each(ENGINES)('on $name, broken on purpose', (engine) => {
  it('the relay fails its case', async () => {
    const [sabotage, name] = BREAKS[engine.name] ?? [];
    const one = CASES.find((candidate) => candidate.name === name);
    const place = await open(engine, sabotage);
    onTestFinished(place.close);
    const givenUp = new Promise((_, giveUp) => setTimeout(() => giveUp(new Error('no answer')), GIVEN_UP_MS).unref());
    await expect(Promise.race([one?.run(place), givenUp])).rejects.toThrow();
  });
});

afterAll(() => {
  const names = ENGINES.map(({ name }) => name);
  const rows = CASES.map((one) => [one.name, ...ENGINES.map((engine) => results.get(of(engine, one)) ?? '-')]);
  const widest = Math.max(...CASES.map(({ name }) => name.length));
  const line = ([first = '', ...cells]: readonly string[]) =>
    [first.padEnd(widest), ...cells.map((cell, at) => cell.padEnd(names[at]?.length ?? 0))].join('  ').trimEnd();
  process.stdout.write(`\n${[['', ...names], ...rows].map(line).join('\n')}\n`);
  for (const { name, without = {} } of ENGINES) {
    for (const [what, why] of Object.entries(without)) process.stdout.write(`- ${name}, ${what}: ${why}\n`);
  }
});
