// Cancel until and Move until of some services. A run begins an hour or more before Monday's first start, so that some of its
// starts are past each deadline and others are not.
import type { Chance } from '../chance.ts';
import type { DeadlineCell, World } from '../evidence/history.ts';

const SHARE = 0.4;
const CELLS: readonly DeadlineCell[] = ['', '2 h', '24 h', '1 day'];

/** `chance`: a stream of its own. */
export function withDeadlines(world: World, chance: Chance): World {
  const services = world.services.map((service) => {
    const isDrawn = chance.happens(SHARE);
    const until = { cancel: chance.pick(CELLS), move: chance.pick(CELLS) };
    return isDrawn ? { ...service, until } : service;
  });
  return { ...world, services };
}
