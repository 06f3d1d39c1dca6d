// One fresh context per execution: the prelude first, then the script's files as gas-local loads them.
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { buildSync } from 'esbuild';
import gasLocal from 'gas-local';
import type { Boundary } from './boundary.ts';
import { projectRoot } from './projectRoot.ts';
import type { install, PreludeOptions } from './script/prelude.ts';
import type { Runner } from './script/runner.ts';

let compiledPrelude: Script | undefined;

/** Loads the `*.js` files of `scriptFolder`; throws what their top level throws. The context has nothing of Node's. */
export function openContext(scriptFolder: string, boundary: Boundary, options: PreludeOptions): Runner {
  // Without a prototype: Node shows what the object inherits as globals, and those would be of Node's realm.
  const context = createContext(Object.create(null));
  compiledPrelude ??= compilePrelude();
  const installPrelude: typeof install = compiledPrelude.runInContext(context);
  const run = installPrelude(boundary, options);
  gasLocal.require(scriptFolder, context);
  return run;
}

function compilePrelude(): Script {
  const { outputFiles } = buildSync({
    entryPoints: [join(projectRoot(), 'src/local/script/prelude.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'prelude',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
  });
  const code = outputFiles.map((file) => file.text).join('');
  // Inside a function, so that the script sees no global of ours.
  return new Script(`(function () {\n${code}\nreturn prelude.install;\n})();`, { filename: 'prelude.js' });
}
