// `npm run setup`: from a clone to a web app that answers. What is done already is found, so it may be given again at any time.
import { readCommandLine, UsageError, type ValuesOf } from '../local/command/commandLine.ts';
import { optional } from '../local/command/flag.ts';
import { runCommand } from '../local/command/run.ts';
import { signIn } from './deploy/account.ts';
import { openQuestions } from './deploy/ask.ts';
import { buildInto } from './deploy/bundle.ts';
import { PLACE_FLAGS, PLACE_HELP } from './deploy/flags.ts';
import { openPlace } from './deploy/place.ts';
import { publish, webAppOf } from './deploy/publish.ts';
import { openScript } from './deploy/script.ts';
import { readGiven, scriptFor } from './deploy/sheet.ts';

const USAGE = `npm run setup -- [--sheet ADDRESS] [--name NAME] [--user NAME] [--auth FILE] [--yes]

Makes the Sheet with its script, brings the code there, and deploys the web app. Then it says what is left to do in the
Sheet and in telli. Stopped halfway, it goes on where it was when it is given again.

  --sheet ADDRESS    the address or id of your own Sheet, or of the script of one (default: asks, and makes a new Sheet)
${PLACE_HELP}`;

const FLAGS = { ...PLACE_FLAGS, sheet: optional('sheet', readGiven) };

const STEPS = 5;

async function work({ name, user, auth, yes, sheet }: ValuesOf<typeof FLAGS>): Promise<void> {
  const step = (at: number, text: string) => console.log(`${at}/${STEPS}  ${text}`);
  const tell = (line: string) => console.log(`     ${line}`);
  const place = openPlace(name);
  const questions = openQuestions(yes);
  try {
    step(1, `Node ${process.versions.node}`);
    if (Number.parseInt(process.versions.node, 10) < 20)
      throw new UsageError('Node 20 or newer is needed: https://nodejs.org.');
    step(2, 'The account');
    const signedIn = await signIn({ user, auth }, place, questions, yes);
    tell(signedIn.email || 'Google does not tell its address.');
    step(3, 'The Sheet and its script');
    const scriptId = await scriptFor(sheet ?? null, signedIn, place, questions, tell);
    tell(`Script ${scriptId}`);
    step(4, 'The code');
    const files = await buildInto(place.push);
    const script = openScript(signedIn.clasp, place, scriptId);
    const { deploymentId } = await publish({ script, place, questions, tell }, files, true);
    step(5, 'What is left to do');
    console.log(leftToDo(place.remembered().sheetId, scriptId, webAppOf(deploymentId)));
  } finally {
    questions.close();
  }
}

function leftToDo(sheetId: string | undefined, scriptId: string, webApp: string): string {
  const sheet = sheetId
    ? `https://docs.google.com/spreadsheets/d/${sheetId}/edit`
    : `the Sheet of https://script.google.com/d/${scriptId}/edit`;
  return `
In the Sheet
  Open ${sheet}
  Reload it once, and choose Slotsheet > Set up. Google says that the app is not verified, as it is your own: choose
  Advanced, and go on. docs/deploy.md shows these pages. Where Set up asks for the web app's address, paste
  ${webApp}

The relay
  npm run relay

In telli
  Open the agent, Calendar integration > Generic Calendar, and enter the addresses that Set up shows for each service.`;
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, FLAGS),
  work,
  failed: 'Setting up stopped',
});
