// What the script says of HubSpot's key, in English and German.
import type { Language } from '../../sheet/configuration.ts';

export interface HubspotKeyWords {
  readonly noKey: string;
  readonly broken: string;
  readonly masked: string;
  readonly short: string;
  readonly wrong: string;
  readonly wrongNow: string;
  readonly kept: string;
  readonly removed: string;
  readonly stored: string;
  readonly stays: string;
  readonly allThere: string;
  readonly missing: string;
  readonly unclear: string;
  /** By scope: what does not work without it. */
  readonly without: Readonly<Record<string, string>>;
  readonly links: string;
  readonly moreLinks: (count: number) => string;
  readonly noLinks: string;
  /** By HubSpot's name for the type of a link. */
  readonly types: ReadonlyMap<string, string>;
}

export function hubspotKeyWords(language: Language): HubspotKeyWords {
  return language === 'de' ? GERMAN : ENGLISH;
}

const ENGLISH: HubspotKeyWords = {
  noKey: 'No key was entered. Without one, services with a HubSpot link can neither be offered nor booked.',
  broken: 'What was pasted has a space or a character inside that no key has. Copy the key alone.',
  masked:
    'This is the masked key that HubSpot’s page shows, with signs in place of some letters. Choose to show or copy the key there, and paste the whole of it.',
  short: 'This is too short for a HubSpot key, which has at least 40 characters. Copy the whole key.',
  wrong: 'HubSpot does not know this key (401), so it was not stored. Copy the whole key once more.',
  wrongNow:
    'HubSpot does not know the key that is set any more (401). Was it renewed or deleted there? Paste the new one here.',
  kept: 'The key that is set stays.',
  removed: 'The HubSpot key was removed. If no other program uses it, delete it in HubSpot too.',
  stored: 'The key is stored.',
  stays: 'The key that was set stays.',
  allThere: 'It may do all that Slotsheet needs.',
  missing: 'It lacks scopes. Add them to the key in HubSpot; the key itself stays the same. Then test it here again.',
  unclear: 'These scopes could not be tested, as HubSpot did not answer as expected. Try again in a few minutes.',
  without: {
    'scheduler.meetings.meeting-link.read': 'without it no time can be offered.',
    'crm.objects.contacts.write': 'without it nothing can be booked.',
    'crm.objects.contacts.read': 'without it a booking cannot be looked up when its answer was lost.',
    tickets: 'without it no ticket can be made, though the setting HubSpot ticket asks for one.',
  },
  links: 'Meeting links. Write one into the column HubSpot link of the tab Services, as it stands before the bracket:',
  moreLinks: (count) => `… and ${count} more`,
  noLinks: 'This key sees no meeting link yet.',
  types: new Map([
    ['PERSONAL_LINK', 'one person'],
    ['GROUP_CALENDAR', 'group'],
    ['ROUND_ROBIN_CALENDAR', 'round robin'],
  ]),
};

const GERMAN: HubspotKeyWords = {
  noKey:
    'Es wurde kein Schlüssel eingegeben. Ohne ihn lassen sich Leistungen mit HubSpot-Link weder anbieten noch buchen.',
  broken:
    'Das Eingefügte enthält ein Leerzeichen oder ein Zeichen, das in keinem Schlüssel vorkommt. Kopieren Sie nur den Schlüssel.',
  masked:
    'Das ist der verdeckte Schlüssel, wie ihn die Seite von HubSpot zeigt: Einige Zeichen sind ersetzt. Lassen Sie ihn dort anzeigen oder kopieren, und fügen Sie ihn ganz ein.',
  short:
    'Das ist zu kurz für einen HubSpot-Schlüssel, der mindestens 40 Zeichen hat. Kopieren Sie den ganzen Schlüssel.',
  wrong:
    'HubSpot kennt diesen Schlüssel nicht (401), deshalb wurde er nicht gespeichert. Kopieren Sie noch einmal den ganzen Schlüssel.',
  wrongNow:
    'HubSpot kennt den hinterlegten Schlüssel nicht mehr (401). Wurde er dort erneuert oder gelöscht? Fügen Sie hier den neuen ein.',
  kept: 'Der vorhandene Schlüssel bleibt.',
  removed:
    'Der HubSpot-Schlüssel wurde entfernt. Wenn kein anderes Programm ihn benutzt, löschen Sie ihn auch in HubSpot.',
  stored: 'Der Schlüssel ist gespeichert.',
  stays: 'Der vorhandene Schlüssel bleibt.',
  allThere: 'Er darf alles, was Slotsheet braucht.',
  missing:
    'Ihm fehlen Berechtigungen (Scopes). Fügen Sie sie dem Schlüssel in HubSpot hinzu; der Schlüssel selbst bleibt derselbe. Prüfen Sie ihn danach hier noch einmal.',
  unclear:
    'Diese Berechtigungen ließen sich nicht prüfen, weil HubSpot nicht wie erwartet geantwortet hat. Versuchen Sie es in einigen Minuten noch einmal.',
  without: {
    'scheduler.meetings.meeting-link.read': 'Ohne sie lässt sich keine Zeit anbieten.',
    'crm.objects.contacts.write': 'Ohne sie lässt sich nichts buchen.',
    'crm.objects.contacts.read': 'Ohne sie lässt sich eine Buchung, deren Antwort verloren ging, nicht nachschlagen.',
    tickets: 'Ohne sie entsteht kein Ticket, obwohl die Einstellung HubSpot ticket eines verlangt.',
  },
  links:
    'Meeting-Links. Tragen Sie einen davon in die Spalte HubSpot link des Blatts Services ein, so wie er vor der Klammer steht:',
  moreLinks: (count) => `… und ${count} weitere`,
  noLinks: 'Dieser Schlüssel sieht noch keinen Meeting-Link.',
  types: new Map([
    ['PERSONAL_LINK', 'eine Person'],
    ['GROUP_CALENDAR', 'Gruppe'],
    ['ROUND_ROBIN_CALENDAR', 'reihum'],
  ]),
};
