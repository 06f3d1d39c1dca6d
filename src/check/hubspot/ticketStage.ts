// Check's part for the setting HubSpot ticket: what its names mean at HubSpot.
import { readStage } from '../../appointments/hubspot/ticketStage.ts';
import { type ApiRequest, ticketPipelines } from '../../hubspot/api.ts';
import { withoutCorrelation } from '../../hubspot/errors.ts';
import { SCOPE } from '../../hubspot/keyProbe.ts';
import type { Notebook } from '../../notes/notebook.ts';
import type { WebAnswer } from '../../ports/web.ts';
import type { Configuration, Finding, HubspotSettings } from '../../sheet/configuration.ts';
import { TABS } from '../../sheet/tabs.ts';
import { hubspotCheckWords } from '../../words/hubspotCheck.ts';

interface StageContext {
  readonly notes: Notebook;
  readonly configuration: Configuration;
  /** The row of a setting in the tab Settings. */
  readonly rowOfSetting: (setting: string) => number | null;
}

interface StageChecked {
  readonly findings: readonly Finding[];
  readonly remarks: readonly string[];
}

/** `read` takes the answer to `requests`, of which there is none without the setting. */
export function stageChecked(
  { notes, configuration, rowOfSetting }: StageContext,
  named: HubspotSettings['ticket'],
): { readonly requests: readonly ApiRequest[]; readonly read: (answer: WebAnswer | undefined) => StageChecked } {
  if (named === null) return { requests: [], read: () => ({ findings: [], remarks: [] }) };
  const words = hubspotCheckWords(configuration.settings.language);
  const shown = [named.pipeline, named.stage].filter((part) => part !== null).join(' / ');
  const failed = (sentence: string): StageChecked => ({
    findings: [{ tab: TABS.settings.name, row: rowOfSetting('HubSpot ticket'), column: 'Value', sentence }],
    remarks: [],
  });
  return {
    requests: [ticketPipelines()],
    read(answer = { failed: 'no answer' }) {
      const stage = readStage(notes, answer, named);
      switch (stage.kind) {
        case 'found':
          return { findings: [], remarks: [words.stageFound(shown, stage.ids.pipeline ?? '', stage.ids.stage)] };
        case 'unknown':
          return failed(words.stageUnknown(shown));
        case 'unreadable':
          if (stage.error?.status === 403)
            return failed(words.scopesMissing(stage.error.scopes.join(', ') || SCOPE.tickets));
          return failed(words.stageUnread(withoutCorrelation(stage.why)));
      }
    },
  };
}
