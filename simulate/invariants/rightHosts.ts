// Each event takes the time of the hosts that its service assigns: all of them, or one.
import type { History } from '../evidence/history.ts';
import { eventText, type OwnEvent } from '../evidence/ownEvents.ts';
import { hasEdited } from '../evidence/people.ts';
import { placedByRuns } from '../evidence/placed.ts';

export function rightHosts(history: History): string[] {
  return placedByRuns(history).flatMap(({ event, run }) => {
    // A host that a person withdrew is no host any more.
    const isJudged = event.service !== undefined && !hasEdited(history, /inactive|out of Hosts/i, run.endedMs);
    if (!isJudged || isRight(event)) return [];
    const { assign, hosts } = event.service;
    const taken = event.hosts.map(({ name }) => name).join(', ') || 'no host';
    const wanted = `${assign === 'all' ? 'all' : 'one'} of ${hosts.join(', ')}`;
    return [`execution ${run.executionId} put ${eventText(event)} with ${taken}, not with ${wanted}`];
  });
}

function isRight({ service, hosts }: OwnEvent): boolean {
  const wanted = service?.hosts ?? [];
  const isCount = hosts.length === (service?.assign === 'all' ? wanted.length : 1);
  return isCount && hosts.every(({ name }) => wanted.includes(name));
}
