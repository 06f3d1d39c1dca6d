// The ids that Slotsheet gives its events, and writes for HubSpot's meetings; what else stands under Event id is a person's.
const OWN_ID = /^slot[0-9a-f]{40}([0-9a-f]*)$/;

/** Whether an id was made by Slotsheet, of whichever calendar and start. */
export function isEventId(id: string): boolean {
  return OWN_ID.test(id);
}

/** The part of the id behind its hash. */
export function eventIdTail(id: string): string {
  return OWN_ID.exec(id)?.[1] ?? '';
}

// The meeting's own id, or behind `?` that of its calendar event, while the former is not known.
const HUBSPOT_ID = /^hubspot:\??[^\s?]\S*$/;

/** Whether the row is of a meeting in HubSpot. */
export function isHubspotEventId(id: string): boolean {
  return HUBSPOT_ID.test(id);
}
