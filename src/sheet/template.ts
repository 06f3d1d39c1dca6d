// Set up writes these: every tab with its headers, and one working example row in each tab that people fill in.
import type { Language } from './configuration.ts';
import { SETTING_NAMES, type SettingName, TABS } from './tabs.ts';

export interface TemplateTab {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Google's own word for the main calendar of the account that runs the script. */
const OWN_CALENDAR = 'primary';

/** German for any German locale (`de`, `de_AT`, `de-CH`), English for all others. */
export function languageOfLocale(locale: string): Language {
  return /^de(?![a-z])/i.test(locale) ? 'de' : 'en';
}

/** In the locale's language. The example host books into `calendarId`, in `timeZone` (the spreadsheet's). */
export function templateTabs(locale: string, timeZone: string, calendarId = OWN_CALENDAR): TemplateTab[] {
  const language = languageOfLocale(locale);
  const words = language === 'de' ? GERMAN : ENGLISH;
  const values: { readonly [N in SettingName]: string } = {
    'Time zone': timeZone,
    'Country code': '',
    Language: language,
    'Require signature': words.yes,
    'Offers per answer': '',
    'Spread offers': words.no,
    'Repeat bookings': 'allow',
    'Holiday calendars': '',
    'Keep log for (days)': '90',
    'Log contact details': words.no,
    'Alert e-mail': '',
    'HubSpot e-mail without one': '',
    'HubSpot contact fields': '',
    'HubSpot ticket': '',
    'HubSpot ticket title': '',
  };
  return [
    { ...TABS.settings, rows: SETTING_NAMES.map((name) => [name, values[name], words.settings[name]]) },
    { ...TABS.services, rows: [words.services] },
    { ...TABS.hosts, rows: [['Anna', calendarId, '', '', '', '1', words.yes]] },
    { ...TABS.weeklyHours, rows: [words.weeklyHours] },
    { ...TABS.exceptions, rows: [words.exceptions] },
    { ...TABS.bookings, rows: [] },
    { ...TABS.log, rows: [] },
  ];
}

const ENGLISH = {
  yes: 'yes',
  no: 'no',
  settings: {
    'Time zone': 'The time zone of all times in this Sheet, for example Europe/Berlin. Blank = the spreadsheet’s own.',
    'Country code':
      'How a phone number that begins with a single 0 is read, for example +49. Blank = the country of the spreadsheet’s locale.',
    Language: 'en or de: the language of Check, and of what the phone agent says when something fails.',
    'Require signature': 'yes: only calls signed by telli are answered. no: the link with the token works too.',
    'Offers per answer': 'The most times in one answer. Blank = all that are free.',
    'Spread offers':
      'yes: a short answer is spread over days, mornings and afternoons. no: it holds the earliest times.',
    'Repeat bookings':
      'When a contact who has a booking asks for another time: allow books both, refuse keeps the first, move moves it.',
    'Holiday calendars':
      'Calendar ids, separated by commas: their all-day entries close the day, unless the tab Exceptions covers it.',
    'Keep log for (days)': 'Older rows of the Log are deleted.',
    'Log contact details': 'yes or no: write the caller’s name and phone number in the Log.',
    'Alert e-mail': 'Who hears of problems, by mail. Blank = the owner of the script.',
    'HubSpot e-mail without one':
      'Only with a HubSpot link: an address of your own for callers who give none. Blank = they must give one.',
    'HubSpot contact fields':
      'What a contact gets after a booking, for example telli_contact_id={contact id}; phone={phone}.',
    'HubSpot ticket': 'Where a booking makes a ticket: pipeline / stage. Blank = none.',
    'HubSpot ticket title': 'The title of that ticket, with placeholders such as {name}. Blank = the usual one.',
  },
  services: [
    ...[
      'Consultation',
      'Consultation',
      '30',
      '30',
      '0',
      '0',
      '2 h',
      '14 days',
      '',
      '',
      'any',
      '',
      'no',
      'no',
      '',
      '',
      '',
    ],
  ],
  weeklyHours: ['', 'Mon-Fri', '09:00', '17:00', ''],
  exceptions: ['2030-12-24', '2030-12-26', '', '', '', 'Example: closed over Christmas'],
};

const GERMAN: typeof ENGLISH = {
  yes: 'ja',
  no: 'nein',
  settings: {
    'Time zone':
      'Die Zeitzone aller Zeiten in dieser Tabelle, zum Beispiel Europe/Berlin. Leer = die der Tabelle selbst.',
    'Country code':
      'Wie eine Telefonnummer zu lesen ist, die mit einer einzelnen 0 beginnt, zum Beispiel +49. Leer = das Land aus dem Gebietsschema der Tabelle.',
    Language: 'en oder de: die Sprache von Prüfen und dessen, was der Telefonagent sagt, wenn etwas nicht klappt.',
    'Require signature': 'ja: Nur von telli signierte Anrufe werden beantwortet. nein: Auch der Link mit Token gilt.',
    'Offers per answer': 'Höchstzahl der Zeiten in einer Antwort. Leer = alle freien.',
    'Spread offers':
      'ja: Eine kurze Antwort verteilt sich auf Tage, Vormittage und Nachmittage. nein: Sie nennt die frühesten Zeiten.',
    'Repeat bookings':
      'Wenn ein Kontakt mit Termin eine andere Zeit möchte: allow bucht beide, refuse lässt es beim ersten, move verschiebt ihn.',
    'Holiday calendars':
      'Kalender-IDs, durch Kommas getrennt: Ihre ganztägigen Einträge schließen den Tag, sofern das Blatt Exceptions ihn nicht regelt.',
    'Keep log for (days)': 'Ältere Zeilen des Blatts Log werden gelöscht.',
    'Log contact details': 'ja oder nein: Name und Telefonnummer des Anrufers ins Log schreiben.',
    'Alert e-mail': 'Wer per E-Mail von Problemen erfährt. Leer = wem das Skript gehört.',
    'HubSpot e-mail without one':
      'Nur mit HubSpot-Link: eine eigene Adresse für Anrufer, die keine nennen. Leer = sie müssen eine nennen.',
    'HubSpot contact fields':
      'Was ein Kontakt nach einer Buchung erhält, zum Beispiel telli_contact_id={contact id}; phone={phone}.',
    'HubSpot ticket': 'Wo eine Buchung ein Ticket anlegt: Pipeline / Phase. Leer = keines.',
    'HubSpot ticket title': 'Der Titel dieses Tickets, mit Platzhaltern wie {name}. Leer = der übliche.',
  },
  services: [
    ...[
      'Beratung',
      'Beratung',
      '30',
      '30',
      '0',
      '0',
      '2 Std.',
      '14 Tage',
      '',
      '',
      'any',
      '',
      'nein',
      'nein',
      '',
      '',
      '',
    ],
  ],
  weeklyHours: ['', 'Mo-Fr', '09:00', '17:00', ''],
  exceptions: ['24.12.2030', '26.12.2030', '', '', '', 'Beispiel: über Weihnachten geschlossen'],
};
