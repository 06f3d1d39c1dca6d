// `npm run findings`: what Check would find in a data folder. The built script looks, in the local Apps Script runtime.
import { join } from 'node:path';
import { runCommand } from '../local/command/run.ts';
import { clockAt } from '../local/command/values.ts';
import { inspect, problemCount } from '../local/inspection.ts';
import { projectRoot } from '../local/projectRoot.ts';
import { quirkOptions } from '../local/quirks.ts';
import { createRuntime } from '../local/runtime.ts';
import { allLines } from '../local/served.ts';
import { createFileStore } from '../local/store/files.ts';
import { PROPERTY } from '../src/booking/propertyNames.ts';
import { textsIn } from '../src/ui/texts.ts';
import { build } from './build.mjs';
import { type Flags, readFlags, USAGE } from './findings/flags.ts';

async function work({ folder, nowMs, json, quirks }: Flags): Promise<void> {
  await build();
  const store = createFileStore(folder);
  const runtime = createRuntime({
    store,
    clock: clockAt(nowMs),
    scriptFolder: join(projectRoot(), 'dist'),
    // That of `npm start`: a missing key would be a finding.
    properties: { [PROPERTY.spreadsheetId]: 'local', [PROPERTY.telliKey]: 'demo-key' },
    ...quirkOptions(quirks),
    report: (line) => console.error(line),
  });
  const found = await inspect(store, (functionName) => runtime.execute(functionName));
  const lines = allLines(found);
  console.log(
    json
      ? JSON.stringify(found, null, 2)
      : [...lines, ...(lines.length > 0 ? [] : [textsIn(found.language).checkFine])].join('\n'),
  );
  if (problemCount(found) > 0) process.exitCode = 1;
}

await runCommand({ usage: USAGE, readFlags, work, failed: 'The findings could not be read', exitCode: 2 });
