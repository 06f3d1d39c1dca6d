// The page Bring Bookings in line: does at once what the job does every quarter of an hour, as the person at the keyboard.
import { openSheet } from '../../check/check.ts';
import { recover } from '../../recovery/recover.ts';
import type { PagePorts } from '../pagePorts.ts';
import { notAllowed } from '../permissions.ts';
import { shownFinding } from '../shownFinding.ts';
import type { InLine } from '../wire/bringInLine.ts';
import type { Person } from '../wire/shared.ts';
import { doneSentences } from './recoveredLines.ts';
import { inLineWords } from './words.ts';

/** The Log is left to the job: without the lock, two runs at once would delete twice as many rows. */
export function bringInLine({ ports, ui }: PagePorts, person: Person): InLine {
  const recovered = recover(ports, { isTimed: false });
  const { unknowable, belongsTo, isWhole, unread } = recovered;
  const missing = belongsTo === '' && !(isWhole && unread.length === 0) ? notAllowed(ui) : '';
  const found = belongsTo === '' ? [...(unknowable ? [unknowable] : []), ...recovered.findings] : [];
  return {
    person,
    sentences: [...doneSentences(recovered, inLineWords(person.language)), ...(missing === '' ? [] : [missing])],
    findings: found.length === 0 ? [] : shownIn(openSheet(ports), found),
  };
}

function shownIn({ workbook }: ReturnType<typeof openSheet>, found: readonly Parameters<typeof shownFinding>[0][]) {
  return found.map((finding) => shownFinding(finding, workbook));
}
