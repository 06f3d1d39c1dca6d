// `npm run logs`: what the script told its operator, from Google's log.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine, UsageError, type ValuesOf } from '../local/command/commandLine.ts';
import { asWritten, optional } from '../local/command/flag.ts';
import { runCommand } from '../local/command/run.ts';
import { signIn } from './deploy/account.ts';
import { openQuestions } from './deploy/ask.ts';
import { PLACE_FLAGS, PLACE_HELP } from './deploy/flags.ts';
import { openPlace } from './deploy/place.ts';

const USAGE = `npm run logs -- [--project ID] [--name NAME] [--user NAME] [--auth FILE]

Prints the newest lines that the script told its operator. Without a Google Cloud project of your own, clasp cannot read
them: then it says where to see each execution in the browser. Every request is in the tab Log of the Sheet anyway.

  --project ID       your Google Cloud project, if the script was moved to one (its settings, under "Google Cloud project")
${PLACE_HELP}`;

const FLAGS = { ...PLACE_FLAGS, project: optional('project', asWritten) };

async function work({ name, user, auth, yes, project }: ValuesOf<typeof FLAGS>): Promise<void> {
  const place = openPlace(name);
  const { scriptId } = place.remembered();
  if (scriptId === undefined) throw new UsageError('Nothing is set up here yet. Give "npm run setup" first.');
  const executions = `https://script.google.com/home/projects/${scriptId}/executions`;
  if (project === undefined) {
    console.log(`Each execution and its lines: ${executions}`);
    return;
  }
  const questions = openQuestions(yes);
  try {
    const { clasp } = await signIn({ user, auth }, place, questions, yes);
    const config = { scriptId, rootDir: 'push', projectId: project };
    writeFileSync(join(place.folder, '.clasp.json'), `${JSON.stringify(config, null, 2)}\n`);
    await clasp.asPerson(['tail-logs'], place.folder);
    console.log(`Each execution and its lines: ${executions}`);
  } finally {
    questions.close();
  }
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, FLAGS),
  work,
  failed: 'The log cannot be read',
});
