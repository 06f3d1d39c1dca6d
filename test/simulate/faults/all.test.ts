// Every fault there is really meets runs of the product, and the plan draws them as it says.
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../../simulate/chance.ts';
import { AT_HUBSPOT, DRAWN, FAULTS, faultNamed } from '../../../simulate/faults/all.ts';
import { beside, drawHubspotPlan, drawPlan, wantsOf } from '../../../simulate/faults/plan.ts';
import { drawQuotas, QUOTAS } from '../../../simulate/faults/quotas.ts';
import { NEVER_TOGETHER } from '../../../simulate/faults/together.ts';
import { drawWorld } from '../../../simulate/world/world.ts';
import { firstRun } from '../support.ts';

// These meet only what another fault, or callers who happen to come at the right moment, make possible.
const NEEDS = new Map([
  ['undetectedCollision', ['lockLost']],
  ['staleCache', ['cacheEvicted']],
  ['meetingsUnreadable', ['bookingLost']],
]);
const MOST_SEEDS = 60;

describe('each fault', () => {
  it.each(FAULTS.map(({ name }) => name))('%s meets a run, and the trace says so', async (name) => {
    const plan = [{ fault: faultNamed(name), first: 1, times: 1 }];
    const forced = (NEEDS.get(name) ?? []).map(faultNamed);
    const found = await firstRun(MOST_SEEDS, ({ met }) => met.includes(name), { plan, forced });
    expect(found?.trace.filter((line) => line.includes(`FAULT ${name}`))).toHaveLength(1);
  });
});

describe('a quota that is used up', () => {
  it('refuses all such calls of its minute, and not those after it', async () => {
    const plan = [{ fault: faultNamed('readsUsedUp'), first: 1, times: 1 }];
    const found = await firstRun(
      MOST_SEEDS,
      ({ trace }) => trace.some((line) => line.includes('readsUsedUp goes on')),
      {
        plan,
      },
    );
    const trace = found?.trace ?? [];
    const last = trace.findLastIndex((line) => line.includes('readsUsedUp goes on'));
    expect(trace.slice(last).some((line) => /Sheets\.Spreadsheets\.\S+ → (?!.*Quota exceeded)/.test(line))).toBe(true);
  });
});

describe('the plan', () => {
  const plans = Array.from({ length: 2_000 }, (_, seed) =>
    drawPlan(chanceOf(seed, 'faults')).map(({ fault }) => fault.name),
  );

  it('draws every fault in some of two thousand seeds', () => {
    const drawn = new Set(plans.flat());
    expect(DRAWN.map(({ name }) => name).filter((name) => !drawn.has(name))).toEqual([]);
  });

  it('gives some runs none, and none more than three and what those bring', () => {
    const sizes = plans.map((plan) => plan.length);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([0, 4]);
  });

  it('draws every fault at HubSpot too, for worlds with links', () => {
    const drawn = Array.from({ length: 300 }, (_, seed) => drawHubspotPlan(chanceOf(seed, 'faults at HubSpot')));
    const names = new Set(drawn.flat().map(({ fault }) => fault.name));
    expect(AT_HUBSPOT.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
  });

  it('draws every quota, at most one, in a quarter of the runs', () => {
    const drawn = plans.map((_, seed) => drawQuotas(chanceOf(seed, 'quotas'), []).map(({ fault }) => fault));
    expect(new Set(drawn.flat())).toEqual(new Set(QUOTAS));
    expect(Math.max(...drawn.map((plan) => plan.length))).toBe(1);
    expect(drawn.flat().length / drawn.length).toBeCloseTo(0.25, 1);
  });

  it('draws no quota beside what the fault model excludes', () => {
    const refused = [{ fault: faultNamed('propertiesRefused'), first: 1, times: 1 }];
    const names = plans
      .flatMap((_, seed) => drawQuotas(chanceOf(seed, 'quotas'), refused))
      .map(({ fault }) => fault.name);
    expect(new Set(names)).toEqual(new Set(['calendarUsedUp', 'eventsUsedUp']));
  });

  it('never draws together what the fault model excludes', () => {
    for (const { names } of NEVER_TOGETHER) {
      expect(plans.filter((plan) => plan.filter((name) => names.includes(name)).length > 1)).toEqual([]);
    }
  });

  it('leaves out beside a forced fault what the fault model excludes, and nothing else', () => {
    const planned = ['lockLost', 'sheetNotWritable', 'hardStop'].map((name) => ({
      fault: faultNamed(name),
      first: 1,
      times: 1,
    }));
    const left = (...forced: string[]) => beside(forced.map(faultNamed), planned).map(({ fault }) => fault.name);
    expect(left()).toEqual(['lockLost', 'sheetNotWritable', 'hardStop']);
    expect(left('sheetNotWritable')).toEqual(['sheetNotWritable', 'hardStop']);
    expect(left('lostRows')).toEqual(['sheetNotWritable', 'hardStop']);
    expect(left('propertiesRefused')).toEqual(['lockLost', 'hardStop']);
  });

  it('draws a world as its faults want it: without caps and other rules where the lock is lost', () => {
    const drawn = Array.from({ length: 2_000 }, (_, seed) => ({ seed, plan: drawPlan(chanceOf(seed, 'faults')) }));
    const lost = drawn.filter(({ plan }) => plan.some(({ fault }) => fault.name === 'lockLost'));
    expect(lost.length).toBeGreaterThan(30);
    for (const { seed, plan } of lost) {
      const { hosts, services, repeatBookings } = drawWorld((stream) => chanceOf(seed, stream), wantsOf(plan)).world;
      expect([...hosts, ...services].map(({ maxPerDay }) => maxPerDay).filter((cap) => cap !== null)).toEqual([]);
      expect(repeatBookings).toBe('allow');
    }
  });

  it('brings the lost lock where ids are to collide', () => {
    const colliding = plans.filter((plan) => plan.includes('undetectedCollision'));
    expect(colliding.length).toBeGreaterThan(10);
    expect(colliding.filter((plan) => !plan.includes('lockLost'))).toEqual([]);
  });

  it('is the same for the same seed', () => {
    expect(drawPlan(chanceOf(5, 'faults'))).toEqual(drawPlan(chanceOf(5, 'faults')));
  });
});
