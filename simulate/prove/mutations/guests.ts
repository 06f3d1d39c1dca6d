// What callers may have the practice send and show, and what is erased of them.
import type { Mutation } from '../mutation.ts';

export const GUESTS: readonly Mutation[] = [
  {
    name: 'address-invited-often',
    removed: 'One address may get any number of invitations a day.',
    because: 'The cap of a contact stands in for it, but only from ten on.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/invitation.ts',
        find: 'const MOST_AN_ADDRESS = 3;',
        replace: 'const MOST_AN_ADDRESS = 99;',
      },
    ],
    breaks: ['invitations-kept-few'],
    forced: [],
  },
  {
    name: 'guest-sees-caller',
    removed: 'The title of an event with the contact as a guest shows the name that the caller told.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/events/eventText.ts',
        find: "title: guests === 'contact' ? titleForContact(facts) : titleForHosts(facts),",
        replace:
          "title: guests === 'contact' && facts.service.title === '' ? titleForContact(facts) : titleForHosts(facts),",
      },
    ],
    breaks: ['words-stay-text'],
    forced: [],
  },
  {
    name: 'name-is-formula',
    removed: 'A text that begins with an equals sign is written into the Sheet as a formula.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/google/workbook.ts',
        find: "return { userEnteredValue: typeof cell === 'number' ? { numberValue: cell } : { stringValue: cell } };",
        replace:
          "return { userEnteredValue: typeof cell === 'number' ? { numberValue: cell } : { [cell.startsWith('=') ? 'formulaValue' : 'stringValue']: cell } };",
      },
    ],
    breaks: ['words-stay-text'],
    forced: [],
  },
  {
    name: 'event-still-tells',
    removed: 'The private properties of an event keep the contact that a person has erased.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/events/eventTag.ts',
        find: "return { ...properties, ...NO_DETAILS, erased: '1' };",
        replace: "return { ...properties, erased: '1' };",
      },
    ],
    breaks: ['erased-stays-erased'],
    forced: [],
  },
];
