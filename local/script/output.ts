// The values that a web app may return: outputs made by ContentService or HtmlService, known by identity.

export interface ServedOutput {
  readonly mimeType: string;
  readonly content: string;
}

const outputs = new WeakMap<object, () => ServedOutput>();

/** Remembers `output` as one; `served` is asked when the execution ends. */
export function markOutput<Output extends object>(output: Output, served: () => ServedOutput): Output {
  outputs.set(output, served);
  return output;
}

/** The content to serve if `value` is an output, else undefined. */
export function servedOutput(value: unknown): ServedOutput | undefined {
  return typeof value === 'object' && value !== null ? outputs.get(value)?.() : undefined;
}
