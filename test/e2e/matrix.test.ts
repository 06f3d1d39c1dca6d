// Which tests of this folder are played under each quirk.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = 'test/e2e';
/** Of cases, but none themselves. */
const HELPERS = ['caller', 'instance', 'odds', 'suite', 'under'];

const names = (folder: string, end: string) =>
  readdirSync(folder).flatMap((name) => (name.endsWith(end) ? [name.slice(0, -end.length)] : []));
const importsOf = (file: string) =>
  [...readFileSync(`${FOLDER}/${file}`, 'utf8').matchAll(/^import .* from '\.\/(?:cases\/)?(\w+)\.ts'/gm)].map(
    ([, name]) => name ?? '',
  );
const casesOf = (file: string) => importsOf(file).filter((name) => !HELPERS.includes(name));

const tests = names(FOLDER, '.test.ts');
const underEach = tests.filter((test) => importsOf(`${test}.test.ts`).includes('under'));

it('each case is played under each quirk', () => {
  const played = ['cases/suite.ts', 'quirksInWorlds.test.ts'].flatMap(casesOf);
  const cases = names(`${FOLDER}/cases`, '.ts').filter((name) => !HELPERS.includes(name));
  expect([...new Set(played)].sort()).toEqual(cases.sort());
});

it('a test that plays no case has its reason in docs/platform.md', () => {
  const [, table = ''] = readFileSync('docs/platform.md', 'utf8').split('#### Tests that need no switch');
  const reasoned = [...table.matchAll(/^\| `(\w+)\.test\.ts` \| \S/gm)].map(([, test]) => test);
  const others = tests.filter((test) => !underEach.includes(test) && casesOf(`${test}.test.ts`).length === 0);
  expect(reasoned).toEqual(others.sort());
});
