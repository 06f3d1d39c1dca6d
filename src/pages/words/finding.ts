// The words beside a finding.

const ENGLISH = {
  go: 'Go',
  goTo: (cell: string) => `Go to ${cell}`,
};

const GERMAN: typeof ENGLISH = {
  go: 'Öffnen',
  goTo: (cell) => `Öffnen: ${cell}`,
};

export const findingWords = LANGUAGE === 'de' ? GERMAN : ENGLISH;
