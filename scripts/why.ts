// `npm run why`: why a time is free, or not, over a data folder. The built script answers, in the local Apps Script
// runtime; nothing is booked or written.
import { join } from 'node:path';
import { UsageError } from '../local/command/commandLine.ts';
import { runCommand } from '../local/command/run.ts';
import { clockAt } from '../local/command/values.ts';
import { projectRoot } from '../local/projectRoot.ts';
import { quirkOptions } from '../local/quirks.ts';
import { createRuntime } from '../local/runtime.ts';
import { createFileStore } from '../local/store/files.ts';
import { PROPERTY } from '../src/booking/propertyNames.ts';
import { reasonsFor } from '../src/booking/reasons.ts';
import type { WhyAnswer } from '../src/booking/why/answer.ts';
import { build } from './build.mjs';
import { type Flags, readFlags, USAGE } from './why/flags.ts';
import { linesOf } from './why/lines.ts';

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
  const runtime = createRuntime({
    store: createFileStore(folder),
    clock: clockAt(nowMs),
    scriptFolder: join(projectRoot(), 'dist'),
    properties: { [PROPERTY.spreadsheetId]: 'local' },
    ...quirkOptions(quirks),
    report: (line) => console.error(line),
  });
  return JSON.parse(String(runtime.execute('why', [service, at])));
}

await runCommand({ usage: USAGE, readFlags, work, failed: 'There is no answer' });
