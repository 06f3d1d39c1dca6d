// The files of `hubspot/`: links and key, which people write, and the state, which the stand-in writes at once.
import { isObject, type JsonObject } from '../services/jsonObject.ts';
import type { Store } from '../store/store.ts';
import { LINKS_FILE, type Link, readLinks } from './links.ts';

export const KEY_FILE = 'hubspot/key.json';
export const STATE_FILE = 'hubspot/state.json';

export interface Key {
  readonly key: string;
  readonly scopes: readonly string[];
  /** Properties of contacts that this account has besides HubSpot's own and those that its forms ask for. */
  readonly contactProperties: readonly string[];
}

type Properties = Readonly<Record<string, string>>;

export interface Contact {
  readonly id: string;
  readonly properties: Properties;
  /** Epoch ms; missing = long ago. */
  readonly updatedMs?: number;
}

export interface Meeting {
  readonly id: string;
  readonly contactId: string;
  readonly linkId: string;
  /** ISO. */
  readonly start: string;
  readonly end: string;
  readonly ownerId: string;
  readonly outcome: string;
  readonly title?: string;
  /** Where its event is; missing = it has none. */
  readonly calendar?: string;
  readonly eventId?: string;
  /** Epoch ms; missing = long ago. */
  readonly bookedMs?: number;
  readonly isArchived?: boolean;
}

export interface Ticket {
  readonly id: string;
  readonly contactId: string;
  readonly properties: Properties;
}

export interface State {
  readonly contacts: readonly Contact[];
  readonly meetings: readonly Meeting[];
  readonly tickets: readonly Ticket[];
}

export interface HubspotFiles {
  /** Each is read anew at every use, so that an edited file counts at once. Throws an Error that names the file. */
  links(): readonly Link[];
  key(): Key;
  state(): State;
  save(change: Partial<State>): void;
}

/** Whether the data folder has an account at all. */
export function hasHubspot(store: Store): boolean {
  return store.version(KEY_FILE) !== undefined || store.version(LINKS_FILE) !== undefined;
}

export function hubspotFiles(store: Store): HubspotFiles {
  const state = readerOf(store, STATE_FILE, readState, { contacts: [], meetings: [], tickets: [] });
  return {
    links: readerOf(store, LINKS_FILE, readLinks, []),
    key: readerOf(store, KEY_FILE, readKey, { key: '', scopes: [], contactProperties: [] }),
    state,
    save: (change) => void store.write(STATE_FILE, `${JSON.stringify({ ...state(), ...change }, null, 2)}\n`),
  };
}

/** The next free id of a kind of objects, from `first` on. */
export function nextId(objects: readonly { readonly id: string }[], first: number): string {
  return String(Math.max(first - 1, ...objects.map(({ id }) => Number(id)).filter(Number.isSafeInteger)) + 1);
}

/** Read once per version of the file. */
function readerOf<T>(store: Store, name: string, read: (value: unknown) => T, missing: T): () => T {
  let kept: { readonly version: string; readonly value: T } | undefined;
  return () => {
    const version = store.version(name);
    if (version === undefined) return missing;
    if (kept?.version === version) return kept.value;
    const value = understood(name, () => read(JSON.parse(store.read(name)?.text ?? '')));
    kept = { version, value };
    return value;
  };
}

function understood<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${name} cannot be understood: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readKey(value: unknown): Key {
  const { key, scopes, contactProperties } = isObject(value) ? value : ({} as JsonObject);
  if (typeof key !== 'string' || key === '') throw new Error('key is missing');
  return { key, scopes: texts(scopes), contactProperties: texts(contactProperties) };
}

function readState(value: unknown): State {
  const { contacts, meetings, tickets } = isObject(value) ? value : ({} as JsonObject);
  return {
    contacts: objects(contacts).map((one) => ({ ...one, id: String(one.id), properties: properties(one) })),
    meetings: objects(meetings).map(readMeeting),
    tickets: objects(tickets).map((one) => {
      return { id: String(one.id), contactId: String(one.contactId), properties: properties(one) };
    }),
  };
}

function readMeeting(one: JsonObject): Meeting {
  const instant = (given: unknown) => new Date(typeof given === 'number' ? given : String(given)).toISOString();
  return {
    ...one,
    id: String(one.id),
    contactId: String(one.contactId),
    linkId: String(one.linkId),
    start: instant(one.start),
    end: instant(one.end),
    ownerId: String(one.ownerId),
    outcome: String(one.outcome ?? 'SCHEDULED'),
  };
}

function properties({ properties: given }: JsonObject): Properties {
  return Object.fromEntries(Object.entries(isObject(given) ? given : {}).map(([key, each]) => [key, String(each)]));
}

function objects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
