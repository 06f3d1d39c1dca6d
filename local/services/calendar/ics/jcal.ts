// A typed view of jCal (RFC 7265), the plain arrays that ical.js parses iCalendar text into.
import ICAL from 'ical.js';
import { isObject, type JsonObject } from '../../jsonObject.ts';

/** The text is not a calendar, or says something that cannot be understood. Nothing of it may then be taken as free. */
export class CorruptCalendar extends Error {
  constructor(
    message: string,
    /** The event's summary and UID, where it is known. */
    readonly event: string | null = null,
  ) {
    super(message);
  }
}

export interface Property {
  readonly name: string;
  readonly parameters: JsonObject;
  readonly values: readonly unknown[];
}

export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

/** The components of a text, one after the other. Names come in lower case. Throws CorruptCalendar. */
export function parseComponents(text: string): readonly Component[] {
  const parsed = list(parsedJcal(text));
  return typeof parsed[0] === 'string' ? [component(parsed)] : parsed.map(component);
}

const FOLD = /\r?\n[ \t]/g;
const RULE = /^RRULE[:;].*$/gim;
const NAME_AND_PARAMETERS = /^[\w-]+;(?:"[^"\n]*"|[^":\n])*(?=:)/gm;

/** A rule may be in any case (RFC 5545, 2), and a backslash in a parameter is itself. ical.js takes both otherwise. */
function forIcalJs(text: string): string {
  return text
    .replace(FOLD, '')
    .replace(RULE, (rule) => rule.toUpperCase())
    .replace(NAME_AND_PARAMETERS, (beginning) => beginning.replaceAll('\\', '\\\\'));
}

function parsedJcal(text: string): unknown {
  try {
    return ICAL.parse(forIcalJs(text));
  } catch (error) {
    throw new CorruptCalendar(error instanceof Error ? error.message : String(error));
  }
}

function component(jcal: unknown): Component {
  const [name, properties, components] = list(jcal);
  return {
    name: String(name),
    properties: list(properties).map(property),
    components: list(components).map(component),
  };
}

function property(jcal: unknown): Property {
  const [name, parameters, , ...values] = list(jcal);
  if (!isObject(parameters)) throw new CorruptCalendar('a property without parameters');
  return { name: String(name), parameters, values };
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new CorruptCalendar('not jCal');
  return value;
}

export function componentsNamed(parent: Component, name: string): readonly Component[] {
  return parent.components.filter((each) => each.name === name);
}

export function propertiesNamed(parent: Component, name: string): readonly Property[] {
  return parent.properties.filter((each) => each.name === name);
}

/** The first property of that name; undefined without one. */
export function firstProperty(parent: Component, name: string): Property | undefined {
  return parent.properties.find((each) => each.name === name);
}

/** The first property's first value as text; undefined without one. */
export function textOf(parent: Component, name: string): string | undefined {
  const value = firstProperty(parent, name)?.values[0];
  return value === undefined ? undefined : String(value);
}

/** A parameter's text; of several values (`MEMBER="a","b"`) the first; undefined without one. */
export function parameterOf(property: Property, name: string): string | undefined {
  const value = property.parameters[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return first === undefined ? undefined : String(first);
}
