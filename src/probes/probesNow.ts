// Looks around the Sheet, keeps what it saw in the tab Health, and tells it.
import type { Ports } from '../ports/ports.ts';
import type { WorkbookPort } from '../ports/workbook.ts';
import type { Language } from '../sheet/configuration.ts';
import { writeStamp } from '../sheet/stamps.ts';
import type { Workbook } from '../sheet/workbook.ts';
import { writeHealth } from './health.ts';
import { probesOf, unwrittenProbe } from './judge.ts';
import { type Looking, lookAround, type SheetChecked } from './lookAround.ts';
import type { Probe } from './probe.ts';

/** The Sheet as Check has read it, and what writes there. */
export interface SheetOpened extends SheetChecked {
  readonly workbook: Workbook;
  readonly port: WorkbookPort;
  /** The language of Settings, in which the tab is. */
  readonly ofSettings: Language;
}

interface LookingNow extends Omit<Looking, 'sheet' | 'ports'> {
  readonly ports: Ports;
  readonly sheet: SheetOpened | { readonly unreadable: string };
}

/** One call more than to look. `language`: of the reader. */
export function probesNow(looking: LookingNow, language: Language): readonly Probe[] {
  const { ports, sheet } = looking;
  const around = lookAround(looking);
  const probes = probesOf(around, language);
  if ('unreadable' in sheet) return probes;
  const { timeZone } = sheet.configuration.settings;
  const time = writeStamp(ports.now(), { timeZone, offsetAt: ports.offsetAt }, true);
  const why = writeHealth(sheet.port, sheet.workbook, probesOf(around, sheet.ofSettings), time);
  return why === '' ? probes : [...probes, unwrittenProbe(why, language)];
}
