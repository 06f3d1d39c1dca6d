// Where a clone keeps what belongs to one deployment: `.slotsheet/NAME/`, which git does not see.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../local/command/commandLine.ts';
import { projectRoot } from '../../local/projectRoot.ts';

/** What a command knows of earlier ones. */
export interface Remembered {
  /** The Google account, by its address, and clasp's name for it. */
  readonly account?: string;
  readonly user?: string;
  /** A Sheet of this title is being made. These were there before. */
  readonly making?: { readonly title: string; readonly before: readonly string[] };
  readonly sheetId?: string;
  /** Google was asked to make the script, and its id has not come. */
  readonly isScriptAsked?: boolean;
  readonly scriptId?: string;
  readonly deploymentId?: string;
  /** The manifest as it was pushed last. */
  readonly manifest?: string;
  /** The relay's address, without a slash at the end. */
  readonly relay?: string;
  readonly relayHost?: string;
  readonly relayLanguage?: string;
}

export interface Place {
  readonly folder: string;
  /** The script's files, as they are pushed. clasp's project file stands beside this folder. */
  readonly push: string;
  /** The script's files, as Google has them. */
  readonly pulled: string;
  remembered(): Remembered;
  /** Adds to it, at once and whole. undefined takes a value out. */
  remember(more: { readonly [Key in keyof Remembered]: Remembered[Key] | undefined }): void;
}

const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** The reader of `--name`. */
export function readName(text: string): string {
  if (NAME.test(text)) return text;
  throw new UsageError(
    `--name wants small letters, digits and dashes, such as practice-2, not ${JSON.stringify(text)}.`,
  );
}

export function openPlace(name: string): Place {
  const folder = join(projectRoot(), '.slotsheet', name);
  const file = join(folder, 'remembered.json');
  const place: Place = {
    folder,
    push: join(folder, 'push'),
    pulled: join(folder, 'pulled'),
    remembered() {
      const text = textOf(file);
      if (text === null) return {};
      try {
        return JSON.parse(text) as Remembered;
      } catch {
        throw new UsageError(
          `${file} is no JSON. Mend it, or remove it: the command then asks Google for what there is.`,
        );
      }
    },
    remember(more) {
      const value = { ...place.remembered(), ...more };
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
  return place;
}

/** null if there is no such file. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
