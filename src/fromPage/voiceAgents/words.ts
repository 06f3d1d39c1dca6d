// What the script says on the page Voice agents, in English and German.
import type { Language } from '../../sheet/configuration.ts';

export type VoiceAgentsWords = typeof ENGLISH;

export function voiceAgentsWords(language: Language): VoiceAgentsWords {
  return language === 'de' ? GERMAN : ENGLISH;
}

const ENGLISH = {
  busy: 'The script is busy with a caller or another page. Nothing was changed. Try again in a minute.',
  made: 'There is a new secret. It is shown here this once: copy it before you close this page.',
  madeMeanwhile:
    'There is a secret already: another window made it, or this page did and the answer got lost. It stays. If you do not have it, make a new one.',
  removed: 'The secret was deleted. Tool calls with it are refused from now on.',
  noKey: 'No key was pasted, so nothing was changed.',
  broken: 'What was pasted has a space or a character inside that no key has. Copy the key alone. Nothing was changed.',
  masked:
    'This is the masked key, with signs in place of some letters. Copy the whole key at Retell. Nothing was changed.',
  keySaved: 'The key is stored. Whether it is the right one shows with the next tool call, in the Log.',
  keyRemoved: 'Retell’s key was removed. Retell’s signature alone proves no call from now on.',
};

const GERMAN: VoiceAgentsWords = {
  busy: 'Das Skript ist mit einem Anruf oder einer anderen Seite beschäftigt. Es wurde nichts geändert. Versuchen Sie es in einer Minute noch einmal.',
  made: 'Es gibt ein neues Geheimnis. Es wird nur dieses eine Mal angezeigt: Kopieren Sie es, bevor Sie diese Seite schließen.',
  madeMeanwhile:
    'Es gibt schon ein Geheimnis: Ein anderes Fenster hat es erzeugt, oder diese Seite, und die Antwort ging verloren. Es bleibt. Falls Sie es nicht haben, erzeugen Sie ein neues.',
  removed: 'Das Geheimnis wurde gelöscht. Aufrufe damit werden ab jetzt abgewiesen.',
  noKey: 'Es wurde kein Schlüssel eingefügt. Es wurde nichts geändert.',
  broken:
    'Das Eingefügte enthält ein Leerzeichen oder ein Zeichen, das in keinem Schlüssel vorkommt. Kopieren Sie nur den Schlüssel. Es wurde nichts geändert.',
  masked:
    'Das ist der verdeckte Schlüssel: Einige Zeichen sind ersetzt. Kopieren Sie bei Retell den ganzen Schlüssel. Es wurde nichts geändert.',
  keySaved: 'Der Schlüssel ist gespeichert. Ob er stimmt, zeigt sich beim nächsten Aufruf im Log.',
  keyRemoved: 'Der Schlüssel von Retell wurde entfernt. Seine Signatur allein weist ab jetzt keinen Aufruf mehr aus.',
};
