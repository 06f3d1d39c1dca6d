// A script for the platform table: it answers a request, and says which calls left it for a Google service.

/** The actions of the contract that are compared. */
export type Action = 'available' | 'book' | 'contact_lookup';

export interface Exchange {
  readonly answer: Readonly<Record<string, unknown>>;
  /** `Service.method`, in order. */
  readonly calls: readonly string[];
}

/** A script on a team's Sheet and calendars. Its stored data stays between requests. */
export interface RunningScript {
  ask(action: Action, body: object): Exchange;
}

export function readAnswer(text: string): Readonly<Record<string, unknown>> {
  const answer: unknown = JSON.parse(text);
  if (typeof answer !== 'object' || answer === null) throw new Error(`A script answered with no object: ${text}`);
  return { ...answer };
}
