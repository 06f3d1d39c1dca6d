// The ids of the pipeline and stage that the Sheet names for tickets, as HubSpot has them.
import type { Execution } from '../../execution.ts';
import { ticketPipelines } from '../../hubspot/api.ts';
import type { ApiError } from '../../hubspot/errors.ts';
import { readTicketPipelines, stageIn } from '../../hubspot/ticketPipelines.ts';
import { noteTicketStage, type StageIds, type StageNamed } from '../../notes/hubspotStages.ts';
import { ask } from './ask.ts';

export type StageRead =
  | { readonly kind: 'found'; readonly ids: StageIds }
  /** There is no such stage, or more than one. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreadable'; readonly error: ApiError | null; readonly why: string };

/** One call. Notes what it finds. */
export function findTicketStage(
  execution: Pick<Execution, 'ports' | 'notes' | 'startedMs'>,
  named: StageNamed,
): StageRead {
  const [answer = { failed: 'no answer' }] = ask(execution, [ticketPipelines()]);
  const read = readTicketPipelines(answer);
  if (read.kind === 'unreadable') return read;
  const { pipelines } = read;
  const found = stageIn(pipelines, named.pipeline, named.stage);
  if (found === null) return { kind: 'unknown' };
  const ids = { pipeline: pipelines.length > 1 ? found.pipeline.id : null, stage: found.stage.id };
  noteTicketStage(execution.notes, named, ids);
  return { kind: 'found', ids };
}
