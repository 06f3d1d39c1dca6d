// The search of contacts. It runs over an index, which knows a change only after a while.
import { isObject, type JsonObject } from '../../services/jsonObject.ts';
import { NotSimulated } from '../../services/notSimulated.ts';
import { type Account, type Asked, mustHave, READ_CONTACTS } from '../account.ts';
import type { Contact } from '../files.ts';
import { ok, type Reply } from '../reply.ts';
import { contactShown, USUAL } from './contacts.ts';
import { textsOf } from './objects.ts';

const USUAL_LIMIT = 10;

export function searchContacts(account: Account, asked: Asked): Reply {
  mustHave(asked, READ_CONTACTS);
  const body = isObject(asked.body) ? asked.body : {};
  const { contacts } = account.files.state();
  const indexed = contacts.filter((contact) => isIndexed(account, contact));
  const groups = listOf(body.filterGroups);
  const matching = indexed.filter((contact) => groups.length === 0 || groups.some((group) => fits(contact, group)));
  const names = textsOf(body.properties);
  const limit = Number(body.limit ?? USUAL_LIMIT);
  const first = Number(body.after ?? 0);
  const page = matching.slice(first, first + limit);
  const next = first + limit;
  return ok({
    total: matching.length,
    results: page.map((contact) => contactShown(account, contact, names.length > 0 ? names : USUAL)),
    ...(next < matching.length ? { paging: { next: { after: String(next) } } } : {}),
  });
}

function isIndexed({ clock, levers }: Account, { updatedMs = 0 }: Contact): boolean {
  return updatedMs <= clock.nowMs() - levers.switches.searchLagMs;
}

function fits(contact: Contact, group: JsonObject): boolean {
  return listOf(group.filters).every((filter) => holds(contact.properties[String(filter.propertyName)], filter));
}

/** Letters' case does not count. */
function holds(value: string | undefined, { operator, value: wanted, values }: JsonObject): boolean {
  const text = value?.toLowerCase();
  const one = String(wanted).toLowerCase();
  switch (operator) {
    case 'EQ':
      return text === one;
    case 'NEQ':
      return text !== one;
    case 'IN':
      return text !== undefined && textsOf(values).some((each) => each.toLowerCase() === text);
    case 'HAS_PROPERTY':
      return value !== undefined && value !== '';
    case 'NOT_HAS_PROPERTY':
      return value === undefined || value === '';
    case 'CONTAINS_TOKEN':
      return text !== undefined && tokenPattern(one).test(text);
    default:
      throw new NotSimulated(`a search of contacts by ${operator}`);
  }
}

/** `*` stands for any letters. */
function tokenPattern(wanted: string): RegExp {
  const parts = wanted.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(^|[\\s@.,-])${parts.join('.*')}($|[\\s@.,-])`);
}

function listOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
