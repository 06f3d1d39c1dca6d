// A person who talks to a voice agent with tools: asks for times, books one or two by their ids, asks what they have, moves or
// cancels one, and may book anew.
import type { Chance } from '../../chance.ts';
import type { Asked, Instant } from '../../evidence/history.ts';
import { appointmentIn, appointmentsIn, offersIn, type ToldTime } from '../../evidence/toolAnswers.ts';
import type { ToolAsk } from '../../evidence/toolAsk.ts';
import type { Caller } from '../callers.ts';
import { choose, outcomeIn, type Phone, type Wanted } from '../live.ts';
import type { Agent } from './forms.ts';

export interface ToolCaller extends Caller {
  readonly agent: Agent;
  /** The id of the phone call. */
  readonly phoneCall: string;
  readonly does: 'books' | 'changes' | 'books and changes' | 'books two and changes' | 'guesses ids';
  /** Of their second appointment. */
  readonly otherService: string;
}

type Said = Partial<ToolAsk> & { readonly startMs?: Instant; readonly service?: string };

const LOOKS = ['available', 'next-appointments'] as const;
/** A platform may send a call again long after its agent has gone on. */
const SENT_AGAIN_MS = [500, 90_000] as const;

/** One caller from arrival to the end. */
export async function playToolCaller(caller: ToolCaller, phone: Phone, chance: Chance): Promise<void> {
  const talk = talkOf(caller, phone, chance);
  await phone.pause(caller.arrivesMs);
  if (caller.does === 'guesses ids') return guess(talk);
  const first = caller.does === 'changes' ? [] : await book(talk);
  const second = caller.does === 'books two and changes' ? await book(talk, caller.otherService) : [];
  if (caller.does !== 'books') await change(talk, asLastTold([...first, ...second]), phone.nowMs);
}

/** A number may be told again, at another start: the contact has moved the appointment by another call. */
function asLastTold(told: readonly ToldTime[]): readonly ToldTime[] {
  return told.filter(({ id }, at) => told.slice(at + 1).every((later) => later.id !== id || id === ''));
}

type Talk = ReturnType<typeof talkOf>;

function talkOf(caller: ToolCaller, phone: Phone, chance: Chance) {
  const pause = () => phone.pause(chance.int(500, 6_000));

  let count = 0;

  function wantedOf(action: Asked['action'], { startMs, service = caller.service, ...said }: Said = {}): Wanted {
    const { agent, phoneCall } = caller;
    count += 1;
    const toolCallId = agent.form === 'vapi' ? `${phoneCall}-tool-${count}` : '';
    const who = { platform: agent.platform, proof: agent.proof, phoneCall, toolCallId };
    const tool = { ...who, offer: '', appointment: '', startNowMs: null, means: null, ...said };
    return { action, startMs: startMs ?? null, service, tool };
  }

  /** Vapi's model may want something else in the same breath. */
  async function ask(action: Asked['action'], said: Said = {}): Promise<string> {
    const wanted = wantedOf(action, said);
    if (caller.agent.form !== 'vapi' || caller.isForger || !chance.happens(0.3)) return phone.ask(caller, wanted);
    const beside = wantedOf(chance.pick(LOOKS));
    const isBefore = chance.happens(0.5);
    const texts = await phone.askAtOnce(caller, isBefore ? [beside, wanted] : [wanted, beside]);
    return texts[isBefore ? 1 : 0] ?? '';
  }

  /** The same once more where nothing is clear, and now and then although it is. */
  async function askUntilClear(action: Asked['action'], said: Said): Promise<string> {
    let text = await ask(action, said);
    for (let tries = caller.tries; tries > 1 && (isUnclear(text) || chance.happens(0.15)); tries -= 1) {
      await pause();
      text = await ask(action, said);
    }
    if (chance.happens(isUnclear(text) ? 0.5 : 0.1)) void sendAgain(action, said);
    return text;
  }

  async function sendAgain(action: Asked['action'], said: Said): Promise<void> {
    await phone.pause(chance.int(...SENT_AGAIN_MS));
    await ask(action, said);
  }

  return { chance, pause, ask, askUntilClear };
}

/** They are another call's: in this one nothing was told. */
async function guess({ ask, pause }: Talk): Promise<void> {
  await ask('book', { offer: 'A' });
  await pause();
  await ask('cancel', { appointment: '1' });
}

async function book({ chance, ask, askUntilClear, pause }: Talk, other?: string): Promise<readonly ToldTime[]> {
  const wanted = other === undefined ? {} : { service: other };
  const chosen = chooseOf(offersIn(await ask('available', wanted)), chance);
  if (chosen === undefined) return [];
  await pause();
  const text = await askUntilClear('book', { ...wanted, offer: chosen.id, startMs: chosen.startMs });
  const appointment = appointmentIn(text);
  return appointment ? [appointment] : [];
}

async function change(talk: Talk, known: readonly ToldTime[], nowMs: () => Instant): Promise<void> {
  const { chance, ask, askUntilClear, pause } = talk;
  await pause();
  const told = known.length > 0 && chance.happens(0.5) ? known : appointmentsIn(await ask('next-appointments'));
  const toldMs = nowMs();
  if (told.length === 0) return;
  const meant = chance.pick(told);
  await pause();
  const which = { ...saidOf(meant, told.length, chance), means: { ...meant, toldMs } };
  if (chance.happens(0.5)) {
    await askUntilClear('cancel', which);
    if (!chance.happens(0.4)) return;
    await book(talk);
    // The answer may have been lost, or the platform sends it late: the caller has gone on.
    if (chance.happens(0.4)) await ask('cancel', which);
    return;
  }
  const offers = offersIn(await ask('available')).filter(({ startMs }) => startMs !== meant.startMs);
  const to = chooseOf(offers, chance);
  if (to === undefined) return;
  await pause();
  await askUntilClear('move', { ...which, offer: to.id, startMs: to.startMs });
  if (chance.happens(0.3)) await askUntilClear('cancel', saidOf(meant, 1, chance));
}

/** By its number, by its start, or with nothing where there is but one. What has no number has no row yet, and may be one of two. */
function saidOf({ id, startMs }: ToldTime, count: number, chance: Chance): Said {
  if (count === 1 && id !== '' && chance.happens(0.3)) return {};
  return id !== '' && chance.happens(0.6) ? { appointment: id } : { startNowMs: startMs };
}

function chooseOf(offers: readonly ToldTime[], chance: Chance): ToldTime | undefined {
  const starts = offers.map(({ startMs }) => startMs);
  const startMs = choose(starts, chance);
  return offers.find((offer) => offer.startMs === startMs);
}

function isUnclear(text: string): boolean {
  return outcomeIn(text) === 'unclear';
}
