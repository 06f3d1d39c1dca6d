// The form of the ledgers: facts about a service's likeness to Google, each with its source.

/** Facts, each with the source that claims it of Google. A fact about one member begins with its name: `Lock.tryLock: …`. */
export type Facts = Readonly<Record<string, string>>;

export interface ServiceLedger {
  /** The name of the global, or of the part of the platform. */
  readonly service: string;
  readonly same: Facts;
  readonly acceptedAndIgnored: Facts;
  readonly notSimulated: Facts;
}

// Sources that several services name.
export const GUIDES = 'https://developers.google.com/apps-script/guides';
export const REFERENCE = 'https://developers.google.com/apps-script/reference';
export const QUOTAS = `${GUIDES}/services/quotas`;
export const FAKES = 'https://github.com/brucemcpherson/gas-fakes (tests its author runs on Apps Script)';
export const REPORTS = 'public error reports';
export const LOCAL = 'the local runtime';
export const UNSAID = `${LOCAL}; Google does not say`;
