// The one reader of command lines. It reads what stands after `npm run … --`, or says in one sentence what is wrong with it.
import { parseArgs } from 'node:util';

/** A person's mistake on the command line, as one line. */
export class UsageError extends Error {}

/** One flag of a command. `--help` is every command's and has none. */
export interface Flag<Value> {
  /** The flag as it is written, without the dashes. */
  readonly name: string;
  /** The value behind it: a text, a text each of several times, or nothing. No text is blank. */
  readonly takes: 'text' | 'texts' | 'nothing';
  /** Gets one text for each time that the flag was given. Throws UsageError. */
  readonly read: (texts: readonly string[], name: string) => Value;
}

/** The flags of a command, under the names by which its work knows their values. They are read in this order. */
type FlagTable = Readonly<Record<string, Flag<unknown>>>;

/** The values of a command's flags. */
export type ValuesOf<Table extends FlagTable> = {
  readonly [Key in keyof Table]: Table[Key] extends Flag<infer Value> ? Value : never;
};

const SEE_HELP = '--help shows what there is.';

/** A person that asks for help gets it, no matter what else stands there. */
export function asksForHelp(args: readonly string[]): boolean {
  return args.some((arg) => arg === '-h' || arg === '--help' || arg.startsWith('--help='));
}

/** Throws UsageError. */
export function readCommandLine<Table extends FlagTable>(args: readonly string[], table: Table): ValuesOf<Table> {
  const flags = new Map(Object.values(table).map((flag) => [flag.name, flag]));
  const found = new Map<string, readonly string[]>();
  for (const token of tokensOf(args, flags)) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') throw new UsageError(strayText(token.value));
    const { name, rawName } = token;
    const takes = flags.get(name)?.takes;
    if (takes === undefined) throw new UsageError(`There is no flag ${rawName}. ${SEE_HELP}`);
    const before = found.get(name) ?? [];
    if (before.length > 0 && takes !== 'texts') throw new UsageError(`${rawName} is given twice. Give it once.`);
    found.set(name, [...before, takes === 'nothing' ? nothingAfter(token) : textOf(token)]);
  }
  const values = Object.entries(table).map(([key, { name, read }]): unknown[] => [
    key,
    read(found.get(name) ?? [], name),
  ]);
  return Object.fromEntries(values);
}

// Not strict: its refusals are Node's, ours say what to do.
function tokensOf(args: readonly string[], flags: ReadonlyMap<string, Flag<unknown>>) {
  const options = [...flags].map(([name, { takes }]) => [
    name,
    { type: takes === 'nothing' ? 'boolean' : 'string' } as const,
  ]);
  const asked = { args: [...args], options: Object.fromEntries(options), strict: false, tokens: true } as const;
  return parseArgs(asked).tokens;
}

interface FlagToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  /** Whether the value stands behind an equals sign. */
  readonly inlineValue?: boolean | undefined;
}

function nothingAfter({ rawName, value }: FlagToken): string {
  if (value !== undefined) throw new UsageError(`${rawName} takes no value; write ${rawName} alone.`);
  return '';
}

function textOf({ rawName, value, inlineValue }: FlagToken): string {
  if (value === undefined) throw new UsageError(`${rawName} needs a value after it. ${SEE_HELP}`);
  if (value.trim() === '') throw new UsageError(`${rawName} needs a value, and it is blank. ${SEE_HELP}`);
  if (inlineValue !== true && /^-\D/.test(value)) {
    throw new UsageError(
      `${rawName} needs a value after it, and ${value} looks like the next flag. If it is the value, write ${rawName}=${value}`,
    );
  }
  return value;
}

function strayText(text: string): string {
  return `${JSON.stringify(text)} belongs to no flag. Flags come after npm's own --, as in: npm run demo -- --url URL. ${SEE_HELP}`;
}
