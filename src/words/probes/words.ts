// What the probes say, in the language of the reader. Sentences tell what was seen, fixes what to do.

export type ProbeName =
  | 'sheet'
  | 'calendars'
  | 'zones'
  | 'permissions'
  | 'key'
  | 'address'
  | 'answers'
  | 'triggers'
  | 'lock'
  | 'mails'
  | 'activeSpreadsheet'
  | 'body'
  | 'lastCall'
  | 'hubspot'
  | 'health';

export interface ProbeWords {
  readonly names: Readonly<Record<ProbeName, string>>;
  readonly sheetFine: string;
  readonly sheetFindings: (count: number) => string;
  readonly sheetWithdrawn: (count: number) => string;
  /** `why`: Google's words. */
  readonly sheetUnreadable: (why: string) => string;
  readonly calendarsRead: (count: number) => string;
  readonly noHosts: string;
  readonly calendarsFailed: (why: string) => string;
  /** `named`: of those, with their hosts. */
  readonly calendarsFaulty: (faulty: number, asked: number, named: string) => string;
  readonly zonesAgree: (usesIntl: boolean, showsOffsets: boolean) => string;
  readonly zonesDiffer: (zones: string) => string;
  /** `source`: Intl or formatDate. */
  readonly zoneData: (source: string, isNew: boolean) => string;
  readonly scopesAll: string;
  readonly scopesMissing: (names: string) => string;
  readonly keySet: string;
  readonly keyMissing: string;
  readonly addressKnown: string;
  readonly addressMissing: string;
  /** Versions of the tabs: the web app's code's, and the menu's. */
  readonly webAppOlder: (known: number, present: number) => string;
  readonly answersCame: string;
  /** `came`: what came instead. */
  readonly answersNone: (came: string) => string;
  readonly answersUnsigned: string;
  readonly triggersRun: string;
  /** Names of entry points. */
  readonly triggersMissing: (names: string) => string;
  /** `owner`: an address. */
  readonly triggersOfOther: (owner: string) => string;
  readonly triggersUnknown: string;
  readonly lockTaken: (milliseconds: number) => string;
  readonly lockNotTaken: string;
  readonly mailsLeft: (count: number) => string;
  readonly mailsUnknown: string;
  readonly active: string;
  readonly notActive: string;
  readonly body: Readonly<Record<'utf8' | 'latin1' | 'otherwise', string>>;
  readonly lastCall: (time: string, action: string, outcome: string) => string;
  readonly noCall: string;
  readonly hubspotKeyMissing: string;
  readonly hubspotRead: (links: number) => string;
  readonly hubspotUnread: (unread: number, links: number) => string;
  readonly hubspotProblems: (count: number) => string;
  /** `why`: Google's words. */
  readonly unwritten: (why: string) => string;
  readonly fixes: Readonly<Record<Fix, string>>;
}

export type Fix =
  | 'check'
  | 'setUp'
  | 'share'
  | 'hosts'
  | 'google'
  | 'zones'
  | 'allow'
  | 'deploy'
  | 'deployAgain'
  | 'answers'
  | 'lock'
  | 'mails'
  | 'body'
  | 'log'
  | 'call'
  | 'hubspotKey'
  | 'health';
