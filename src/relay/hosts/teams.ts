// Many Sheets behind one relay: each team's addresses stand below its name, `/team/available`, and lead to its own web app.
import { isJsonObject, parseJson } from '../../text/json.ts';
import type { EndedCall } from '../options.ts';
import { createRelay, type Relay } from '../relay.ts';
import { type Env, optionsOf } from './settings.ts';

export interface Teams {
  readonly count: number;
  /** What of the table cannot be read, without a word of what stands there but a team's name. */
  readonly faults: readonly string[];
  /** The relay for a path; undefined if it is below no team's name. */
  relayAt(path: string): Relay | undefined;
}

/** What a team may set for itself, beside the web app's address. */
interface Team {
  readonly webAppUrl: string;
  readonly telliKey?: string;
  readonly telliFormerKey?: string;
  readonly toolSecrets?: string;
  readonly mostInFlight?: number;
  readonly language?: string;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const FIELDS: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['webAppUrl', isText],
  ['telliKey', isText],
  ['telliFormerKey', isText],
  ['toolSecrets', isText],
  ['mostInFlight', (value) => Number.isInteger(value) && Number(value) >= 1],
  ['language', (value) => value === 'en' || value === 'de'],
]);
const NAME = /^[a-z0-9][a-z0-9_-]{0,62}$/;
/** They begin addresses of the relay's own. */
const RESERVED = ['available', 'book', 'contact-lookup', 'tools'];

/** Each team has a relay of its own, and with it its own places in flight and its own minute of strangers. */
export function createTeams(env: Env, ended: (call: EndedCall, team?: string) => void): Teams {
  const { teams, faults, isWhole } = readTable(env);
  const relayFor = (team: Team, below: string, log: (call: EndedCall) => void): Relay =>
    createRelay({ ...optionsOf(envOf(team, env)), below, ended: log });
  // Made when first called: an instance with thousands of teams sees few of them.
  const relays = new Map<string, Relay>();
  return {
    count: teams.size,
    faults,
    relayAt(path) {
      const name = path.split('/')[1] ?? '';
      const team = teams.get(name);
      if (team === undefined) {
        // It may stand in the part that cannot be read. Its name is a caller's word, and is not kept.
        return isWhole || !isName(name) ? undefined : relayFor(NOT_SET_UP, `/${name}`, (call) => ended(call));
      }
      const relay = relays.get(name) ?? relayFor(team, `/${name}`, (call) => ended(call, name));
      relays.set(name, relay);
      return relay;
    },
  };
}

function isName(text: string): boolean {
  return NAME.test(text) && !RESERVED.includes(text);
}

/** Its calls are answered with how to set up the relay. */
const NOT_SET_UP: Team = { webAppUrl: '' };

/** The relay's settings hold for each team, but for keys and secrets: each Sheet has its own. */
function envOf({ webAppUrl, telliKey, telliFormerKey, toolSecrets, mostInFlight, language }: Team, env: Env): Env {
  return {
    ...env,
    WEB_APP_URL: webAppUrl,
    TELLI_KEY: telliKey,
    TELLI_FORMER_KEY: telliFormerKey,
    TOOL_SECRETS: toolSecrets,
    MOST_IN_FLIGHT: mostInFlight ?? env.MOST_IN_FLIGHT,
    LANGUAGE: language ?? env.LANGUAGE,
  };
}

interface Table {
  readonly teams: ReadonlyMap<string, Team>;
  readonly faults: readonly string[];
  /** Whether each part could be read. */
  readonly isWhole: boolean;
}

/** ROUTES, ROUTES_1 and so on are parts of one table, as hosts limit how long a variable is. ROUTES_FILE is its content here. */
function readTable(env: Env): Table {
  const teams = new Map<string, Team>();
  const faults: string[] = [];
  let isWhole = true;
  for (const [part, value] of Object.entries(env)) {
    const text = /^ROUTES(_FILE|_\d+)?$/.test(part) ? String(value ?? '').trim() : '';
    const table = text === '' ? {} : parseJson(text);
    if (isJsonObject(table)) {
      for (const [name, entry] of Object.entries(table)) addTeam(name, entry);
    } else {
      isWhole = false;
      faults.push(`${part} is no JSON object of teams.`);
    }
  }
  return { teams, faults, isWhole };

  function addTeam(name: string, entry: unknown): void {
    const isDouble = teams.has(name);
    const team = isDouble ? null : teamOf(entry);
    if (!isName(name)) faults.push(`${JSON.stringify(name)} cannot be a team's name.`);
    else teams.set(name, team ?? NOT_SET_UP);
    // Of two addresses neither can be told to be the right one.
    if (team === null) faults.push(`Team ${name} ${isDouble ? 'stands there twice' : 'cannot be read'}.`);
  }
}

/** An address, or an object with one; null for anything else. A field that is not known may be a misspelt one. */
function teamOf(entry: unknown): Team | null {
  if (typeof entry === 'string') return { webAppUrl: entry };
  if (!isJsonObject(entry) || entry.webAppUrl === undefined) return null;
  return Object.entries(entry).every(([field, value]) => FIELDS.get(field)?.(value))
    ? (entry as unknown as Team)
    : null;
}
