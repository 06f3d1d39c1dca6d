// What the assistant has been told so far. It stands from the first step to the last, so that Back loses nothing.
import type { HostDraft, SetUpDraft, SetUpState } from '../../fromPage/wire/setUp.ts';
import { type FormRow, toSend } from '../hours/rows.ts';

export interface Draft extends Omit<SetUpDraft, 'hours' | 'oldKeyLeaked'> {
  readonly hours: readonly FormRow[];
  /** null = not answered. */
  readonly oldKeyLeaked: boolean | null;
}

export interface StepProps {
  readonly state: SetUpState;
  readonly draft: Draft;
  change(part: Partial<Draft>): void;
}

/** What Set up proposes. */
export function draftOf({ hosts, service, hours, language, timeZone, relay }: SetUpState): Draft {
  return {
    hosts,
    service,
    hours: hours.map((row) => ({ ...row, problem: '' })),
    language,
    timeZone,
    telliKey: '',
    oldKeyLeaked: null,
    hubspotKey: '',
    relay,
    webApp: '',
    startEmpty: [],
    takeOver: false,
  };
}

/** The pasted texts without the spaces around them. */
export function draftToSend(draft: Draft): SetUpDraft {
  return {
    ...draft,
    hosts: draft.hosts.map(({ name, calendar }) => ({ name: name.trim(), calendar: calendar.trim() })),
    hours: toSend(draft.hours),
    telliKey: draft.telliKey.trim(),
    // What is not known counts as leaked.
    oldKeyLeaked: draft.oldKeyLeaked ?? true,
    hubspotKey: draft.hubspotKey.trim(),
    relay: draft.relay.trim(),
    webApp: draft.webApp.trim(),
  };
}

type Fault = 'whoMissing' | 'whenMissing' | 'leakedMissing';

/** What keeps a step from being left; null = nothing. In a Sheet with rows the first two only show. */
export function faultOf(step: number, draft: Draft, { isEmpty, keyEnd }: SetUpState): Fault | null {
  if (step === 0 && isEmpty && !isWhoComplete(draft)) return 'whoMissing';
  if (step === 1 && isEmpty && toSend(draft.hours).length === 0) return 'whenMissing';
  if (step === 2 && keyEnd !== null && draft.telliKey.trim() !== '' && draft.oldKeyLeaked === null) {
    return 'leakedMissing';
  }
  return null;
}

function isWhoComplete({ hosts, service }: Draft): boolean {
  const isComplete = ({ name, calendar }: HostDraft) => name.trim() !== '' && calendar.trim() !== '';
  return (
    hosts.length > 0 &&
    hosts.every(isComplete) &&
    service.name.trim() !== '' &&
    /^[1-9]\d*$/.test(service.minutes.trim())
  );
}
