// Brings the built script to Google: its files, a version of them, and the deployment that callers reach. Each step asks what
// there is, does what is missing, and asks again. So a command that was stopped goes on where it was.
import { UsageError } from '../../local/command/commandLine.ts';
import { isYes, type Questions } from './ask.ts';
import { differences, type Files, fingerprint, isEmptyManifest, MANIFEST, newScopes } from './bundle.ts';
import { sentenceFor } from './googleSays.ts';
import type { Place } from './place.ts';
import type { Deployment, Script, Version } from './script.ts';

export interface Work {
  readonly script: Script;
  readonly place: Place;
  readonly questions: Questions;
  readonly tell: (line: string) => void;
}

const DESCRIPTION = 'Slotsheet';
// Only the script's editor removes versions.
const MOST_VERSIONS = 200;
const FEW_LEFT = 20;

/** What was not there is made only if `mayBeNew`. */
export async function publish(work: Work, files: Files, mayBeNew: boolean): Promise<Deployment> {
  await push(work, files);
  const version = await versionOf(work, `${DESCRIPTION} ${fingerprint(files)}`);
  return deploy(work, version, mayBeNew);
}

async function push({ script, place, questions, tell }: Work, files: Files): Promise<void> {
  const before = await script.files();
  const theirs = before.get(MANIFEST) ?? '';
  const manifest = files.get(MANIFEST) ?? '';
  const isKnown = [manifest, place.remembered().manifest].includes(theirs) || isEmptyManifest(theirs);
  if (!isKnown) {
    tell(
      'The script’s manifest is neither that of this clone nor the one that was pushed last: someone has changed it online.',
    );
    if (!isYes(await questions.ask('Replace it, and what else was changed there?', 'no')))
      throw new UsageError('Nothing was pushed. Bring the change into appsscript.json of this clone, or answer yes.');
  }
  if (differences(files, before).length > 0) {
    const said = await script.push();
    const left = differences(files, await script.files());
    if (left.length > 0)
      throw new UsageError(`The files did not arrive (${left.join(', ')}). ${sentenceFor('push', said)}`);
  }
  place.remember({ manifest });
  tell(`The script is at Google: ${files.size} files.`);
  const added = isEmptyManifest(theirs) ? [] : newScopes(manifest, theirs);
  if (added.length > 0) await consent({ questions, tell }, added);
}

/**
 * Until the owner has consented, Google would show callers a page in place of an answer. The command that is given again finds the
 * new manifest at Google, and does not ask.
 */
async function consent(
  { questions, tell }: Pick<Work, 'questions' | 'tell'>,
  scopes: readonly string[],
): Promise<void> {
  tell(`This version needs new permissions: ${scopes.map((scope) => scope.replace(/^.*\//, '')).join(', ')}.`);
  tell(
    'Choose Slotsheet > Set up in the Sheet now, and allow them. The version that answers callers is still the old one.',
  );
  if (isYes(await questions.ask('Are they allowed?', 'no'))) return;
  throw new UsageError(
    'The code is at Google, and not deployed yet. Allow the permissions in Set up, and give the command again.',
  );
}

/** Of the files that were just pushed. One that an earlier run made is taken. */
async function versionOf({ script, tell }: Work, description: string): Promise<Version> {
  const find = async () => {
    const all = await script.versions();
    return { all, found: all.filter((one) => one.description === description).sort(byNumber)[0] };
  };
  const { all, found } = await find();
  if (found) return found;
  if (all.length >= MOST_VERSIONS)
    throw new UsageError(
      `The script has ${all.length} versions, and Google keeps ${MOST_VERSIONS}. Remove old ones in its editor, under Project history, and give the command again.`,
    );
  if (all.length >= MOST_VERSIONS - FEW_LEFT)
    tell(
      `Only ${MOST_VERSIONS - all.length} more versions fit. Remove old ones in the script’s editor, under Project history.`,
    );
  const said = await script.makeVersion(description);
  const { found: made } = await find();
  if (made === undefined) throw new UsageError(`No version was made. ${sentenceFor('create-version', said)}`);
  tell(`Version ${made.versionNumber} of up to ${MOST_VERSIONS}.`);
  return made;
}

function byNumber(one: Version, other: Version): number {
  return other.versionNumber - one.versionNumber;
}

async function deploy({ script, place, tell }: Work, version: Version, mayBeNew: boolean): Promise<Deployment> {
  const known = place.remembered().deploymentId;
  const before = ours(await script.deployments(), known);
  if (before === null && !mayBeNew)
    throw new UsageError(
      known
        ? `Google does not know the deployment ${known} any more. "npm run setup" makes a new one; its address is another, so enter that in Set up and in the relay.`
        : 'There is no deployment yet. "npm run setup" makes it.',
    );
  if (before?.versionNumber === version.versionNumber) return remembered(place, before);
  const said = await script.deploy(version.versionNumber, DESCRIPTION, before?.deploymentId ?? null);
  const after = ours(await script.deployments(), before?.deploymentId);
  if (after?.versionNumber !== version.versionNumber)
    throw new UsageError(
      `The deployment was not ${before ? 'updated' : 'made'}. ${sentenceFor('create-deployment', said)}`,
    );
  tell(`The web app is version ${after.versionNumber}.`);
  return remembered(place, after);
}

/** The one that is known by its id, or that an earlier run made and could not remember. */
function ours(all: readonly Deployment[], known: string | undefined): Deployment | null {
  const versioned = all.filter(({ versionNumber }) => versionNumber !== null);
  const byId = versioned.find(({ deploymentId }) => deploymentId === known);
  if (byId) return byId;
  const made = versioned.filter(({ description }) => description === DESCRIPTION);
  if (made.length > 1)
    throw new UsageError(
      `The script has ${made.length} deployments called ${DESCRIPTION}: ${made.map(({ deploymentId }) => deploymentId).join(', ')}. Say which is meant with --deployment.`,
    );
  return made[0] ?? null;
}

function remembered(place: Place, deployment: Deployment): Deployment {
  place.remember({ deploymentId: deployment.deploymentId });
  return deployment;
}

export function webAppOf(deploymentId: string): string {
  return `https://script.google.com/macros/s/${deploymentId}/exec`;
}
