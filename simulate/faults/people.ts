// Acts of people between the calls.
import type { PersonFault } from './fault.ts';

export const PEOPLE: readonly PersonFault[] = [
  person('personAdds', 'A person enters an event into a host’s calendar.', (people, chance) => people.add(chance)),
  person('personDeletes', 'A person deletes an event, ours or their own.', (people, chance) => people.remove(chance)),
  person('personMoves', 'A person moves an event, ours or their own.', (people, chance) => people.move(chance)),
  person('personCancels', 'A person sets a row of Bookings to cancelled.', (people, chance) =>
    people.cancelRow(chance),
  ),
  person('hoursChange', 'A person changes the weekly hours.', (people, chance) => people.changeHours(chance)),
  person('hostLeaves', 'A person sets a host to inactive.', (people, chance) => people.deactivateHost(chance)),
];

function person(name: string, what: string, act: PersonFault['act']): PersonFault {
  return { kind: 'person', name, what, act };
}
