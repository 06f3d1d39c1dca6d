// The entry points, and the one place that hands the adapters to the use cases.
// Each exported function becomes a top-level function of the bundle.
import { foreignAnswer } from './booking/refused.ts';
import { respond } from './booking/respond.ts';
import { askedInside, INSIDE_PARAMETER, type InsideKeys, toldInside } from './fromPage/askedInside.ts';
import { reading } from './google/asking.ts';
import { codecPort } from './google/codec.ts';
import { editedTab } from './google/editedTab.ts';
import { marksPort } from './google/marks.ts';
import { menuUi } from './google/menuUi.ts';
import { loadPageScript } from './google/pageScript.ts';
import { ports } from './google/ports.ts';
import { propertiesPort, readOnce } from './google/properties.ts';
import { isTriggerEvent } from './google/triggers.ts';
import { incomingOf, jsonOutput } from './google/webApp.ts';
import { markAll } from './marks/markAll.ts';
import { markEdited } from './marks/markEdited.ts';
import { changeMarks, disturbedBy, editMarks } from './notes/edits.ts';
import { openNotebook } from './notes/notebook.ts';
import { linkedServicesOf, savedSpreadsheet } from './notes/ownSheet.ts';
import { PROPERTY } from './notes/propertyNames.ts';
import { clocksAt, readAsAddress } from './records/sheetRead.ts';
import { recover as recoverIn } from './recovery/recover.ts';
import { showMenu } from './ui/menu.ts';
import { openPage } from './ui/pages.ts';
import { stopRecovery } from './ui/recoveryJob.ts';

/** telli's requests, through the relay or directly. */
export function doPost(event: GoogleAppsScript.Events.DoPost): GoogleAppsScript.Content.TextOutput {
  const properties = readOnce();
  const keyOf = (name: string) => () => properties.first()[name] ?? '';
  const inside = insideAnswer(event, { inside: keyOf(PROPERTY.insideKey), telli: keyOf(PROPERTY.telliKey) });
  // Whatever claims to come from a page and does not prove it costs no more than any other request.
  return jsonOutput(inside ?? respond(() => incomingOf(event, codecPort), { ...ports, properties: properties.rest }));
}

/** Of a page of our own that another person than the owner looks at, and of the doctor; null for every other request. */
function insideAnswer(event: GoogleAppsScript.Events.DoPost, keys: InsideKeys): string | null {
  if (event.parameter?.[INSIDE_PARAMETER] === undefined) return null;
  const read = reading(() => askedInside(incomingOf(event, codecPort), keys, codecPort, ports.now()));
  if ('unreadable' in read || read.value === null) return null;
  const asked = read.value;
  return toldInside(() => pageScript().answerInside(asked), ports);
}

/** telli only sends POST. */
export function doGet(_event: GoogleAppsScript.Events.DoGet): GoogleAppsScript.Content.TextOutput {
  return jsonOutput(foreignAnswer(''));
}

/** What the pages of the menu ask, as JSON text of a list of arguments. Gives JSON of a `PageAnswer`. */
export function fromPage(name: unknown, args: unknown): string {
  return pageScript().answerHere(name, args);
}

function pageScript(): typeof import('./pageScript.ts') {
  return loadPageScript() as typeof import('./pageScript.ts');
}

/** Time-driven, every quarter of an hour once Set up has run. Gives JSON of a `Recovered`, which Google ignores. */
export function recover(event?: unknown): string | null {
  if (!isTriggerEvent<GoogleAppsScript.Events.TimeDriven>(event)) return null;
  const recovered = recoverIn(ports, { isTimed: true });
  if (recovered.belongsTo !== '') stopRecovery(menuUi);
  return JSON.stringify(recovered);
}

// Of the events only those of an edit name a tab.
const ANYTHING = { bookings: true, log: true };
const NOTHING = { bookings: false, log: false };

/** Simple trigger: the menu. */
export function onOpen(): void {
  showMenu(menuUi);
}

/** Simple trigger: an edit makes the cached Sheet out of date, and marks what cannot be read. */
export function onEdit(event?: unknown): void {
  if (!isTriggerEvent<GoogleAppsScript.Events.SheetsOnEdit>(event)) return;
  const tab = event.range ? editedTab(event) : null;
  const disturbed = tab === null ? ANYTHING : disturbedBy(tab, () => openNotebook(propertiesPort));
  propertiesPort.setAll(editMarks(codecPort, disturbed, ports.now()));
  if (tab !== null) markEdited(tab, clocksAt(ports, ports.now()));
}

/**
 * Set up's trigger, as the person who ran it. It fires on each change, such as a row that was deleted, which is no edit. It
 * may fire for rows of our own too, so that a mere edit is one only if a tab that people fill in reads otherwise.
 */
export function changed(event?: unknown): void {
  if (!isTriggerEvent<GoogleAppsScript.Events.SheetsOnChange>(event)) return;
  // No document says as what kind of change a merge of cells is told.
  if (event.changeType === 'FORMAT') {
    propertiesPort.set(PROPERTY.sheetEdit, codecPort.uuid());
    return;
  }
  const notes = openNotebook(propertiesPort);
  const isEdit = event.changeType === 'EDIT';
  if (!isEdit) propertiesPort.setAll(changeMarks(codecPort, ports.now(), event.changeType));
  const id = savedSpreadsheet(notes);
  if (id === undefined) return;
  const port = marksPort(id, (workbook) => readAsAddress(ports, notes, workbook));
  const shown = codecPort.sha256Hex(markAll(port, clocksAt(ports, ports.now()), linkedServicesOf(notes)));
  if (shown === notes.read(PROPERTY.tabsShown)) return;
  propertiesPort.setAll({ [PROPERTY.tabsShown]: shown, ...(isEdit ? editMarks(codecPort, NOTHING, ports.now()) : {}) });
}

/** Menu. */
export function setUp(): void {
  openPage(menuUi, 'setUp');
}

/** Menu. */
export function hours(): void {
  openPage(menuUi, 'hours');
}

/** Menu. */
export function check(): void {
  openPage(menuUi, 'check');
}

/** Menu. */
export function bringInLine(): void {
  openPage(menuUi, 'bringInLine');
}

/** Menu. */
export function erase(): void {
  openPage(menuUi, 'erase');
}

/** Menu. */
export function preview(): void {
  openPage(menuUi, 'preview');
}

/** Menu. */
export function tryCall(): void {
  openPage(menuUi, 'tryCall');
}

/** Menu. */
export function addresses(): void {
  openPage(menuUi, 'addresses');
}

/** Menu. */
export function voiceAgents(): void {
  openPage(menuUi, 'voiceAgents');
}

/** Menu. */
export function help(): void {
  openPage(menuUi, 'help');
}

/** Menu. */
export function hubspotKey(): void {
  openPage(menuUi, 'hubspotKey');
}
