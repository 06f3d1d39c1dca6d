// `npm run build`: writes dist/, and says what is in it.
import { readCommandLine } from '../local/command/commandLine.ts';
import { runCommand } from '../local/command/run.ts';
import { build } from './build.mjs';

const USAGE = `npm run build

Writes dist/, which is what clasp pushes: the script as one file, its manifest, and the pages of the menu.

  --help  shows this`;

async function work(): Promise<void> {
  const { exports, files } = await build();
  for (const { file, bytes } of files) console.log(`${file} ${bytes} bytes`);
  console.log(`Entry points: ${exports.join(', ')}`);
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, {}),
  work,
  failed: 'dist/ cannot be built',
});
