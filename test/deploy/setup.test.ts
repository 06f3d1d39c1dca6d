// From a clone to a deployed web app, with clasp as it comes, against a stand-in of Google's APIs.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ScriptFile, theProject } from './googleApis.ts';
import { type Bench, openBench, REFRESH_TOKEN } from './support.ts';

const TYPES: Readonly<Record<string, string>> = { js: 'SERVER_JS', html: 'HTML', json: 'JSON' };

/** dist/, which the other tests run, as the Apps Script API names files. */
function built(): readonly ScriptFile[] {
  return readdirSync('dist').map((file) => {
    const [name = '', ending = ''] = file.split('.');
    return { name, type: TYPES[ending] ?? '', source: readFileSync(join('dist', file), 'utf8') };
  });
}

const byName = (files: readonly ScriptFile[] = []) => [...files].sort((one, other) => (one.name < other.name ? -1 : 1));

const changes = ({ google }: Bench) =>
  google.asked.filter((line) => !line.startsWith('GET') && !line.includes('oauth2'));
const gitStatus = () => execFileSync('git', ['status', '--short', '--untracked-files=all'], { encoding: 'utf8' });

describe('npm run setup', () => {
  it('makes a Sheet with its script, brings what the other tests run, deploys it, and says what is left', async () => {
    const before = gitStatus();
    const bench = await openBench();
    const { google, run, folder } = bench;
    const { code, out, err } = await run('setup');
    expect([code, err]).toEqual([0, '']);

    const [sheet, ...others] = google.sheets;
    expect([sheet?.title, others]).toEqual(['Slotsheet', []]);
    const project = theProject(google);
    expect(project.parentId).toBe(sheet?.id);
    expect(byName(project.files)).toEqual(byName(built()));
    expect(project.versions.map(({ versionNumber }) => versionNumber)).toEqual([1]);
    expect(byName(project.versions[0]?.files)).toEqual(byName(built()));
    const [head, deployed, ...more] = project.deployments;
    expect([head?.versionNumber, deployed?.versionNumber, more]).toEqual([null, 1, []]);
    expect(out).toContain(`https://docs.google.com/spreadsheets/d/${sheet?.id}/edit`);
    expect(out).toContain(`https://script.google.com/macros/s/${deployed?.deploymentId}/exec`);

    const soFar = changes(bench).length;
    const again = await run('setup');
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out).toContain(`https://script.google.com/macros/s/${deployed?.deploymentId}/exec`);
    expect(changes(bench)).toHaveLength(soFar);

    expect(gitStatus()).toBe(before);
    const kept = readFileSync(join(folder, 'remembered.json'), 'utf8');
    for (const secret of [REFRESH_TOKEN, 'planted-', 'ya29.']) {
      for (const text of [kept, out, again.out]) expect(text).not.toContain(secret);
    }
  });

  it('goes on where it was stopped, wherever that was, and makes nothing twice', async () => {
    const { google, killedAt, run } = await openBench();
    // One of that title was there before.
    google.sheets.push({ id: 'a-Sheet-of-long-ago-with-an-id-of-44-letters', title: 'Slotsheet' });
    const asks = (method: string, end: string) => (request: { method: string; path: string }) =>
      request.method === method && request.path.endsWith(end);
    await killedAt('after', asks('POST', '/drive/v3/files'), 'setup');
    await killedAt('before', asks('POST', '/v1/projects'), 'setup');
    await killedAt('after', asks('PUT', '/content'), 'setup');
    await killedAt('before', asks('POST', '/versions'), 'setup');
    await killedAt('after', asks('POST', '/versions'), 'setup');
    await killedAt('after', asks('POST', '/deployments'), 'setup');
    const { code, err } = await run('setup');
    expect([code, err]).toEqual([0, '']);
    expect(google.sheets).toHaveLength(2);
    const { parentId, versions, deployments } = theProject(google);
    expect(parentId).toBe(google.sheets[1]?.id);
    expect([versions.length, deployments.length]).toEqual([1, 2]);
  });

  it('says that a script may be left over where Google’s answer about it was lost, and deploys one', async () => {
    const { google, killedAt, run } = await openBench();
    await killedAt('after', ({ method, path }) => method === 'POST' && path === '/v1/projects', 'setup');
    const { code, out, err } = await run('setup');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('https://script.google.com/home shows two of the name Slotsheet, and one has no code.');
    expect(google.sheets).toHaveLength(1);
    const [left, used, ...others] = [...google.projects.values()];
    expect([left?.parentId, used?.parentId, others]).toEqual([google.sheets[0]?.id, google.sheets[0]?.id, []]);
    expect([left?.files.length, left?.versions.length, left?.deployments.length]).toEqual([1, 0, 1]);
    expect([used?.versions.length, used?.deployments.length]).toEqual([1, 2]);
    expect((await run('setup')).out).not.toContain('/home');
  });

  it('takes the address of a person’s own Sheet from standard input', async () => {
    const { google, run } = await openBench();
    const id = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE';
    google.sheets.push({ id, title: 'Our hours' });
    const { code, err } = await run('setup', [], `https://docs.google.com/spreadsheets/d/${id}/edit?gid=0#gid=0\n`);
    expect([code, err]).toEqual([0, '']);
    expect(google.sheets).toHaveLength(1);
    expect(theProject(google).parentId).toBe(id);
  });
});
