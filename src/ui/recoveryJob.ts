// The job that brings Bookings in line. Its owner is the person who ran Set up first, until another person takes over here.
import { PROPERTY } from '../notes/propertyNames.ts';
import { platformText } from '../ports/platformFailure.ts';
import type { UiPorts } from './ports.ts';
import { textsFor } from './texts.ts';

type Properties = Readonly<Record<string, string>>;
export type RecordHandOver = (from: string, to: string) => void;

const JOB = 'recover';
// Callers may have to wait as long for what a stopped call left behind.
const MINUTES = 15;

/**
 * `before`: the script properties before this Set up. Another person's Set up makes no trigger, unless they take over.
 * Everything else works without the job. So its failure is told to the person, and stops nothing.
 */
export function startRecovery(ui: UiPorts, before: Properties, recordHandOver: RecordHandOver): void {
  const texts = textsFor(ui.spreadsheetLocale());
  try {
    const user = ui.user();
    if (isMine(ui, before, user)) claim(ui, before, user);
    else if (user === '' || !ui.confirm(texts.recoveryTitle, texts.takeOver(before[PROPERTY.recoveryOwner] ?? '')))
      return;
    else {
      ui.properties.set(PROPERTY.recoveryOwner, user);
      recordHandOver(before[PROPERTY.recoveryOwner] ?? '', user);
    }
    ui.runEvery(JOB, MINUTES);
  } catch (error) {
    ui.tell(texts.recoveryTitle, texts.noRecovery(platformText(error)));
  }
}

/** An older version remembered no person. Then only their own trigger tells that this person ran Set up before. */
function isMine(ui: UiPorts, before: Properties, user: string): boolean {
  const owner = before[PROPERTY.recoveryOwner];
  if (owner !== undefined) return owner === user;
  return before[PROPERTY.spreadsheetId] === undefined || ui.isRunning(JOB);
}

/** '' = Google does not tell the person; then no owner is remembered. */
function claim({ properties }: UiPorts, before: Properties, user: string): void {
  if (user === '') return;
  for (const name of [PROPERTY.recoveryOwner, PROPERTY.mainCalendar]) {
    if (before[name] === undefined) properties.set(name, user);
  }
}

/** The trigger of a person from whom another took over. */
export function stopRecovery(ui: UiPorts): void {
  ui.stopRunning(JOB);
}
