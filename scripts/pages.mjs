// The pages of the menu as Google serves them: each one file of ASCII, with its script and style inside. On the way into a
// browser Google edits a page: it may cut a line from `//` on, and what looks like a comment or a template.
import { readdirSync, readFileSync } from 'node:fs';
import { bundled } from './bundled.mjs';

const FOLDER = 'src/pages';
const STYLE = `${FOLDER}/kit/page.css`;
const FRAME = `${FOLDER}/kit/page.html`;
const MOST_BYTES = 40_000;
const MOST_IN_LINE = 1000;

// Google was seen to break long lines. Only a text that is longer makes a longer one.
const SHARED = {
  bundle: true,
  target: 'es2020',
  charset: 'ascii',
  legalComments: 'none',
  minify: true,
  lineLimit: 120,
};
const SCRIPT = { ...SHARED, format: 'iife', jsx: 'automatic', jsxImportSource: 'preact' };

/** The text of each page by its name: the folders of src/pages that have an entry. */
export function pages(root = process.cwd()) {
  const names = readdirSync(`${root}/${FOLDER}`).filter((name) => entries(root, name).includes('main.tsx'));
  const frame = readFileSync(`${root}/${FRAME}`, 'utf8');
  const style = bundled(root, { ...SHARED, entryPoints: [STYLE] }).text;
  return new Map(names.map((name) => [name, guarded(name, page(root, name, frame, style))]));
}

function entries(root, name) {
  return name.includes('.') ? [] : readdirSync(`${root}/${FOLDER}/${name}`);
}

function page(root, name, frame, style) {
  const script = bundled(root, { ...SCRIPT, entryPoints: [`${FOLDER}/${name}/main.tsx`] }).text;
  // Functions, as `$&` in a text would be replaced.
  return frame.replace('/*STYLE*/', () => style.trim()).replace('/*SCRIPT*/', () => unmistakable(script).trim());
}

/** In a string, a template and a regular expression the backslash changes nothing. */
function unmistakable(script) {
  return script.replaceAll('//', '/\\/').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

const GUARDS = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  ['a character that is not ASCII', (text) => /[^\x00-\x7f]/.test(text)],
  ['//', (text) => text.includes('//')],
  ['<!--', (text) => text.includes('<!--')],
  ['<?', (text) => text.includes('<?')],
  ['a second </script', (text) => text.split(/<\/script/i).length !== 2],
  ['a line that is too long', (text) => text.split('\n').some((line) => line.length > MOST_IN_LINE)],
  [`over ${MOST_BYTES} bytes`, (text) => Buffer.byteLength(text) >= MOST_BYTES],
];

function guarded(name, text) {
  const broken = GUARDS.filter(([, has]) => has(text)).map(([what]) => what);
  if (broken.length > 0) throw new Error(`Google may break the page ${name}.html: it has ${broken.join(', ')}`);
  return text;
}
