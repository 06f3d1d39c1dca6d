// What Set up gives each tab besides its texts: drop-downs, colours of words, filter views, protection. As plain data.
import type { Language } from '../configuration.ts';
import type { SettingName, TabKey } from '../tabs.ts';
import { type LookWords, lookWordsFor, type WordChoice } from './words.ts';

/** A drop-down. It offers, and refuses nothing. */
export type Choice = (
  | { readonly words: WordChoice }
  /** The names in a column of another tab. */
  | { readonly from: { readonly key: 'hosts' | 'services'; readonly header: string }; readonly help: string }
) & {
  readonly header: string;
  /** Only in the row of this setting; null = in every row below the header. */
  readonly setting: SettingName | null;
};

/** A word in a column of ours gets a colour. The word stays, so that no meaning is in the colour alone. */
export interface WordColour {
  readonly header: string;
  readonly word: string;
  /** `#rrggbb` */
  readonly text: string;
  readonly background: string;
}

/** A filter that each person may choose for themselves. */
export interface FilterView {
  readonly title: string;
  readonly header: string;
  /** Rows that show one of these are hidden. */
  readonly hidden: readonly string[];
}

export interface TabLooks {
  readonly choices: readonly Choice[];
  readonly colours: readonly WordColour[];
  readonly views: readonly FilterView[];
  /** Sheets asks before a person types there; '' = it does not. */
  readonly protection: string;
}

export function looksFor(key: TabKey, language: Language): TabLooks {
  const words = lookWordsFor(language);
  const nothing = { choices: choicesOf(key, words), colours: [], views: [], protection: '' };
  const { protection } = words;
  switch (key) {
    case 'bookings': {
      const views = [{ title: words.standingView, header: 'Status', hidden: ['cancelled'] }];
      return { ...nothing, colours: STATUS, views, protection };
    }
    case 'log': {
      const views = [{ title: words.failedView, header: 'Outcome', hidden: ['success'] }];
      return { ...nothing, colours: OUTCOME, views, protection };
    }
    default:
      return nothing;
  }
}

function choicesOf(key: TabKey, words: LookWords): readonly Choice[] {
  const one = (header: string, choice: WordChoice): Choice => ({ header, setting: null, words: choice });
  const setting = (name: SettingName, choice: WordChoice): Choice => ({
    ...{ header: 'Value', setting: name },
    words: choice,
  });
  const host = (header: string, help: string): Choice => ({
    ...{ header, setting: null, help },
    from: { key: 'hosts', header: 'Host' },
  });
  const service: Choice = {
    ...{ header: 'Service', setting: null, help: words.service },
    from: { key: 'services', header: 'Service' },
  };
  const choices: { readonly [K in TabKey]?: readonly Choice[] } = {
    settings: [
      ...(['Require signature', 'Spread offers', 'Log contact details'] as const).map((name) =>
        setting(name, words.yesNo),
      ),
      setting('Repeat bookings', words.repeats),
      setting('Language', words.language),
    ],
    services: [
      host('Hosts', words.hosts),
      one('Assign', words.assign),
      one('Video call', words.yesNo),
      one('Invite contact', words.yesNo),
    ],
    hosts: [one('Active', words.yesNo)],
    weeklyHours: [host('Host', words.host), service],
    exceptions: [host('Host', words.host)],
    hubspotForm: [service],
  };
  return choices[key] ?? [];
}

// Each text has at least 4.5 : 1 on its background.
const GREEN = { text: '#0d652d', background: '#e6f4ea' };
const AMBER = { text: '#7a4100', background: '#fef0cd' };
const RED = { text: '#a50e0e', background: '#fce8e6' };
const BLUE = { text: '#174ea6', background: '#e8f0fe' };
const GREY = { text: '#3c4043', background: '#eceef0' };

const OUTCOME: readonly WordColour[] = [
  { header: 'Outcome', word: 'success', ...GREEN },
  { header: 'Outcome', word: 'failed', ...AMBER },
  { header: 'Outcome', word: 'refused', ...GREY },
  { header: 'Outcome', word: 'error', ...RED },
];

const STATUS: readonly WordColour[] = [
  { header: 'Status', word: 'booked', ...GREEN },
  { header: 'Status', word: 'moved', ...BLUE },
  { header: 'Status', word: 'cancelled', ...GREY },
];
