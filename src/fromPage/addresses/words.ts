// The words of the page Addresses that the script says.
import type { Language } from '../../sheet/configuration.ts';

const ENGLISH = {
  noWebApp:
    'The address of the web app is not known yet. Deploy it as docs/deploy.md says, then enter its address in Set up.',
  webApp: 'Address of the web app (WEB_APP_URL)',
  available: (service: string) => `Times for ${service}`,
  book: (service: string) => `Booking ${service}`,
  lookup: 'Contact lookup',
  shut: 'Addresses without a relay are shut, because Settings says Require signature = yes.',
  noToken: 'There is no link token yet. Run Set up.',
  noRelay: 'The address of the relay is not known yet. Enter it in Set up.',
};

const GERMAN: typeof ENGLISH = {
  noWebApp:
    'Die Adresse der Web-App ist noch nicht bekannt. Stellen Sie die Web-App bereit, wie es docs/deploy.md beschreibt, und tragen Sie ihre Adresse unter Einrichten ein.',
  webApp: 'Adresse der Web-App (WEB_APP_URL)',
  available: (service) => `Zeiten für ${service}`,
  book: (service) => `Buchen von ${service}`,
  lookup: 'Kontaktabfrage',
  shut: 'Adressen ohne Relay sind gesperrt, weil in Settings Require signature auf ja steht.',
  noToken: 'Es gibt noch kein Link-Token. Rufen Sie Einrichten auf.',
  noRelay: 'Die Adresse des Relays ist noch nicht bekannt. Tragen Sie sie unter Einrichten ein.',
};

export function addressWords(language: Language): typeof ENGLISH {
  return language === 'de' ? GERMAN : ENGLISH;
}
