// What the relay posts to the web app for a tool call: ASCII JSON around the raw body, the headers that may prove the
// call, and what the tool's configuration says of the caller. The relay and the web app share it.
import { fitsBody, isRequestId } from '../telli/envelope.ts';
import { asciiJson, isJsonObject, isText, parseJson } from '../text/json.ts';
import { isHeaderName, LONGEST_HEADER, LONGEST_PARAMETER, QUERY_PARAMETERS } from './parameters.ts';

export interface ToolEnvelope {
  /** Marks the format; anything else is no tool call's envelope. */
  readonly slotsheet: 'tools-1';
  /** One per call; a relay's retry carries the same. 1 to 64 letters, digits and dashes. */
  readonly requestId: string;
  /** The name in the path `/tools/NAME`; '' for `/tools`. */
  readonly tool: string;
  /** Of the address: QUERY_PARAMETERS alone, of each the first value. */
  readonly query: Readonly<Record<string, string>>;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The raw body bytes, base64 (RFC 4648, with padding). */
  readonly body: string;
}

// The longest body has 349,528 characters of base64. Each of 16 headers has at most 1,000 characters, and each character
// at most six of JSON.
const LONGEST_ENVELOPE = 460_000;
const MOST_HEADERS = 16;
const KEY_COUNT = 6;
const TOOL = /^[A-Za-z0-9_-]{0,40}$/;

/** Whether it may stand in the path `/tools/NAME`. The tools that exist are toolCall.ts's matter. */
export function isToolName(text: string): boolean {
  return text !== '' && TOOL.test(text);
}

/**
 * Exactly what `writeToolEnvelope` writes, in any order of keys; null for anything else, and for one that is too long.
 * Nothing in it is trusted yet.
 */
export function readToolEnvelope(text: string): ToolEnvelope | null {
  // Any stranger may send it, so a text that is too long is not even parsed.
  if (text.length > LONGEST_ENVELOPE) return null;
  const value = parseJson(text);
  if (!isJsonObject(value) || Object.keys(value).length !== KEY_COUNT) return null;
  const { slotsheet, requestId, tool, query, headers, body } = value;
  if (slotsheet !== 'tools-1' || !isRequestId(requestId)) return null;
  if (!isText(tool) || !TOOL.test(tool) || !fitsBody(body)) return null;
  if (!areTexts(query, (name) => QUERY_PARAMETERS.includes(name), LONGEST_PARAMETER)) return null;
  if (!areTexts(headers, isHeaderName, LONGEST_HEADER) || Object.keys(headers).length > MOST_HEADERS) return null;
  return { slotsheet, requestId, tool, query, headers, body };
}

function areTexts(
  value: unknown,
  isName: (name: string) => boolean,
  longest: number,
): value is Readonly<Record<string, string>> {
  if (!isJsonObject(value)) return false;
  return Object.entries(value).every(([name, text]) => isName(name) && isText(text) && text.length <= longest);
}

/** ASCII, so no decoding on the way can change it. */
export function writeToolEnvelope(envelope: ToolEnvelope): string {
  const { slotsheet, requestId, tool, query, headers, body } = envelope;
  return asciiJson({ slotsheet, requestId, tool, query, headers, body });
}
