// The script's half of the pages. The build puts it into a file of its own beside the bundle, which only a call of a page
// loads, so that it costs telli's calls nothing.
import { respond } from './booking/respond.ts';
import type { AskedInside } from './fromPage/askedInside.ts';
import { callsInside, callsOfPage } from './fromPage/calls.ts';
import { doctorAnswer } from './fromPage/check/doctor.ts';
import { answerPage, problemAsAnswer } from './fromPage/fromPage.ts';
import { isCopy } from './fromPage/once.ts';
import { languageOf } from './fromPage/person.ts';
import { pageWords } from './fromPage/words/words.ts';
import { codecPort } from './google/codec.ts';
import { ports } from './google/ports.ts';
import { spreadsheetUi } from './google/spreadsheetUi.ts';
import { incomingOf } from './google/webApp.ts';

/** In the execution of the person at the keyboard: JSON of a `PageAnswer`. Throws for what no page of ours asks. */
export function answerHere(name: unknown, args: unknown): string {
  return answerPage(callsOfPage({ ports, ui: spreadsheetUi, doPost: postedInside }), name, args);
}

/** The same in the web app's, which runs as the owner; for the doctor JSON of its probes. */
export function answerInside(asked: AskedInside): string {
  if (asked.by === 'doctor') return doctorAnswer({ ports, ui: spreadsheetUi }, asked);
  const { name, args, you, language } = asked;
  const ui = { ...spreadsheetUi, user: () => you, personLocale: () => language };
  if (isCopy(ports.cache, asked)) return problemAsAnswer(pageWords(languageOf(ui)).copied);
  return answerPage(callsInside({ ports, ui, doPost: postedInside }), name, args);
}

/** What `doPost` answers to that body, without the way over the network. */
function postedInside(contents: string): string {
  return respond(() => incomingOf({ parameter: {}, postData: { contents } as WebBody }, codecPort), ports);
}

type WebBody = GoogleAppsScript.Events.DoPost['postData'];
