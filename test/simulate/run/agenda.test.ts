// Virtual time: what is due first happens first, and ties are the seed's.
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../../simulate/chance.ts';
import { createAgenda } from '../../../simulate/run/agenda.ts';

function agendaOf(seed: number) {
  const agenda = createAgenda(1_000, chanceOf(seed, 'ties'));
  const done: string[] = [];
  const enter = (name: string, ms: number) => agenda.after(ms, () => done.push(`${name} ${agenda.nowMs}`));
  const drain = () => {
    for (let work = agenda.next(); work !== undefined; work = agenda.next()) work();
    return done;
  };
  return { agenda, enter, drain };
}

describe('the agenda', () => {
  it('does what is due first, first, and moves the clock there', () => {
    const { enter, drain } = agendaOf(1);
    enter('later', 30);
    enter('first', 10);
    enter('last', 31);
    expect(drain()).toEqual(['first 1010', 'later 1030', 'last 1031']);
  });

  it('leaves out what was cancelled, and takes up what is entered meanwhile', () => {
    const { agenda, enter, drain } = agendaOf(1);
    const cancel = enter('cancelled', 5);
    agenda.after(1, () => {
      cancel();
      enter('entered', 2);
    });
    expect(drain()).toEqual(['entered 1003']);
  });

  it('lets the seed decide who comes first of two that are due at the same time, always alike', () => {
    const story = (seed: number) => {
      const { enter, drain } = agendaOf(seed);
      enter('a', 7);
      enter('b', 7);
      return drain().join();
    };
    const seeds = Array.from({ length: 20 }, (_, seed) => seed);
    const stories = seeds.map(story);
    expect(new Set(stories)).toEqual(new Set(['a 1007,b 1007', 'b 1007,a 1007']));
    expect(seeds.map(story)).toEqual(stories);
  });

  it('ends a pause when its time has come', async () => {
    const { agenda } = agendaOf(1);
    const paused = agenda.pause(250).then(() => agenda.nowMs);
    agenda.next()?.();
    expect(await paused).toBe(1_250);
  });
});

describe('chance', () => {
  it('gives each stream its own numbers, and the same ones each time', () => {
    const draw = (seed: number, stream: string) => {
      const chance = chanceOf(seed, stream);
      return Array.from({ length: 8 }, () => chance.int(0, 1_000_000)).join();
    };
    const all = [draw(1, 'a'), draw(1, 'b'), draw(2, 'a'), draw(3, 'a')];
    expect(new Set(all).size).toBe(4);
    expect([draw(1, 'a'), draw(1, 'b'), draw(2, 'a'), draw(3, 'a')]).toEqual(all);
  });

  it('draws evenly: of 6,000 throws each side of a die is near 1,000', () => {
    const chance = chanceOf(7, 'die');
    const counts = [0, 0, 0, 0, 0, 0];
    for (let at = 0; at < 6_000; at += 1) {
      const side = chance.int(0, 5);
      counts[side] = (counts[side] ?? 0) + 1;
    }
    // Five standard deviations are 144.
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(144);
  });
});
