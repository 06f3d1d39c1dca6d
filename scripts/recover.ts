// `npm run recover`: the recovery job once over a data folder, by the built script in the local Apps Script runtime. The
// menu item says what came of it.
import { join } from 'node:path';
import { PROPERTY } from '../src/booking/propertyNames.ts';
import { UsageError } from '../src/local/flags.ts';
import { projectRoot } from '../src/local/projectRoot.ts';
import { createRuntime } from '../src/local/runtime.ts';
import { sentMails } from '../src/local/services/mail/state.ts';
import { createFileStore } from '../src/local/store/files.ts';
import { build } from './build.mjs';
import { existingFolder } from './data/folder.ts';
import { type Flags, readFlags, USAGE } from './recover/flags.ts';

async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2));
  if ('help' in flags) return console.log(USAGE);
  const folder = existingFolder(flags.data);
  await build();
  console.log(recovered(folder, flags).join('\n\n'));
}

function recovered(folder: string, { nowMs }: Flags): string[] {
  const store = createFileStore(folder);
  const before = sentMails(store).length;
  const runtime = createRuntime({
    store,
    clock: { nowMs: nowMs === undefined ? Date.now : () => nowMs },
    scriptFolder: join(projectRoot(), 'dist'),
    // That of `npm start`: a missing key would be a finding.
    properties: { [PROPERTY.spreadsheetId]: 'local', [PROPERTY.telliKey]: 'demo-key' },
    report: (line) => console.error(line),
  });
  runtime.execute('bringInLine', [], { ui: true });
  // What the menu item leaves to the job.
  runtime.execute('recover');
  const said = runtime.ui.shown.flatMap((one) => ('prompt' in one ? [one.prompt] : []));
  const mails = sentMails(store).slice(before);
  return [...said, ...mails.map(({ to, subject, body }) => `Mail to ${to}: ${subject}\n${body}`)];
}

main().catch((error: unknown) => {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(error instanceof UsageError ? line : `The recovery job could not run: ${line}`);
  process.exitCode = 1;
});
