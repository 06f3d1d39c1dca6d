// What Google gives a page: the way to the script, and to the dialog around the page.

interface ScriptRun {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
  fromPage(name: string, args: string): void;
  preview(): void;
  hours(): void;
}

declare const google: {
  readonly script: {
    readonly run: ScriptRun;
    readonly host: { close(): void };
  };
};

/** The build makes a file of each page in each language. */
declare const LANGUAGE: 'en' | 'de';
