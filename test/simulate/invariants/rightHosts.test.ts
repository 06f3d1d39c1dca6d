// Which hosts’ time a booking takes, by its calendar and its guests. The service has two hosts, Anna and Otto.
import { describe, expect, it } from 'vitest';
import type { WorldService } from '../../../simulate/evidence/history.ts';
import { ANNA, at, booking, breaches, historyOf, OTTO, WORLD } from './support.ts';

const found = (...args: Parameters<typeof historyOf>) => breaches('right-hosts', historyOf(...args));

const service = (change: Partial<WorldService>) => ({ services: WORLD.services.map((one) => ({ ...one, ...change })) });

const alone = booking({ id: 1 });
const withOtto = booking({ id: 1, event: { guests: [OTTO] } });

describe('the right hosts', () => {
  it('are all of them where the service says so', () => {
    const world = service({ assign: 'all' });
    expect(found([withOtto], { world })).toEqual([]);
    expect(found([alone], { world })).toEqual([expect.stringContaining('with Anna, not with all of Anna, Otto')]);
  });

  it.each(['any', 'first'] as const)('are one of them where it says %s', (assign) => {
    const world = service({ assign });
    expect(found([alone], { world })).toEqual([]);
    expect(found([booking({ id: 1, calendarId: OTTO })], { world })).toEqual([]);
    expect(found([withOtto], { world })).toEqual([expect.stringContaining('not with one of Anna, Otto')]);
  });

  it('are none whom the service does not name', () => {
    expect(found([alone], { world: service({ hosts: ['Otto'] }) })).toHaveLength(1);
    expect(found([booking({ id: 1, calendarId: OTTO, event: { guests: [ANNA] } })])).toHaveLength(1);
  });

  it('are not counted once a person has set one to inactive, nor where a person put the event', () => {
    const world = service({ assign: 'all' });
    const edit = (clock: string) =>
      ({ kind: 'sheet', atMs: at(clock), what: 'sets the host Otto to inactive' }) as const;
    expect(found([alone], { world, changes: [edit('08:01')] })).toEqual([]);
    expect(found([alone], { world, changes: [edit('08:02')] })).toHaveLength(1);
    expect(found([booking({ id: 1, change: { by: 'person' } })], { world })).toEqual([]);
  });
});
