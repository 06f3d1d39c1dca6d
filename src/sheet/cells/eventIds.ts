// The ids that Slotsheet gives its events; what else stands under Event id is a person's.
const OWN_ID = /^slot[0-9a-f]{40}([0-9a-f]*)$/;

/** Whether an id was made by Slotsheet, of whichever calendar and start. */
export function isEventId(id: string): boolean {
  return OWN_ID.test(id);
}

/** The part of the id behind its hash. */
export function eventIdTail(id: string): string {
  return OWN_ID.exec(id)?.[1] ?? '';
}
