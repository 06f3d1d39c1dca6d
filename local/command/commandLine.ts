// The one reader of command lines: what a person wrote after `npm run … --`, or one sentence that says what is wrong with it.
import { parseArgs } from 'node:util';

/** What a person did wrong on the command line, as one line. */
export class UsageError extends Error {}

/** A command's flags by name: with a text behind it, once or several times, or a switch. `--help` is every command's and not named here. */
export type FlagKinds = Readonly<Record<string, Kind>>;

type Kind = 'text' | 'texts' | 'switch';

/** A text that was not given is undefined, several are none, a switch is false. No text is blank. */
export type Given<Kinds extends FlagKinds> = {
  readonly [Name in keyof Kinds]: ValueOf<Kinds[Name]>;
};

type ValueOf<Is extends Kind> = Is extends 'switch'
  ? boolean
  : Is extends 'texts'
    ? readonly string[]
    : string | undefined;

const SEE_HELP = '--help shows what there is.';

/** Whatever else stands there: a person who asks for help gets it. */
export function asksForHelp(args: readonly string[]): boolean {
  return args.some((arg) => arg === '-h' || arg === '--help' || arg.startsWith('--help='));
}

/** Throws UsageError. */
export function readCommandLine<Kinds extends FlagKinds>(args: readonly string[], kinds: Kinds): Given<Kinds> {
  const found = new Map<string, (string | true)[]>();
  for (const token of tokensOf(args, kinds)) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') throw new UsageError(strayText(token.value));
    const { name, rawName } = token;
    if (!Object.hasOwn(kinds, name)) throw new UsageError(`There is no flag ${rawName}. ${SEE_HELP}`);
    const before = found.get(name) ?? [];
    if (before.length > 0 && kinds[name] !== 'texts') throw new UsageError(`${rawName} is given twice. Give it once.`);
    found.set(name, [...before, kinds[name] === 'switch' ? switchOf(token) : textOf(token)]);
  }
  const given = Object.keys(kinds).map((name): unknown[] => [name, givenAs(kinds[name], found.get(name) ?? [])]);
  return Object.fromEntries(given);
}

function givenAs(kind: Kind | undefined, values: readonly (string | true)[]) {
  if (kind === 'texts') return values;
  return kind === 'switch' ? values.length > 0 : values[0];
}

// Not strict: its refusals are Node's, ours say what to do.
function tokensOf(args: readonly string[], kinds: FlagKinds) {
  const options = Object.entries(kinds).map(([name, kind]) => [
    name,
    { type: kind === 'switch' ? 'boolean' : 'string' } as const,
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

function switchOf({ rawName, value }: FlagToken): true {
  if (value !== undefined) throw new UsageError(`${rawName} takes no value; write ${rawName} alone.`);
  return true;
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
