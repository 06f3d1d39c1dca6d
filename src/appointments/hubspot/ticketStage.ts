// The ids of the pipeline and stage that the Sheet names for tickets, as HubSpot has them.
import type { Execution } from '../../execution.ts';
import { ticketPipelines } from '../../hubspot/api.ts';
import type { ApiError } from '../../hubspot/errors.ts';
import { readTicketPipelines, stageIn } from '../../hubspot/ticketPipelines.ts';
import { noteTicketStage, type StageIds, type StageNamed, ticketStageOf } from '../../notes/hubspotStages.ts';
import type { Notebook } from '../../notes/notebook.ts';
import type { WebAnswer } from '../../ports/web.ts';
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
  return readStage(execution.notes, answer, named);
}

/** Of the answer to `ticketPipelines`. Notes what it finds. */
export function readStage(notes: Notebook, answer: WebAnswer, named: StageNamed): StageRead {
  const read = readTicketPipelines(answer);
  if (read.kind === 'unreadable') return read;
  const { pipelines } = read;
  const found = stageIn(pipelines, named.pipeline, named.stage);
  if (found === null) return { kind: 'unknown' };
  const ids = { pipeline: pipelines.length > 1 ? found.pipeline.id : null, stage: found.stage.id };
  const known = ticketStageOf(notes, named);
  if (known === null) noteTicketStage(notes, named, ids);
  return { kind: 'found', ids };
}
