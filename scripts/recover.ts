// `npm run recover`: the recovery job once over a data folder, by the built script in the local Apps Script runtime.
import { join } from 'node:path';
import { readCommandLine, type ValuesOf } from '../local/command/commandLine.ts';
import { optional, required } from '../local/command/flag.ts';
import { runCommand } from '../local/command/run.ts';
import { clockAt, existingFolder, readNow } from '../local/command/values.ts';
import { projectRoot } from '../local/projectRoot.ts';
import { createRuntime } from '../local/runtime.ts';
import { sentMails } from '../local/services/mail/state.ts';
import { hubspotKeyIn } from '../local/start/secrets.ts';
import { createFileStore } from '../local/store/files.ts';
import { recoveredLines } from '../src/fromPage/bringInLine/recoveredLines.ts';
import { PROPERTY } from '../src/notes/propertyNames.ts';
import type { Recovered } from '../src/recovery/recover.ts';
import type { Language } from '../src/sheet/configuration.ts';
import { build } from './build.mjs';

const USAGE = `npm run recover -- --data DIR [--now ISO]

Runs the recovery job once over a data folder, as Google does every 15 minutes: rows that wait are written, Bookings is
brought in line with the calendars, old Log rows are deleted, and what is wrong is mailed (here only into state/mail.jsonl).

  --data DIR  the folder with sheet/, sheet.json and calendars/
  --now ISO   what time it is, for example 2027-03-01T08:00:00Z (default: the machine's clock)
  --help      shows this`;

const FLAGS = {
  folder: required('data', 'a folder', existingFolder),
  /** Epoch ms at which the clock stands still. */
  nowMs: optional('now', readNow),
};

type Flags = ValuesOf<typeof FLAGS>;

// On Google the reasons stand under Executions; here they are the lines above.
const NOT_WHOLE: Readonly<Record<Language, string>> = {
  en: 'Not everything could be done. The lines that begin with “console.error” say why. Put that right, then run it again.',
  de: 'Nicht alles war möglich. Die Zeilen, die mit „console.error“ beginnen, sagen, warum. Beheben Sie das, und starten Sie den Befehl noch einmal.',
};

async function work(flags: Flags): Promise<void> {
  await build();
  const { recovered, mails } = recover(flags);
  const said = recoveredLines(recovered, NOT_WHOLE[recovered.language]);
  console.log([...said, ...mails.map(({ to, subject, body }) => `Mail to ${to}: ${subject}\n${body}`)].join('\n\n'));
  if (!recovered.isWhole || recovered.unread.length > 0) process.exitCode = 1;
}

function recover({ folder, nowMs }: Flags) {
  const store = createFileStore(folder);
  const before = sentMails(store).length;
  const runtime = createRuntime({
    store,
    clock: clockAt(nowMs),
    scriptFolder: join(projectRoot(), 'dist'),
    properties: {
      [PROPERTY.spreadsheetId]: 'local',
      // That of `npm start`: a missing key would be a finding.
      [PROPERTY.telliKey]: 'demo-key',
      // Nothing answers there meanwhile, which would be a finding too.
      ...{ [PROPERTY.relay]: null, [PROPERTY.webApp]: null },
      ...hubspotKeyIn(store),
    },
    report: (line) => console.error(line),
  });
  const recovered: Recovered = JSON.parse(String(runtime.execute('recover', [], { event: 'clock' })));
  return { recovered, mails: sentMails(store).slice(before) };
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, FLAGS),
  work,
  failed: 'The recovery job could not run',
});
