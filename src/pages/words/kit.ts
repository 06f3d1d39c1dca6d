// What every page may say.

const ENGLISH = {
  loading: 'Loading …',
  stillWorking: 'Still working. Google sometimes needs half a minute.',
  retry: 'Try again',
  opensInTab: '(opens in a new tab)',
  broken: 'This page has failed. Close it, and choose its menu item again.',
  accounts:
    'Google does not let this page reach the script. That happens when this browser is signed in to several Google accounts. Sign out of the others, or open the Sheet in a private window.',
  permission:
    'Google does not allow you this. If you may edit this Sheet, choose Set up in the menu Slotsheet, and allow what Google asks.',
  network: 'Google could not be reached. Check your connection, and try again.',
  script: 'The script could not finish this. Try again in a minute.',
  google: (message: string) => `Google says: ${message}`,
};

const GERMAN: typeof ENGLISH = {
  loading: 'Wird geladen …',
  stillWorking: 'Es läuft noch. Google braucht manchmal eine halbe Minute.',
  retry: 'Noch einmal versuchen',
  opensInTab: '(öffnet einen neuen Tab)',
  broken: 'Diese Seite ist fehlgeschlagen. Schließen Sie sie, und wählen Sie ihren Menüpunkt noch einmal.',
  accounts:
    'Google lässt diese Seite nicht an das Skript. Das geschieht, wenn dieser Browser bei mehreren Google-Konten angemeldet ist. Melden Sie sich bei den anderen ab, oder öffnen Sie die Tabelle in einem privaten Fenster.',
  permission:
    'Google erlaubt Ihnen das nicht. Dürfen Sie diese Tabelle bearbeiten, so wählen Sie im Menü Slotsheet den Punkt Einrichten, und erlauben Sie, worum Google bittet.',
  network: 'Google war nicht erreichbar. Prüfen Sie Ihre Verbindung, und versuchen Sie es noch einmal.',
  script: 'Das Skript konnte das nicht zu Ende bringen. Versuchen Sie es in einer Minute noch einmal.',
  google: (message) => `Google sagt: ${message}`,
};

export const kitWords = LANGUAGE === 'de' ? GERMAN : ENGLISH;
