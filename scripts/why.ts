// `npm run why`: why a time is free, or not, over a data folder. The built script answers, in the local Apps Script
// runtime; nothing is booked or written.
import { join } from 'node:path';
import { PROPERTY } from '../src/booking/propertyNames.ts';
import type { WhyAnswer } from '../src/booking/why/answer.ts';
import { UsageError } from '../src/local/flags.ts';
import { projectRoot } from '../src/local/projectRoot.ts';
import { createRuntime } from '../src/local/runtime.ts';
import { createFileStore } from '../src/local/store/files.ts';
import { build } from './build.mjs';
import { existingFolder } from './data/folder.ts';
import { type Flags, readFlags, USAGE } from './why/flags.ts';
import { linesOf } from './why/lines.ts';

async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2));
  if ('help' in flags) return console.log(USAGE);
  const folder = existingFolder(flags.data);
  await build();
  const answer = ask(folder, flags);
  if ('problem' in answer) throw new UsageError(answer.problem);
  console.log(linesOf(answer).join('\n'));
}

function ask(folder: string, { service, at, nowMs }: Flags): WhyAnswer {
  const runtime = createRuntime({
    store: createFileStore(folder),
    clock: { nowMs: nowMs === undefined ? Date.now : () => nowMs },
    scriptFolder: join(projectRoot(), 'dist'),
    properties: { [PROPERTY.spreadsheetId]: 'local' },
    report: (line) => console.error(line),
  });
  return JSON.parse(String(runtime.execute('why', [service, at])));
}

main().catch((error: unknown) => {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(error instanceof UsageError ? line : `There is no answer: ${line}`);
  process.exitCode = 1;
});
