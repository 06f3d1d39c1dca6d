// `npm run relay:function`: the folder from which Google Cloud Run builds the relay.
import { join, relative } from 'node:path';
import { readCommandLine } from '../local/command/commandLine.ts';
import { runCommand } from '../local/command/run.ts';
import { projectRoot } from '../local/projectRoot.ts';
import { writeFunction } from './relay/bundles.ts';

const FOLDER = join(projectRoot(), '.work', 'relay-function');

const USAGE = `npm run relay:function

Writes the relay for Google Cloud Run into .work/relay-function, and says how it is deployed. docs/relay.md has more.

  --help  shows this`;

function write(): void {
  writeFunction(FOLDER);
  const folder = relative(process.cwd(), FOLDER);
  console.log(`Written: ${folder}. To deploy it:

gcloud run deploy slotsheet-relay --source ${folder} --function relay --base-image nodejs22 \\
  --allow-unauthenticated --set-env-vars "WEB_APP_URL=https://script.google.com/macros/s/<deployment id>/exec"`);
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, {}),
  work: write,
  failed: 'The function cannot be written',
});
