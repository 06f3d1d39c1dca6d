// The job that brings Bookings in line, and the trigger that tells of changes. Their owner is the person who ran Set up
// first, until another person takes over there.
import { PROPERTY } from '../notes/propertyNames.ts';
import { platformText } from '../ports/platformFailure.ts';
import type { JobPorts, UiPorts } from './ports.ts';

type Properties = Readonly<Record<string, string>>;
export type RecordHandOver = (from: string, to: string) => void;

const JOB = 'recover';
const CHANGES = 'changed';
// Callers may have to wait as long for what a stopped call left behind.
const MINUTES = 15;

/** failed: Google's words. others: the job goes on for another person. */
export type JobStart = { readonly kind: 'runs' | 'others' } | { readonly kind: 'failed'; readonly text: string };

/**
 * What a person's first Set up remembers of them, to be written together with the spreadsheet's id: by the id alone, a
 * second try would take the job for another person's. An owner who is known stays.
 */
export function jobClaim(ui: UiPorts, before: Properties): Properties {
  try {
    const user = ui.user();
    if (user === '' || !isMine(ui, before, user)) return {};
    const lacking = [PROPERTY.recoveryOwner, PROPERTY.mainCalendar].filter((name) => before[name] === undefined);
    return Object.fromEntries(lacking.map((name) => [name, user]));
  } catch (error) {
    // Told where the job is started.
    platformText(error);
    return {};
  }
}

/**
 * `before`: the script properties before this Set up, with its claim. Another person's Set up makes no trigger, unless
 * they take over. Everything else works without the job. So its failure stops nothing.
 */
export function startRecovery(
  ui: UiPorts,
  before: Properties,
  takeOver: boolean,
  recordHandOver: RecordHandOver,
): JobStart {
  try {
    const user = ui.user();
    if (!isMine(ui, before, user)) {
      if (user === '' || !takeOver) return { kind: 'others' };
      // The record first: after a failure between the two it is written twice, rather than never.
      recordHandOver(before[PROPERTY.recoveryOwner] ?? '', user);
      ui.properties.set(PROPERTY.recoveryOwner, user);
    }
    ui.runEvery(JOB, MINUTES);
    ui.runOnChange(CHANGES);
    return { kind: 'runs' };
  } catch (error) {
    return { kind: 'failed', text: platformText(error) };
  }
}

/** An older version remembered no person. Then only their own trigger tells that this person ran Set up before. */
function isMine(ui: UiPorts, before: Properties, user: string): boolean {
  const owner = before[PROPERTY.recoveryOwner];
  if (owner !== undefined) return owner === user;
  return before[PROPERTY.spreadsheetId] === undefined || ui.isRunning(JOB);
}

/** The triggers of a person from whom another took over. */
export function stopRecovery(ui: JobPorts): void {
  ui.stopRunning(JOB);
  ui.stopRunning(CHANGES);
}
