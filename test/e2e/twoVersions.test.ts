// Two versions that answer in turn.
import { describe, expect, it } from 'vitest';
import { createRuntime } from '../../local/runtime.ts';
import { withOtherVersion } from '../../local/start/otherVersion.ts';
import { CALLER, SECRET } from '../booking/tools/support.ts';
import { USUAL_GOOGLE } from '../support/google.ts';
import { openWorld } from '../support/world.ts';
import { twoVersions } from './cases/twoVersions.ts';

describe('two versions at once', () => {
  it('offer and book what one version does, and lose no row', () =>
    twoVersions(() => USUAL_GOOGLE, { runs: 12, bookings: 8 }));

  it('know what the other has offered to a voice agent', async () => {
    const other = await withOtherVersion('dist');
    const way = (options: Parameters<typeof createRuntime>[0]) => createRuntime({ ...options, ...other });
    const world = openWorld({ way, toolSecrets: { telli: SECRET } });
    const said = async (name: string, body: object) => (await world.tool(name, body, { query: CALLER })).json;
    // The first answer is the other version's, the next two are not.
    const { offers: [first] = [] } = await said('available', { n: 1 });
    const { offers: [second] = [] } = await said('available', { n: 1, from: '2027-03-16' });
    expect([first?.id, second?.id]).toEqual(['A', 'B']);
    const { appointment } = await said('book', { offer: 'A', name: 'Ada' });
    expect(appointment?.start_iso).toBe(first?.start_iso);
  });
});
