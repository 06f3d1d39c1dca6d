// `npm run why`: explains why a time is free, or not, over a data folder. The built script answers in the local Apps Script
// runtime. Nothing is booked or written.
import { join } from 'node:path';
import { readCommandLine, UsageError, type ValuesOf } from '../local/command/commandLine.ts';
import { asWritten, optional, orElse, required, several } from '../local/command/flag.ts';
import { runCommand } from '../local/command/run.ts';
import { clockAt, existingFolder, readNow } from '../local/command/values.ts';
import { projectRoot } from '../local/projectRoot.ts';
import { createRuntime } from '../local/runtime.ts';
import { answerIn, askScript } from '../local/start/askScript.ts';
import { QUIRK_NAMES, quirkOptions, readQuirks } from '../local/start/quirks.ts';
import { hubspotKeyIn } from '../local/start/secrets.ts';
import { createFileStore } from '../local/store/files.ts';
import { PROPERTY } from '../src/notes/propertyNames.ts';
import type { WhyAnswer } from '../src/why/answer.ts';
import { reasonsFor } from '../src/words/reasons/reasons.ts';
import { build } from './build.mjs';
import { linesOf } from './why/lines.ts';

const USAGE = `npm run why -- --data DIR --at WHEN [--service NAME] [--now ISO] [--quirk NAME]…

Says why a time is free, or not: every rule that removed it, host by host. Nothing is booked or written.

  --data DIR      the folder with sheet/, sheet.json and calendars/
  --at WHEN       a date, for all its starts: 2027-03-28; or a time: 2027-03-28T10:00, in the time zone of Settings,
                  or with an offset: 2027-03-28T10:00+02:00
  --service NAME  as in the tab Services (default: the first one there)
  --now ISO       what time it is, for example 2027-03-01T08:00:00Z (default: the machine's clock)
  --quirk NAME    as npm start takes it: ${QUIRK_NAMES}; may be given several times
  --help          shows this`;

const FLAGS = {
  /** Epoch ms at which the clock stands still. */
  nowMs: optional('now', readNow),
  /** As the script reads it. */
  at: required('at', 'a date or a time', asWritten),
  folder: required('data', 'a folder', existingFolder),
  /** '' = the first of the Sheet. */
  service: orElse('service', '', asWritten),
  quirks: several('quirk', readQuirks),
};

type Flags = ValuesOf<typeof FLAGS>;

// On Google the cause stands under Executions; here it is a line above.
const SHEET_UNREADABLE = 'The Sheet could not be read. The line that begins with “console.error” says why.';

async function work(flags: Flags): Promise<void> {
  await build();
  const answer = ask(flags);
  if ('problem' in answer) {
    const isUnread = answer.problem === reasonsFor('en').sheetUnreadable;
    throw new UsageError(isUnread ? SHEET_UNREADABLE : answer.problem);
  }
  console.log(linesOf(answer).join('\n'));
}

function ask({ folder, service, at, nowMs, quirks }: Flags): WhyAnswer {
  const store = createFileStore(folder);
  const runtime = createRuntime({
    store,
    clock: clockAt(nowMs),
    scriptFolder: join(projectRoot(), 'dist'),
    properties: { [PROPERTY.spreadsheetId]: 'local', ...hubspotKeyIn(store) },
    ...quirkOptions(quirks),
    report: (line) => console.error(line),
  });
  return answerIn('why.at', askScript(runtime, 'why.at', service, at));
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, FLAGS),
  work,
  failed: 'There is no answer',
});
