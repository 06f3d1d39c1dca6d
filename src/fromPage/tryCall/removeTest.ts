// Takes a test booking back: the event goes, and its row is cancelled. Nothing that a caller booked is ever removed here.
import { openSheet } from '../../check/check.ts';
import { changeSheetVersion } from '../../notes/ownSheet.ts';
import { readBookings, type StoredBooking } from '../../sheet/bookings.ts';
import { bookingChanges } from '../../sheet/bookingWrite.ts';
import { isHubspotEventId } from '../../sheet/cells/eventIds.ts';
import { PageProblem } from '../fromPage.ts';
import { underLock } from '../lock.ts';
import { pageWords } from '../words/words.ts';
import { isTestCaller } from './testCaller.ts';
import type { Trying } from './tryCall.ts';

/** `token`: the test caller's id. */
export function removeTest({ ports, ui, person }: Trying, token: string): { readonly sentence: string } {
  const words = pageWords(person().language);
  if (!isTestCaller(token, ui, ports.codec)) throw new PageProblem(words.notTest);
  const remove = () => removeUnderLock(ports, token, words);
  return { sentence: underLock(ports.lock, words.notRemoved(words.busy), remove) };
}

function removeUnderLock(ports: Trying['ports'], token: string, words: ReturnType<typeof pageWords>): string {
  const { notes, workbook, configuration } = openSheet(ports);
  const zone = { timeZone: configuration.settings.timeZone, offsetAt: ports.offsetAt };
  const row = readBookings(workbook, zone).rows.find(({ externalId }) => externalId === token);
  if (row === undefined) throw new PageProblem(words.noRow);
  if (row.status === 'cancelled') throw new PageProblem(words.removedBefore);
  if (isHubspotEventId(row.eventId)) throw new PageProblem(words.hubspotRemoval);
  const removed = ports.calendar.remove(calendarOf(row, configuration.hosts), row.eventId, 'none');
  if (removed.kind !== 'removed') throw new PageProblem(words.notRemoved(whyNot(removed, words)));
  const target = { workbook, ...zone };
  ports.openWorkbook(notes.read('spreadsheetId')).write(workbook, {
    bookings: [],
    log: [],
    changes: [bookingChanges(row, { ...row, status: 'cancelled' }, target)],
  });
  changeSheetVersion(notes, ports.codec);
  notes.flush();
  return words.removed;
}

function calendarOf(
  { calendar, host }: StoredBooking,
  hosts: readonly { readonly name: string; readonly calendarId: string }[],
): string {
  return calendar || (hosts.find(({ name }) => name === host.split(',')[0]?.trim())?.calendarId ?? '');
}

type NotRemoved = Exclude<ReturnType<Trying['ports']['calendar']['remove']>, { readonly kind: 'removed' }>;

function whyNot(removed: NotRemoved, words: ReturnType<typeof pageWords>): string {
  return removed.kind === 'notWritable' ? words.notWritable : removed.error;
}
