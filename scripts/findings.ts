// `npm run findings`: what Check would find in a data folder. The built script looks, in the local Apps Script runtime.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine, type ValuesOf } from '../local/command/commandLine.ts';
import { optional, several, toggle } from '../local/command/flag.ts';
import { runCommand } from '../local/command/run.ts';
import { clockAt, existingFolder, readNow } from '../local/command/values.ts';
import { projectRoot } from '../local/projectRoot.ts';
import { createRuntime } from '../local/runtime.ts';
import { inspect, problemCount } from '../local/start/inspection.ts';
import { QUIRK_NAMES, quirkOptions, readQuirks } from '../local/start/quirks.ts';
import { hubspotKeyIn } from '../local/start/secrets.ts';
import { allLines } from '../local/start/served.ts';
import { createFileStore } from '../local/store/files.ts';
import { PROPERTY } from '../src/notes/propertyNames.ts';
import type { Language } from '../src/sheet/configuration.ts';
import { build } from './build.mjs';

const USAGE = `npm run findings -- [--data DIR] [--now ISO] [--json] [--quirk NAME]…

Prints what Check in the Sheet's menu would find: every cell, calendar and file that cannot be read, with tab, row, column
and what to do. Nothing is booked or written. Ends with 0 if there is nothing, with 1 if there is something, with 2 if it
could not look.

  --data DIR  the folder with sheet/, sheet.json and calendars/ (default: .work/example, which npm start makes, or example)
  --now ISO   what time it is, for example 2027-03-01T08:00:00Z (default: the machine's clock)
  --json      prints it as JSON: services, hosts, isWithdrawn, findings, language, files
  --quirk NAME
              as npm start takes it: ${QUIRK_NAMES}; may be given several times
  --help      shows this`;

const FLAGS = {
  data: optional('data', existingFolder),
  /** Epoch ms at which the clock stands still. */
  nowMs: optional('now', readNow),
  json: toggle('json'),
  quirks: several('quirk', readQuirks),
};

const NOTHING_FOUND: Readonly<Record<Language, string>> = {
  en: 'Everything is fine: the tabs can be read and so can all calendars.',
  de: 'Alles in Ordnung: Die Tabellenblätter und alle Kalender sind lesbar.',
};

async function work({ data, nowMs, json, quirks }: ValuesOf<typeof FLAGS>): Promise<void> {
  const folder = data ?? exampleFolder();
  await build();
  const store = createFileStore(folder);
  const runtime = createRuntime({
    store,
    clock: clockAt(nowMs),
    scriptFolder: join(projectRoot(), 'dist'),
    // That of `npm start`: a missing key would be a finding.
    properties: { [PROPERTY.spreadsheetId]: 'local', [PROPERTY.telliKey]: 'demo-key', ...hubspotKeyIn(store) },
    ...quirkOptions(quirks),
    report: (line) => console.error(line),
  });
  const found = await inspect(store, runtime);
  const lines = allLines(found);
  console.log(
    json
      ? JSON.stringify(found, null, 2)
      : [...lines, ...(lines.length > 0 ? [] : [NOTHING_FOUND[found.language]])].join('\n'),
  );
  if (problemCount(found) > 0) process.exitCode = 1;
}

/** Named where it was not given: on stderr, so that what is found stays alone. */
function exampleFolder(): string {
  const folder = existsSync(join(projectRoot(), '.work/example')) ? '.work/example' : 'example';
  console.error(`folder: ${folder}`);
  return join(projectRoot(), folder);
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, FLAGS),
  work,
  failed: 'The findings could not be read',
  exitCode: 2,
});
