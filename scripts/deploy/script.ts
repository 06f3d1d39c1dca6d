// One script at Google, as clasp reads and changes it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, filesIn } from './bundle.ts';
import type { Clasp } from './clasp.ts';
import type { Place } from './place.ts';

export interface Version {
  readonly versionNumber: number;
  readonly description: string;
}

/** Without a version number it is the one that always shows the latest code. */
export interface Deployment {
  readonly deploymentId: string;
  readonly versionNumber: number | null;
  readonly description: string;
}

export interface Script {
  /** As Google has them now. */
  files(): Promise<Files>;
  /** What clasp said. Whether they have arrived only `files` tells. */
  push(): Promise<string>;
  versions(): Promise<readonly Version[]>;
  makeVersion(description: string): Promise<string>;
  deployments(): Promise<readonly Deployment[]>;
  /** A new one without an id. */
  deploy(versionNumber: number, description: string, deploymentId: string | null): Promise<string>;
  undeploy(deploymentId: string): Promise<string>;
}

const PROJECT = '.clasp.json';

/** Writes clasp's project files: beside what is pushed, and beside what is pulled. */
export function openScript(clasp: Clasp, { folder, pulled }: Place, scriptId: string): Script {
  const project = (rootDir: string) => `${JSON.stringify({ scriptId, rootDir }, null, 2)}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, PROJECT), project('push'));
  return {
    async files() {
      rmSync(pulled, { recursive: true, force: true });
      mkdirSync(pulled, { recursive: true });
      writeFileSync(join(pulled, PROJECT), project('.'));
      await clasp.json(['pull'], pulled);
      return filesIn(pulled);
    },
    // Without --force it asks about the manifest, and skips everything where it hears nothing.
    push: () => clasp.text(['push', '--force'], folder),
    async versions() {
      return listIn(await clasp.json(['list-versions'], folder)).map(({ versionNumber, description }) => ({
        versionNumber: Number(versionNumber),
        description: String(description ?? ''),
      }));
    },
    makeVersion: (description) => clasp.text(['create-version', description], folder),
    async deployments() {
      const found = listIn(await clasp.json(['list-deployments'], folder));
      return found.map(({ deploymentId, versionNumber, description }) => ({
        deploymentId: String(deploymentId ?? ''),
        versionNumber: typeof versionNumber === 'number' ? versionNumber : null,
        description: String(description ?? ''),
      }));
    },
    deploy(versionNumber, description, deploymentId) {
      const command = deploymentId === null ? ['create-deployment'] : ['update-deployment', deploymentId];
      return clasp.text([...command, '--versionNumber', String(versionNumber), '--description', description], folder);
    },
    undeploy: (deploymentId) => clasp.text(['delete-deployment', deploymentId], folder),
  };
}

function listIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map((one) => Object(one)) : [];
}
