// The script's own files. They are read for every execution, as a build may have replaced them, and compiled when they differ.
import { readdirSync, readFileSync } from 'node:fs';
import { type Context, Script } from 'node:vm';

interface Compiled {
  readonly bytes: Buffer;
  readonly script: Script;
}

const compiled = new Map<string, Compiled>();

/** Runs every `*.js` of the folder, and of those in it, in one context. Throws what they throw. */
export function runFiles(folder: string, context: Context): void {
  for (const file of filesIn(folder)) compile(file).runInContext(context);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path);
    return entry.name.endsWith('.js') ? [path] : [];
  });
}

function compile(file: string): Script {
  const bytes = readFileSync(file);
  const known = compiled.get(file);
  if (known?.bytes.equals(bytes)) return known.script;
  const script = new Script(bytes.toString(), { filename: file });
  compiled.set(file, { bytes, script });
  return script;
}
