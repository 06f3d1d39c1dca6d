// What a text to be copied says.

const ENGLISH = {
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'Your browser does not let this page copy. The text is selected: press Ctrl+C, on a Mac ⌘C.',
};

const GERMAN: typeof ENGLISH = {
  copy: 'Kopieren',
  copied: 'Kopiert.',
  copyByHand: 'Ihr Browser lässt diese Seite nicht kopieren. Der Text ist markiert: Drücken Sie Strg+C, am Mac ⌘C.',
};

export const copyWords = LANGUAGE === 'de' ? GERMAN : ENGLISH;
