// The words of the page HubSpot key.

const ENGLISH = {
  heading: 'HubSpot key',
  about: 'Only services with a HubSpot link need one. docs/hubspot.md says how to make a service key.',
  none: 'No key is set.',
  // A short key shows no end.
  isSet: (end: string) => `A key${end && ` that ends in ${end}`} is set.`,
  key: 'Service key',
  hint: 'It is kept in the script’s properties and never shown again. Everyone who may edit this Sheet can read it there.',
  blank: 'Leave this blank to test the key that is set.',
  save: 'Save and test',
  testing: 'Asking HubSpot …',
  remove: 'Remove the key',
  removing: 'Removing the key …',
  question:
    'Remove the HubSpot key? Services with a HubSpot link can then neither be offered nor booked. Appointments that were booked stay.',
  removeIt: 'Remove it',
  keep: 'Keep it',
};

const GERMAN: typeof ENGLISH = {
  heading: 'HubSpot-Schlüssel',
  about:
    'Nur Leistungen mit HubSpot-Link brauchen ihn. docs/hubspot.md beschreibt, wie Sie einen Service-Schlüssel anlegen.',
  none: 'Es ist kein Schlüssel hinterlegt.',
  isSet: (end) => `Ein Schlüssel${end && `, der auf ${end} endet,`} ist hinterlegt.`,
  key: 'Service-Schlüssel',
  hint: 'Er wird in den Skripteigenschaften aufbewahrt und nie wieder angezeigt. Wer diese Tabelle bearbeiten darf, kann ihn dort lesen.',
  blank: 'Lassen Sie das Feld leer, um den hinterlegten Schlüssel zu prüfen.',
  save: 'Speichern und prüfen',
  testing: 'HubSpot wird gefragt …',
  remove: 'Schlüssel entfernen',
  removing: 'Der Schlüssel wird entfernt …',
  question:
    'Den HubSpot-Schlüssel entfernen? Leistungen mit HubSpot-Link lassen sich dann weder anbieten noch buchen. Gebuchte Termine bleiben bestehen.',
  removeIt: 'Entfernen',
  keep: 'Behalten',
};

export const hubspotKeyWords = LANGUAGE === 'de' ? GERMAN : ENGLISH;
