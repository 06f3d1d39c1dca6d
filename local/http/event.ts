// The event object that doPost and doGet are given, field by field as Google documents and public logs show it.

export interface WebRequest {
  readonly method: string;
  /** Has no `?`; empty if there is none. */
  readonly queryString: string;
  /** The header as it came, or empty. */
  readonly contentType: string;
  readonly body: Buffer;
}

/** There are no headers in it and no caller's address. Keys that are not used are absent. */
export interface WebAppEvent {
  readonly queryString: string;
  readonly parameter: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  readonly contextPath: '';
  /** Bytes of the body; -1 for GET. */
  readonly contentLength: number;
  readonly postData?: {
    /** The body as text. */
    readonly contents: string;
    /** Raw bytes, so it shows a lossy decode. */
    readonly length: number;
    readonly type: string;
    readonly name: 'postData';
  };
}

const FORM = 'application/x-www-form-urlencoded';
const RESERVED = ['c', 'sid'];

export function buildEvent(request: WebRequest, decode = asUtf8): WebAppEvent {
  const fields = [...new URLSearchParams(request.queryString)];
  const shared = { queryString: request.queryString, contextPath: '' } as const;
  if (request.method === 'GET') return { ...shared, ...merged(fields), contentLength: -1 };
  const contents = decode(request.body);
  const type = mimeType(request.contentType);
  if (type === FORM) fields.push(...new URLSearchParams(contents));
  const length = request.body.length;
  const postData = { contents, length, type, name: 'postData' } as const;
  return { ...shared, ...merged(fields), contentLength: length, postData };
}

function asUtf8(body: Buffer): string {
  return body.toString('utf8');
}

/** Google keeps some parameter names for itself and answers 405. */
export function hasReservedName(event: WebAppEvent): boolean {
  return RESERVED.some((name) => Object.hasOwn(event.parameter, name));
}

function merged(fields: readonly (readonly [string, string])[]): Pick<WebAppEvent, 'parameter' | 'parameters'> {
  const all = new Map<string, string[]>();
  for (const [name, value] of fields) all.set(name, [...(all.get(name) ?? []), value]);
  return {
    parameter: Object.fromEntries([...all].map(([name, values]) => [name, values[0] ?? ''])),
    parameters: Object.fromEntries(all),
  };
}

function mimeType(header: string): string {
  return (header.split(';')[0] ?? '').trim().toLowerCase();
}
