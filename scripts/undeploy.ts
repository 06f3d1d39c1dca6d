// `npm run undeploy`: takes the web app off. The Sheet, its script and the bookings stay.
import { readCommandLine, UsageError, type ValuesOf } from '../local/command/commandLine.ts';
import { runCommand } from '../local/command/run.ts';
import { signIn } from './deploy/account.ts';
import { isYes, openQuestions } from './deploy/ask.ts';
import { PLACE_FLAGS, PLACE_HELP } from './deploy/flags.ts';
import { sentenceFor } from './deploy/googleSays.ts';
import { openPlace } from './deploy/place.ts';
import { openScript } from './deploy/script.ts';

const USAGE = `npm run undeploy -- [--name NAME] [--user NAME] [--auth FILE] [--yes]

Archives the deployment that npm run setup made: from then on its address answers no caller. The Sheet, its script and
all bookings stay. npm run setup deploys again, at another address.

${PLACE_HELP}`;

async function work({ name, user, auth, yes }: ValuesOf<typeof PLACE_FLAGS>): Promise<void> {
  const place = openPlace(name);
  const { scriptId, deploymentId } = place.remembered();
  if (scriptId === undefined || deploymentId === undefined) return console.log('Nothing is deployed from here.');
  const questions = openQuestions(yes);
  try {
    const sure = await questions.ask(
      `Callers will get no answer any more. Archive ${deploymentId}?`,
      yes ? 'yes' : 'no',
    );
    if (!isYes(sure)) return console.log('Nothing was changed.');
    const { clasp } = await signIn({ user, auth }, place, questions, yes);
    const script = openScript(clasp, place, scriptId);
    const isThere = async () => (await script.deployments()).some((one) => one.deploymentId === deploymentId);
    const said = (await isThere()) ? await script.undeploy(deploymentId) : '';
    if (await isThere())
      throw new UsageError(`The deployment is still there. ${sentenceFor('delete-deployment', said)}`);
    place.remember({ deploymentId: undefined });
    console.log('The web app is off. The relay now says that nothing is confirmed, and so do telli’s agents.');
  } finally {
    questions.close();
  }
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, PLACE_FLAGS),
  work,
  failed: 'The web app is still deployed',
});
