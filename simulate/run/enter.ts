// The callers of a run: those of its world, strangers, and one more for each service at the end.

import { drawToolCallers } from '../callers/agents/draw.ts';
import { playToolCaller } from '../callers/agents/person.ts';
import { type Caller, drawCallers, drawLinkCallers } from '../callers/callers.ts';
import { playCaller } from '../callers/live.ts';
import { type Instant, PROBE } from '../evidence/history.ts';
import { asInvited } from '../world/invitations.ts';
import { neverOffered } from '../world/neverOffered.ts';
import type { Run } from './open.ts';
import { drain } from './scheduler.ts';

/** The product offers a calendar again ten minutes after it was found read-only. */
const PROBE_PAUSE_MS = 11 * 60_000;
const LATE_MS = [20_000, 150_000] as const;
const STRANGERS = 30;
const STRANGERS_MS = 20_000;

export function enterCallers({ setting, wants, phone, chance }: Run): void {
  const grid = wants.rush ? [chance('rush').pick(setting.grid)] : setting.grid;
  const odd = chance('odd callers');
  // Where rows are moved, some callers come after that.
  const late = chance('late callers');
  for (const [at, caller] of drawCallers(setting, chance('callers'), wants).entries()) {
    const lateMs = setting.past && late.happens(0.5) ? late.int(...LATE_MS) : 0;
    const door = setting.world.requireSignature && odd.happens(0.2) ? 'direct' : caller.door;
    const isAstray = odd.happens(0.15) && !wants.rush;
    const starts = isAstray ? neverOffered(setting, odd) : grid;
    const arrivesMs = caller.arrivesMs + lateMs;
    const guesses = caller.guesses || isAstray;
    const contact = setting.world.invitations ? asInvited(caller.contact) : caller.contact;
    void playCaller({ ...caller, contact, arrivesMs, door, guesses }, phone, starts, chance(`caller ${at}`));
  }
}

/** None has a credential. In words. */
export function callAsStrangers({ phone, setting, chance }: Run): string {
  const own = chance('strangers');
  const [service] = setting.world.services;
  for (let count = 0; count < STRANGERS; count += 1) {
    const door = own.pick(['relay', 'direct'] as const);
    const stranger = { ...probeCaller(`s${count}`, service?.name ?? '', ''), door, isForger: true };
    void playCaller({ ...stranger, arrivesMs: own.int(0, STRANGERS_MS) }, phone, [], own);
  }
  return `lets ${STRANGERS} strangers call`;
}

/** Beside the others, and drawn from streams of their own. */
export function enterToolCallers({ setting, phone, chance }: Run): void {
  for (const [at, caller] of drawToolCallers(setting.world, chance('callers of agents')).entries()) {
    void playToolCaller(caller, phone, chance(`caller of an agent ${at}`));
  }
}

/** Beside the others, and drawn from streams of their own. */
export function enterLinkCallers({ setting, phone, chance }: Run): void {
  const odd = chance('odd callers of links');
  for (const [at, caller] of drawLinkCallers(setting, chance('callers of links')).entries()) {
    const isAstray = odd.happens(0.15);
    const starts = isAstray ? neverOffered(setting, odd) : setting.grid;
    const guesses = caller.guesses || isAstray;
    void playCaller({ ...caller, guesses }, phone, starts, chance(`caller of a link ${at}`));
  }
}

/** One more caller for each service, one after the other. */
export async function probe({ agenda, google, phone, setting, chance }: Run): Promise<void> {
  const grid: readonly Instant[] = [];
  const { services, hubspot } = setting.world;
  for (const [at, { name }] of [...services, ...(hubspot?.services ?? [])].entries()) {
    const caller = probeCaller(`${PROBE}${at + 1}`, name, at < services.length ? '' : `probe${at + 1}@kunde.de`);
    agenda.after(PROBE_PAUSE_MS, () => void playCaller(caller, phone, grid, chance(`probe ${at}`)));
    await drain(agenda, google.stage);
  }
}

function probeCaller(id: string, service: string, email: string): Caller {
  const contact = { id, name: `Caller ${id}`, email, phone: '' };
  const usual = { door: 'relay', isForger: false, arrivesMs: 0, looksUp: false, guesses: false } as const;
  return { ...usual, contact, service, patienceMs: 60_000, tries: 1, afterSuccess: 'leaves' };
}
