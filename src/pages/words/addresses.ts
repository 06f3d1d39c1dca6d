// The words of the page Addresses, and of the addresses that Set up shows.

const ENGLISH = {
  heading: 'Addresses',
  toRelay: 'For the relay',
  toTelli: 'For telli',
  direct: 'Without a relay',
  directHint: 'Each of these is a key: who has it can book, and can ask for the name behind a phone number.',
  voiceAgents: 'For the tools of voice agents there is the menu item Voice agents.',
  token: 'New link token',
  tokenQuestion: 'Make a new link token? The addresses without a relay that telli uses now stop working at once.',
  make: 'Make a new one',
  keep: 'Keep it',
  making: 'Making a new link token …',
  made: 'There is a new link token. Paste the new addresses into telli.',
};

const GERMAN: typeof ENGLISH = {
  heading: 'Adressen',
  toRelay: 'Für das Relay',
  toTelli: 'Für telli',
  direct: 'Ohne Relay',
  directHint:
    'Jede dieser Adressen ist ein Schlüssel: Wer sie kennt, kann buchen und fragen, wem eine Telefonnummer gehört.',
  voiceAgents: 'Für die Tools von Sprachagenten gibt es den Menüpunkt Sprachagenten.',
  token: 'Neues Link-Token',
  tokenQuestion:
    'Neues Link-Token erzeugen? Die Adressen ohne Relay, die telli jetzt benutzt, gelten dann sofort nicht mehr.',
  make: 'Neu erzeugen',
  keep: 'Behalten',
  making: 'Ein neues Link-Token entsteht …',
  made: 'Es gibt ein neues Link-Token. Tragen Sie die neuen Adressen bei telli ein.',
};

export const addressesWords = LANGUAGE === 'de' ? GERMAN : ENGLISH;
