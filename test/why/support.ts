// "Why?" as a person asks it of a world. Open from 09:00 to 12:00 in Berlin (UTC+1), half an hour each, three days ahead.
import { answerIn, askScript } from '../../local/start/askScript.ts';
import type { DayAnswer } from '../../src/why/answer.ts';
import { bookJson } from '../support/bookings.ts';
import { openWorld, type World, type WorldOptions } from '../support/world.ts';

export const DATES = ['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19'];

export function world(options: Omit<WorldOptions, 'way'> = {}): World {
  return openWorld({ way: 'bundle', ...options });
}

export function ask(opened: World, at: string, service = ''): DayAnswer & { problem: string } {
  return answerIn('why.at', askScript(opened.runtime, 'why.at', service, at)) as DayAnswer & { problem: string };
}

/** Each host's sentences on the date or at the instant, those for the whole day first. */
export function said({ hosts, starts, asks }: DayAnswer): Record<string, string[]> {
  const at = asks === 'instant' ? (starts[0]?.hosts ?? []) : [];
  return Object.fromEntries(
    hosts.map(({ host: name, wholeDay }) => {
      const why = at.find((one) => one.host === name)?.why ?? [];
      return [name, [...wholeDay, ...why].map(({ sentence }) => sentence)];
    }),
  );
}

export function bookAs(opened: World, start_iso: string, id = 'c-1') {
  const contact_details = { name: 'José Müller', email: 'jose@mail.example', phone: '+49 30 5550123' };
  return bookJson(opened, { contact_id: id, contact_details }, start_iso);
}
