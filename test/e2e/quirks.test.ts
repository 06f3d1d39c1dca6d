// A phone call, and the doctor, under each open question of the platform answered the other way, and under many at once.
import { describe, expect, it } from 'vitest';
import { QUIRK_NAMES } from '../../local/start/quirks.ts';
import { runCommand } from '../support/command.ts';
import { exampleFolder, startLocal } from '../support/localProcess.ts';

const NAMES = QUIRK_NAMES.split(', ');
// Of two that decode bodies, or lose answers, one counts. Under a lost answer and a slow start a call may take over nine seconds,
// and is then not answered, as it should be.
const TOGETHER = NAMES.filter((name) => !['broken-utf8-body', 'html-error', 'slow-start'].includes(name));

async function underQuirks(names: readonly string[]) {
  const data = exampleFolder();
  const { ready } = startLocal(['--data', data, '--port', '0', ...names.flatMap((name) => ['--quirk', name])]);
  return { data, origin: await ready() };
}

describe.each([...NAMES.map((name) => [name]), TOGETHER])('under %s', (...names) => {
  it('a caller is offered times, books one, and asks again safely', async () => {
    const { data, origin } = await underQuirks(names);
    const demo = await runCommand('scripts/demo.ts', ['--url', origin, '--data', data]);
    expect([demo.code, demo.err], demo.out).toEqual([0, '']);
  });
});

it('the doctor finds nothing that fails under an error page now and then', async () => {
  const { origin } = await underQuirks(['html-error']);
  const addresses = ['--relay', origin, '--key', 'demo-key'];
  const { out } = await runCommand('scripts/doctor.ts', [...addresses, '--json']);
  const { probes } = JSON.parse(out) as { readonly probes: readonly { readonly result: string }[] };
  expect(probes.filter(({ result }) => result === 'fail')).toEqual([]);
});
