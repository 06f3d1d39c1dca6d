// The state's side of HtmlService: the HTML files of the project.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Execution, PlatformError, type ServiceState } from '../../boundary.ts';

/** `scriptFolder` holds them beside the script. */
export function htmlState(scriptFolder: string): ServiceState {
  function file(_execution: Execution, name: string): string {
    const html = /^[\w-]+(\.html)?$/.test(name)
      ? textOf(join(scriptFolder, `${name.replace(/\.html$/, '')}.html`))
      : null;
    if (html === null) throw new PlatformError(`No HTML file named ${name} was found.`);
    return html;
  }
  return { name: 'HtmlService', methods: { file } };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
