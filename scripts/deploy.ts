// `npm run deploy`: brings this clone's code to the deployment that `npm run setup` made. Its address stays.
import { spawnSync } from 'node:child_process';
import { readCommandLine, UsageError, type ValuesOf } from '../local/command/commandLine.ts';
import { asWritten, optional, toggle } from '../local/command/flag.ts';
import { runCommand } from '../local/command/run.ts';
import { projectRoot } from '../local/projectRoot.ts';
import { signIn } from './deploy/account.ts';
import { openQuestions } from './deploy/ask.ts';
import { buildInto } from './deploy/bundle.ts';
import { PLACE_FLAGS, PLACE_HELP } from './deploy/flags.ts';
import { openPlace } from './deploy/place.ts';
import { publish, webAppOf } from './deploy/publish.ts';
import { openScript } from './deploy/script.ts';

const USAGE = `npm run deploy -- [--unchecked] [--deployment ID] [--name NAME] [--user NAME] [--auth FILE] [--yes]

Checks the code's types, builds it, brings it to Google, and updates the deployment that npm run setup made. Nothing is
made where nothing has changed. The old version may answer for up to a minute.

  --unchecked        leaves the check out
  --deployment ID    the deployment, if the script has several of ours
${PLACE_HELP}`;

const FLAGS = {
  ...PLACE_FLAGS,
  unchecked: toggle('unchecked'),
  deployment: optional('deployment', asWritten),
};

async function work({ name, user, auth, yes, unchecked, deployment }: ValuesOf<typeof FLAGS>): Promise<void> {
  const tell = (line: string) => console.log(line);
  const place = openPlace(name);
  const { scriptId } = place.remembered();
  if (scriptId === undefined) throw new UsageError('Nothing is set up here yet. Give "npm run setup" first.');
  if (deployment !== undefined) place.remember({ deploymentId: deployment });
  const questions = openQuestions(yes);
  try {
    if (!unchecked) check();
    const { clasp } = await signIn({ user, auth }, place, questions, yes);
    const files = await buildInto(place.push);
    const script = openScript(clasp, place, scriptId);
    const { deploymentId, versionNumber } = await publish({ script, place, questions, tell }, files, false);
    tell(`Version ${versionNumber} answers at ${webAppOf(deploymentId)}`);
  } finally {
    questions.close();
  }
}

function check(): void {
  const { status } = spawnSync('npm', ['run', '--silent', 'types'], { cwd: projectRoot(), stdio: 'inherit' });
  if (status !== 0) throw new UsageError('The code has mistakes, so nothing was built. They stand above.');
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, FLAGS),
  work,
  failed: 'The deployment was not updated',
});
