// telli's key as a person pastes it, and the day on which two keys stand.
import { PROPERTY } from '../../notes/propertyNames.ts';
import { DAY_MS, type Instant } from '../../scheduling/time.ts';
import { pastedKey } from '../pastedKey.ts';
import type { SetUpDraft } from '../wire/setUp.ts';
import type { SetUpWords } from './words.ts';

type Properties = Readonly<Record<string, string>>;

export interface KeyChange {
  /** One write: half of it would leave an old key valid that has leaked. */
  readonly entries: Properties;
  /** Why the key was not taken; '' = it was, or none was pasted. */
  readonly problem: string;
}

type Pasted = Pick<SetUpDraft, 'telliKey' | 'oldKeyLeaked'>;

/** If it is left blank, the set key stays. An old key that has not leaked is valid for a day next to the new one. */
export function telliKeyChange(pasted: Pasted, before: Properties, nowMs: Instant, words: SetUpWords): KeyChange {
  const set = before[PROPERTY.telliKey] ?? '';
  const key = pastedKey(pasted.telliKey);
  if (key === null) return { entries: {}, problem: set === '' ? words.keyBroken : words.keyBrokenKept };
  if (key === '') return { entries: {}, problem: set === '' ? words.keyMissing : '' };
  const ended = { [PROPERTY.formerKey]: '', [PROPERTY.formerKeyUntil]: '0' };
  // A second try, after the first has set it.
  if (key === set) return { entries: pasted.oldKeyLeaked && before[PROPERTY.formerKey] ? ended : {}, problem: '' };
  const both = { [PROPERTY.formerKey]: set, [PROPERTY.formerKeyUntil]: String(nowMs + DAY_MS) };
  const hasFormer = set !== '' || before[PROPERTY.formerKey] !== undefined;
  const former = set !== '' && !pasted.oldKeyLeaked ? both : ended;
  return { entries: { [PROPERTY.telliKey]: key, ...(hasFormer ? former : {}) }, problem: '' };
}
