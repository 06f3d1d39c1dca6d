// The pipelines for tickets: HubSpot wants their internal ids, and people know their labels.
import { type ApiAnswer, idText, type Json, objectsOf, textOf } from './answer.ts';
import { readBody, type Unreadable } from './readBody.ts';

interface Labelled {
  readonly id: string;
  readonly label: string;
}

export interface Pipeline extends Labelled {
  readonly stages: readonly Labelled[];
}

export interface Pipelines {
  readonly kind: 'pipelines';
  readonly pipelines: readonly Pipeline[];
}

export function readTicketPipelines(answer: ApiAnswer): Pipelines | Unreadable {
  return readBody(answer, [200], (body): Pipelines | string => {
    const list = Array.isArray(body.results) ? objectsOf(body.results) : null;
    if (list === null) return 'no list of pipelines';
    const pipelines = list.map((one) => ({ ...labelled(one), stages: (objectsOf(one.stages) ?? []).map(labelled) }));
    return { kind: 'pipelines', pipelines };
  });
}

/** The one stage that is meant, by id or label; null if there is none, or more than one. `pipeline` null = any. */
export function stageIn(
  pipelines: readonly Pipeline[],
  pipeline: string | null,
  stage: string,
): { readonly pipeline: Labelled; readonly stage: Labelled } | null {
  const found = pipelines
    .filter((one) => pipeline === null || isMeant(one, pipeline))
    .flatMap((one) => one.stages.filter((its) => isMeant(its, stage)).map((its) => ({ pipeline: one, stage: its })));
  const [only] = found;
  return only !== undefined && found.length === 1 ? only : null;
}

function isMeant({ id, label }: Labelled, typed: string): boolean {
  return [id, label].some((name) => name.trim().toLowerCase() === typed.trim().toLowerCase());
}

function labelled(one: Json): Labelled {
  return { id: idText(one.id), label: textOf(one.label) };
}
