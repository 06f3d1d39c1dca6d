// telli's key as a person pastes it, and the day on which two keys stand.
import { PROPERTY } from '../notes/propertyNames.ts';
import { pastedKey } from './pastedKey.ts';
import type { UiPorts } from './ports.ts';
import { textsFor } from './texts.ts';

const DAY_MS = 86_400_000;

/** If the person leaves it blank, the set key stays. An old key that has not leaked is valid for a day next to the new one. */
export function askForKey(ui: UiPorts): void {
  const texts = textsFor(ui.spreadsheetLocale());
  const key = pastedKey(ui.ask(texts.keyTitle, texts.keyPrompt) ?? '');
  const before = ui.properties.all()[PROPERTY.telliKey] ?? '';
  if (key === null) ui.tell(texts.keyTitle, before === '' ? texts.keyBroken : texts.keyBrokenKept);
  else if (key === '' && before === '') ui.tell(texts.keyTitle, texts.keyMissing);
  else if (key !== '' && key !== before) setKey(ui, key, before);
}

/** Anything but a no to the question whether it leaked ends the old key at once. */
function setKey(ui: UiPorts, key: string, before: string): void {
  const texts = textsFor(ui.spreadsheetLocale());
  if (before !== '' && ui.yesOrNo(texts.keyTitle, texts.keyLeaked) === 'no') {
    const former = { [PROPERTY.formerKey]: before, [PROPERTY.formerKeyUntil]: String(ui.now() + DAY_MS) };
    ui.properties.setAll({ [PROPERTY.telliKey]: key, ...former });
    return;
  }
  ui.properties.set(PROPERTY.telliKey, key);
  ui.properties.delete(PROPERTY.formerKey);
  ui.properties.delete(PROPERTY.formerKeyUntil);
}
