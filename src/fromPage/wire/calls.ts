// What pages and script say to each other. Pages import these types, and nothing else of the script.
// Only JSON goes over the wire, as text: google.script.run makes null of a date, without a word.
import type { Overview } from '../../check/overview.ts';
import type { WhyAnswer } from '../../why/answer.ts';
import type { Addresses } from './addresses.ts';
import type { InLine } from './bringInLine.ts';
import type { CheckState } from './check.ts';
import type { EraseDone, EraseFound, ErasePlace, EraseSeen, EraseTerms, EraseTexts } from './erase.ts';
import type { HoursState } from './hours.ts';
import type { HubspotKeyDone, HubspotKeyState } from './hubspotKey.ts';
import type { PreviewWeek, PreviewWhy } from './preview.ts';
import type { HoursRow, SetUpDone, SetUpDraft, SetUpState } from './setUp.ts';
import type { Person } from './shared.ts';
import type { Door, Tried, TryState } from './tryCall.ts';
import type { AgentPlatform, VoiceAgentsDone, VoiceAgentsState } from './voiceAgents.ts';

/** Everything that a page may ask, by name: arguments and answer. `fromPage` answers nothing else. */
export interface PageCalls {
  'setUp.state': { asks: []; answers: SetUpState };
  'setUp.finish': { asks: [draft: SetUpDraft, version: string]; answers: SetUpDone };
  /** Asks the relay without a signature, and says what answered there. */
  'setUp.probe': { asks: [relay: string]; answers: { readonly ok: boolean; readonly sentence: string } };
  /** `host`: '' = the rows for everyone. `service`: '' = the rows for every service. */
  'hours.read': { asks: [host: string, service: string]; answers: HoursState };
  'hours.save': {
    asks: [host: string, service: string, rows: readonly HoursRow[], version: string];
    answers: HoursState;
  };
  'check.all': { asks: []; answers: CheckState };
  /** Activates the cell. `column`: null = the whole row. `row`: null = the tab. */
  'check.go': { asks: [tab: string, row: number | null, column: string | null]; answers: null };
  /** `monday`: the first date, `2027-03-15`; '' = the present week. `service`: '' = the first of the Sheet. */
  'preview.week': { asks: [service: string, monday: string]; answers: PreviewWeek };
  /** The services, the hosts, and what is wrong in the Sheet. For commands of the local runtime. */
  'check.overview': { asks: []; answers: Overview };
  /** Why a time is free, or not; of a date: each start of it. For commands of the local runtime. */
  'why.at': { asks: [service: string, at: string]; answers: WhyAnswer };
  /** Why each start of a date is free, or not. */
  'preview.why': { asks: [service: string, date: string]; answers: PreviewWhy };
  'try.state': { asks: []; answers: TryState };
  'try.available': { asks: [service: string, through: Door]; answers: Tried };
  /** `token`: of the times that were asked for. So the page can remove the booking even if no answer comes. */
  'try.book': { asks: [service: string, start: string, through: Door, token: string]; answers: Tried };
  /** Only what this script's own test call has booked. */
  'try.remove': { asks: [token: string]; answers: { readonly sentence: string } };
  'addresses.read': { asks: []; answers: Addresses };
  /** A new link token: the addresses without a relay that telli uses now stop working at once. */
  'addresses.rotate': { asks: []; answers: Addresses };
  /** What the job does every quarter of an hour, but for old rows of the Log. */
  'bookings.bringInLine': { asks: []; answers: InLine };
  /** `typed`: a name or a part of it, a number, an address or an id. */
  'erase.find': { asks: [typed: string]; answers: EraseFound };
  /** What there is of the contact at that place, besides Bookings. */
  'erase.look': { asks: [terms: EraseTerms, place: ErasePlace]; answers: EraseSeen };
  /** Empties it. */
  'erase.erase': { asks: [terms: EraseTerms, texts: EraseTexts, place: ErasePlace]; answers: EraseDone };
  'hubspotKey.state': { asks: []; answers: HubspotKeyState };
  /** '' = the key that is set is tested again. */
  'hubspotKey.save': { asks: [pasted: string]; answers: HubspotKeyDone };
  'hubspotKey.remove': { asks: []; answers: HubspotKeyDone };
  'voiceAgents.state': { asks: []; answers: VoiceAgentsState };
  /** `had`: whether the page knows of a secret. Where there is one that it does not know of, none is made. */
  'voiceAgents.make': { asks: [platform: AgentPlatform, had: boolean]; answers: VoiceAgentsDone };
  /** The platform's secret, or Retell's key. */
  'voiceAgents.remove': { asks: [what: AgentPlatform | 'retellKey']; answers: VoiceAgentsDone };
  'voiceAgents.saveRetellKey': { asks: [pasted: string]; answers: VoiceAgentsDone };
  /** The address of the person as whom the web app runs; only the web app answers it. '' = Google does not tell. */
  'webApp.owner': { asks: []; answers: string };
  /** The version of the tabs that its code makes; only the web app answers it. */
  'webApp.sheetVersion': { asks: []; answers: number };
  'help.state': { asks: []; answers: { readonly person: Person } };
}

export type PageCall = keyof PageCalls;

/** `problem`: one sentence for the person, in their language. What the script throws is a mistake, or Google's failure. */
export type PageAnswer<N extends PageCall> =
  | { readonly answer: PageCalls[N]['answers'] }
  | { readonly problem: string };
