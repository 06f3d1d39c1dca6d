// What the web app answers to `npm run doctor`: the probes, as the owner sees them. The command speaks English.
import { checkForPerson } from '../../check/check.ts';
import { orNull, platformText } from '../../ports/platformFailure.ts';
import type { Ports } from '../../ports/ports.ts';
import { bodyArrived } from '../../probes/around.ts';
import { probesNow, type SheetOpened } from '../../probes/probesNow.ts';
import type { UiPorts } from '../../ui/ports.ts';
import type { AskedByDoctor } from '../askedInside.ts';
import { problemAsAnswer } from '../fromPage.ts';
import { isCopy } from '../once.ts';
import { pageWords } from '../words/words.ts';

interface DoctorPorts {
  readonly ports: Ports;
  readonly ui: UiPorts;
}

/** JSON of the probes, or of why there are none. */
export function doctorAnswer({ ports, ui }: DoctorPorts, asked: AskedByDoctor): string {
  if (isCopy(ports.cache, asked)) return problemAsAnswer(pageWords('en').copied);
  const runsAs = orNull(ports.mail.owner) ?? '';
  const body = bodyArrived(asked.sample);
  const looking = { ports, ui, runsAs, sheet: readSheet(ports), olderWebApp: null, body };
  return JSON.stringify({ probes: probesNow(looking, 'en') });
}

function readSheet(ports: Ports): SheetOpened | { readonly unreadable: string } {
  try {
    return checkForPerson(ports);
  } catch (error) {
    return { unreadable: platformText(error) };
  }
}
