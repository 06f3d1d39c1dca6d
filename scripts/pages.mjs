// The pages of the menu as Google serves them: each one file of ASCII, with its script and style inside. On the way into a
// browser Google edits a page: it may cut a line from `//` on, and what looks like a comment or a template.
import { readdirSync, readFileSync } from 'node:fs';
import { bundled } from './bundled.mjs';

const FOLDER = 'src/pages';
const STYLE = 'page.css';
const FRAME = `${FOLDER}/kit/page.html`;
const MOST_BYTES = 40_000;
const MOST_IN_LINE = 1000;

// Google was seen to break long lines. Only a text that is longer makes a longer one.
const LANGUAGES = [
  {
    language: 'en',
    end: '',
    late: 'This page does not start. Close it, sign out of your other Google accounts, and try again.',
  },
  {
    language: 'de',
    end: '_de',
    late: 'Diese Seite startet nicht. Machen Sie sie zu, melden Sie sich bei Ihren anderen Google-Konten ab, und versuchen Sie es noch einmal.',
  },
];

// Google was seen to break long lines. Only a text that is longer makes a longer one.
const SHARED = {
  bundle: true,
  target: 'es2020',
  charset: 'ascii',
  legalComments: 'none',
  minify: true,
  lineLimit: 120,
};
// Preact's plain function makes shorter calls than the automatic one.
const JSX = { jsx: 'transform', jsxFactory: 'h', jsxFragment: 'Fragment', inject: [`${FOLDER}/kit/jsx.ts`] };

/** The text of each page by its file's name: `hours` is the page Hours in English, `hours_de` in German. */
export function pages(root = process.cwd()) {
  const names = readdirSync(`${root}/${FOLDER}`).filter((name) => entries(root, name).includes('main.tsx'));
  const frame = readFileSync(`${root}/${FRAME}`, 'utf8');
  const shared = styleIn(root, 'kit');
  const files = names.flatMap((name) =>
    LANGUAGES.map((one) => [
      `${name}${one.end}`,
      page(root, name, { ...one, frame, style: shared + styleIn(root, name) }),
    ]),
  );
  return new Map(files.map(([file, text]) => [file, guarded(file, small(file, text))]));
}

function entries(root, name) {
  return name.includes('.') ? [] : readdirSync(`${root}/${FOLDER}/${name}`);
}

/** '' for a page that needs none of its own. */
function styleIn(root, name) {
  if (!entries(root, name).includes(STYLE)) return '';
  return bundled(root, { ...SHARED, entryPoints: [`${FOLDER}/${name}/${STYLE}`] }).text;
}

function page(root, name, { language, late, frame, style }) {
  const define = { LANGUAGE: JSON.stringify(language) };
  const entryPoints = [`${FOLDER}/${name}/main.tsx`];
  const script = bundled(root, { ...SHARED, ...JSX, format: 'iife', define, entryPoints }).text;
  const parts = {
    'lang="en"': `lang="${language}"`,
    LATE: late,
    '/*STYLE*/': style.trim(),
    '/*SCRIPT*/': unmistakable(script).trim(),
  };
  // A function, as `$&` in a text would be replaced.
  return frame.replace(/lang="en"|LATE|\/\*\w+\*\//g, (part) => parts[part]);
}

/**
 * In a string, a template and a regular expression the backslash changes nothing. But a regular expression that ends in a
 * slash has to end in `[/]`: else the script cannot be read, which the build and the tests tell.
 */
export function unmistakable(script) {
  return script.replaceAll('//', '/\\/').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

const GUARDS = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  ['a character that is not ASCII', (text) => /[^\x00-\x7f]/.test(text)],
  ['//', (text) => text.includes('//')],
  ['<!--', (text) => text.includes('<!--')],
  ['<?', (text) => text.includes('<?')],
  ['a second </script', (text) => text.split(/<\/script/i).length > 2],
  ['a line that is too long', (text) => text.split('\n').some((line) => line.length > MOST_IN_LINE)],
];

/** Throws if Google may change the text on its way to where it runs. */
export function guarded(name, text) {
  const broken = GUARDS.filter(([, has]) => has(text)).map(([what]) => what);
  if (broken.length > 0) throw new Error(`Google may break ${name}.html: it has ${broken.join(', ')}`);
  return text;
}

function small(name, text) {
  const bytes = Buffer.byteLength(text);
  if (bytes >= MOST_BYTES) throw new Error(`The page ${name}.html has ${bytes} bytes, and may have ${MOST_BYTES}`);
  return text;
}
