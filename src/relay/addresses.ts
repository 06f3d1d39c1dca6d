// The relay's addresses, and what is asked at each.
import { isToolName } from '../agents/toolEnvelope.ts';
import type { Action } from './answer.ts';

export interface Asked {
  readonly action: Action;
  /** NAME of `/tools/NAME`, as it stands there; '' at all other addresses. */
  readonly tool: string;
}

/** The action that the minute counts a call as. What an address for all tools asks is not known: mostly for times. */
export function countsAs({ action, tool }: Asked): Action {
  if (action !== 'tools') return action;
  return CHANGING.includes(tool) ? 'book' : 'available';
}

const CHANGING = ['book', 'move', 'cancel'];

// A map, as callers choose the path: an object would also answer to `constructor` and the like.
const PATHS: ReadonlyMap<string, Action> = new Map([
  ['/available', 'available'],
  ['/book', 'book'],
  ['/contact-lookup', 'contact_lookup'],
  ['/tools', 'tools'],
]);
const TOOLS = '/tools/';

/** undefined: there is nothing at this path. `below` is the path that all addresses stand below. */
export function askedAt(path: string, below: string): Asked | undefined {
  if (!path.startsWith(below)) return undefined;
  const own = path.slice(below.length);
  const action = PATHS.get(own);
  if (action !== undefined) return { action, tool: '' };
  const tool = own.startsWith(TOOLS) ? own.slice(TOOLS.length) : '';
  return isToolName(tool) ? { action: 'tools', tool } : undefined;
}
