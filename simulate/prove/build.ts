// Builds the product with a mutation: the script as scripts/build.mjs does, or the program that runs seeds, which holds the
// relay.
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { projectRoot } from '../../local/projectRoot.ts';
import { changing } from '../../local/start/changedSource.ts';
import { build } from '../../scripts/build.mjs';
import type { Mutation } from './mutation.ts';

export interface Built {
  /** The folder of all builds, each in its own folder. */
  readonly under: string;
  /** The folder with Code.js. */
  readonly script: string;
  /** The program that runs seeds on it. */
  readonly runner: string;
}

/** The product as it is. */
export async function buildWhole(under: string): Promise<Built> {
  const folder = join(under, 'whole');
  await build({ folder });
  return { under, script: folder, runner: await buildRunner(folder, []) };
}

/** Only the program that is broken is built anew. */
export async function buildMutant({ name, program, edits }: Mutation, whole: Built): Promise<Built> {
  const folder = join(whole.under, name);
  const plugins = [changing(edits)];
  if (program === 'relay') return { ...whole, runner: await buildRunner(folder, plugins) };
  await build({ folder, plugins });
  return { ...whole, script: folder };
}

async function buildRunner(folder: string, plugins: esbuild.Plugin[]): Promise<string> {
  const outfile = join(folder, 'runner.mjs');
  await esbuild.build({
    entryPoints: [join(projectRoot(), 'simulate/prove/runner.ts')],
    ...{ outfile, plugins, bundle: true, platform: 'node', format: 'esm', packages: 'external' },
    ...{ target: 'node20', charset: 'utf8', logLevel: 'error' },
  });
  return outfile;
}
