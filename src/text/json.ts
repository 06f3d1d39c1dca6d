// JSON from outside, read without trust.

/** The parsed value, or undefined if the text is not JSON (no JSON text means undefined). Never throws, however deep the nesting. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON text of ASCII characters only: everything else is escaped as \uXXXX, so no decoding and no cutting can change it. */
export function asciiJson(value: object): string {
  return JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A JSON object, neither an array nor null. Its keys are data: `__proto__` is a key as any other. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
