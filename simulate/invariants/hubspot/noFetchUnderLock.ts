// No execution holds the script lock while it asks HubSpot: no other booking may wait for HubSpot's time.
import type { History } from '../../evidence/history.ts';

export function noFetchUnderLock({ runs, hubspot }: History): string[] {
  const held = [...new Set(hubspot?.askedUnderLock)];
  // The lock service may have refused to take it back.
  const isRefused = (id: number) =>
    runs.some(({ executionId, faults }) => executionId === id && faults.some((name) => /lock/i.test(name)));
  return held.filter((id) => !isRefused(id)).map((id) => `execution ${id} asked HubSpot and held the script lock`);
}
