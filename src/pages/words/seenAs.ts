// The person with the calendars and rights behind an answer.

const ENGLISH = {
  asOwner: (owner: string) =>
    `You see this with the calendars and rights of ${owner}, as calls do. Your own are not asked.`,
  asYou: (you: string, owner: string) =>
    `You see this with the calendars and rights of ${you || 'your account'}. Calls are answered as ${owner}, so they may see other times.`,
};

const GERMAN: typeof ENGLISH = {
  asOwner: (owner) =>
    `Sie sehen dies mit den Kalendern und Rechten von ${owner}, wie die Anrufe. Ihre eigenen werden nicht gefragt.`,
  asYou: (you, owner) =>
    `Sie sehen dies mit den Kalendern und Rechten von ${you || 'Ihrem Konto'}. Anrufe werden als ${owner} beantwortet und sehen vielleicht andere Zeiten.`,
};

export const seenAsWords = LANGUAGE === 'de' ? GERMAN : ENGLISH;
