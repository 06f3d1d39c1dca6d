// What a person does after `npm run setup`: new code, and an end. The deployment's address stays.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Project, theProject } from './googleApis.ts';
import { type Bench, openBench } from './support.ts';

let bench: Bench;
let project: Project;
beforeAll(async () => {
  bench = await openBench('file');
  await bench.run('setup');
  project = theProject(bench.google);
});

afterAll(() => bench.close());

/** As if older code were deployed. */
function anOlderVersion(): void {
  project.versions.splice(0, 1, { versionNumber: 1, description: 'Slotsheet of last month', files: [] });
}

function aFileIsMissing(): void {
  project.files = project.files.slice(1);
}

const deploy = (args = ['--yes'], input = '') => bench.run('deploy', ['--unchecked', ...args], input);
const manifest = (): string => project.files.find(({ name }) => name === 'appsscript')?.source ?? '';
function changeManifest(change: (manifest: { oauthScopes: string[]; timeZone: string }) => void): void {
  const value = JSON.parse(manifest());
  change(value);
  const others = project.files.filter(({ name }) => name !== 'appsscript');
  project.files = [...others, { name: 'appsscript', type: 'JSON', source: JSON.stringify(value, null, 2) }];
}

describe('npm run deploy', () => {
  it('makes a version and updates the deployment, at its address; without new code it makes nothing', async () => {
    const id = project.deployments[1]?.deploymentId;
    anOlderVersion();
    const first = await deploy();
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain(`Version 2 answers at https://script.google.com/macros/s/${id}/exec`);
    expect(project.deployments.map((one) => [one.deploymentId === id, one.versionNumber])).toEqual([
      [false, null],
      [true, 2],
    ]);
    const second = await deploy();
    expect([second.code, project.versions.length]).toEqual([0, 2]);
  });

  it('deploys a version with new permissions only when they are allowed, and does not ask twice', async () => {
    changeManifest((value) => value.oauthScopes.pop());
    bench.remember({ manifest: manifest() });
    anOlderVersion();
    project.versions.splice(1);
    const before = project.deployments[1]?.versionNumber;
    const { code, out, err } = await deploy();
    expect([code, project.deployments[1]?.versionNumber]).toEqual([1, before]);
    expect(out).toContain('This version needs new permissions: userinfo.email.');
    expect(err).toContain('not deployed yet');
    expect((await deploy()).code).toBe(0);
    expect(project.deployments[1]?.versionNumber).not.toBe(before);
  });

  it('asks before it replaces a manifest that was changed online', async () => {
    changeManifest((value) => Object.assign(value, { timeZone: 'Europe/Berlin' }));
    const refused = await deploy();
    expect([refused.code, refused.err.split('\n').length]).toEqual([1, 2]);
    expect(refused.err).toContain('Nothing was pushed.');
    expect(manifest()).toContain('Europe/Berlin');
    const replaced = await deploy([], 'yes\n');
    expect([replaced.code, replaced.err]).toEqual([0, '']);
    expect(manifest()).not.toContain('Europe/Berlin');
  });

  it.each([
    ['syntax', 'Google refuses the script’s syntax', aFileIsMissing],
    ['anyoneForbidden', 'seems to forbid web apps that anyone can call', anOlderVersion],
  ] as const)('says what %s means and what to do, on one line', async (trouble, sentence, prepare) => {
    prepare();
    project.versions.splice(1);
    bench.google.troubles[trouble] = true;
    const { code, err } = await deploy();
    delete bench.google.troubles[trouble];
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
    expect(err).toContain(sentence);
  });

  it('says so where Google keeps no more versions, and makes none', async () => {
    const many = Array.from({ length: 200 }, (_, at) => ({ versionNumber: at + 1, description: 'old', files: [] }));
    const before = project.versions.splice(0, project.versions.length, ...many);
    const { code, err } = await deploy();
    expect(code).toBe(1);
    expect(err).toContain('The script has 200 versions, and Google keeps 200.');
    expect(project.versions).toHaveLength(200);
    project.versions.splice(0, 200, ...before);
  });

  it('says so where the deployment is gone', async () => {
    const [gone] = project.deployments.splice(1, 1);
    const { code, err } = await deploy();
    expect(code).toBe(1);
    expect(err).toContain(`Google does not know the deployment ${gone?.deploymentId} any more.`);
    if (gone) project.deployments.push(gone);
  });
});

describe('npm run undeploy', () => {
  it('asks first, and then archives that deployment alone', async () => {
    const kept = await bench.run('undeploy', [], '\n');
    expect([kept.code, project.deployments.length]).toEqual([0, 2]);
    const { code, out } = await bench.run('undeploy');
    expect([code, project.deployments.map(({ versionNumber }) => versionNumber)]).toEqual([0, [null]]);
    expect(out).toContain('The web app is off.');
    const again = await bench.run('undeploy');
    expect([again.code, again.out]).toEqual([0, 'Nothing is deployed from here.\n']);
  });
});
