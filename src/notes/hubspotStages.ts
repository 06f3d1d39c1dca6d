// The pipeline and stage that a ticket's names mean, as Check or the recovery job last read them at HubSpot.
import { isJsonObject, parseJson } from '../text/json.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

/** As the Sheet has them: names or ids; null = the only pipeline. */
export interface StageNamed {
  readonly pipeline: string | null;
  readonly stage: string;
}

/** HubSpot's own ids; null = the only pipeline. */
export type StageIds = StageNamed;

const ID = /^\d+$/;

/** null while names are not known yet. Numbers are ids already. */
export function ticketStageOf(notes: Notebook, { pipeline, stage }: StageNamed): StageIds | null {
  if (ID.test(stage) && (pipeline === null || ID.test(pipeline))) return { pipeline, stage };
  const known = parseJson(notes.read(PROPERTY.hubspotStage) ?? '');
  if (!isJsonObject(known) || known.named !== named({ pipeline, stage })) return null;
  if (typeof known.stage !== 'string' || (known.pipeline !== null && typeof known.pipeline !== 'string')) return null;
  return { pipeline: known.pipeline, stage: known.stage };
}

export function noteTicketStage(notes: Notebook, names: StageNamed, ids: StageIds): void {
  notes.note(PROPERTY.hubspotStage, JSON.stringify({ named: named(names), ...ids }));
}

function named({ pipeline, stage }: StageNamed): string {
  return JSON.stringify([pipeline, stage]);
}
