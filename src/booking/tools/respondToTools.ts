// A voice agent's tool calls from door to answer: verify, translate in, run each, translate out.
import { readToolCalls, writeToolAnswers } from '../../agents/platforms.ts';
import { TOOL_NAMES, type ToolAnswer, type ToolCall } from '../../agents/toolCall.ts';
import { type Decision, failed } from '../../appointments/decision.ts';
import type { ToolDoor } from '../../ports/incoming.ts';
import { told } from '../../ports/platformFailure.ts';
import { languageOf, type SheetRead } from '../../records/sheetRead.ts';
import { reasonsFor } from '../../words/reasons/reasons.ts';
import { answerUnproven } from '../refused.ts';
import { type Ran, runLocked, runRead, runWithoutNotes, type UseCase } from '../run.ts';
import { openSession, type Session } from '../session.ts';
import { type CallMemory, memoryKey, memoryKeys } from './callMemory.ts';
import { decideChange, foresee } from './change.ts';
import { nextAppointments } from './nextAppointments.ts';
import { offers } from './offers.ts';
import { proveTool, type ToolProof } from './proveTool.ts';
import { type Decided, memoryOf, type ToolDecision, type ToolRun, toolAnswer } from './toolRun.ts';

/** May throw. */
export function respondToTools(opened: Session, door: ToolDoor): string {
  if (opened.notes.fault !== null) return textOf(runWithoutNotes(opened, deciding(withoutUse)));
  const proof = proved(opened, door);
  if ('mistake' in proof) return answerUnproven(opened, proof);
  const proven = { ...opened, auth: proof.auth };
  if (proof.shut !== null) return answerUnproven(proven, proof.shut);
  const { platform } = proof;
  const { tool, query, headers } = door;
  const calls = readToolCalls(platform, { tool, query, headers, bodyText: door.text() });
  if ('problem' in calls) {
    return textOf(
      runRead(
        proven,
        'cached',
        deciding((_, sheet) => unreadable(sheet, calls.problem)),
      ),
    );
  }
  if (calls.length === 0)
    return textOf(runRead(proven, 'cached', deciding(noToolCall)), writeToolAnswers(platform, [], []));
  const answers: ToolAnswer[] = [];
  for (const [at, call] of calls.entries()) {
    // Each of several calls is a request of its own: it reads what the one before wrote.
    const session = at === 0 ? proven : { ...openSession(opened.incoming, opened.ports), auth: proof.auth };
    const ran = runTool(session, call, platform, at);
    if ('shut' in ran) return ran.shut;
    answers.push(ran.answer);
  }
  return writeToolAnswers(platform, calls, answers);
}

function proved(session: Session, door: ToolDoor): ToolProof | { readonly mistake: unknown } {
  try {
    return proveTool(session, door);
  } catch (mistake) {
    session.ports.report(`A tool call could not be judged: ${told(mistake)}`);
    return { mistake };
  }
}

type Use = UseCase<ToolDecision, ToolAnswer>;

function runTool(proven: Session, call: ToolCall, platform: string, at: number): Ran<ToolAnswer> {
  const requestId = requestIdOf(proven, call, platform, at);
  const action = (TOOL_NAMES as readonly string[]).includes(call.tool) ? call.tool : proven.incoming.action;
  const incoming = { ...proven.incoming, requestId, action, service: call.args.service };
  const session = { ...proven, incoming, attemptId: numbered(proven.incoming.requestId, at) };
  if (session.notes.fault !== null) return runWithoutNotes(session, deciding(withoutUse));
  const run = { call, memoryKey: memoryKey(platform, call, session.ports.codec), requestId };
  const also = memoryKeys(run.memoryKey);
  switch (call.tool) {
    case 'next-appointments':
      return runRead(
        session,
        'cachedWithAhead',
        withSheet((now, sheet) => nextAppointments(now, sheet, run)),
        also,
      );
    case 'available':
      return runRead(
        session,
        'cached',
        withSheet((now, sheet) => offers(now, sheet, run)),
        also,
      );
    case 'book':
    case 'move':
    case 'cancel':
      return runLocked(session, changing(run, memoryOf(session, run)));
    default:
      return runRead(session, 'cached', deciding(unknownTool(call)));
  }
}

function changing(run: ToolRun, memory: CallMemory): Use {
  const use = withSheet((session, sheet) => decideChange(session, sheet, run, memory));
  return { ...use, foresee: (_, sheet) => foresee(sheet, run, memory) };
}

function withSheet(decide: (session: Session, sheet: SheetRead) => Decided | Decision): Use {
  return deciding((session, sheet) => {
    if (sheet === null) return failed('sheetUnreachable', reasonsFor(languageOf(sheet)).sheetUnreadable);
    return decide(session, sheet);
  });
}

function deciding(decide: Use['decide']): Use {
  return { decide, foresee: () => undefined, answer: toolAnswer };
}

function withoutUse(): Decision {
  throw new Error('Without notes no use case is asked');
}

function unreadable(sheet: SheetRead | null, problem: keyof ReturnType<typeof reasonsFor>['request']): Decision {
  return failed('unreadableRequest', reasonsFor(languageOf(sheet)).request[problem]);
}

function unknownTool({ tool }: ToolCall): Use['decide'] {
  return (_, sheet) => failed('unknownTool', reasonsFor(languageOf(sheet)).tools.unknownTool(tool));
}

/** A platform may send all that happens in a call to one address. */
function noToolCall(_: Session, sheet: SheetRead | null): ToolDecision {
  const reason = reasonsFor(languageOf(sheet)).tools.noToolCall;
  return { result: { kind: 'done' }, reason, spoken: { status: 'success', sentence: '' } };
}

/** The call's id, its caller and the arguments are the key: a platform, or the model itself, may send the same again. */
function requestIdOf({ incoming, ports }: Session, call: ToolCall, platform: string, at: number) {
  const { callId, caller, tool, args } = call;
  if (callId === '') return numbered(incoming.requestId, at);
  return `tool-${ports.codec.sha256Hex(JSON.stringify([platform, callId, caller, tool, args])).slice(0, 32)}`;
}

/** Of several calls in one request each has an id. */
function numbered(requestId: string, at: number): string {
  return at === 0 ? requestId : `${requestId.slice(0, 60)}-${at}`;
}

function textOf(ran: Ran<ToolAnswer>, instead?: string): string {
  if ('shut' in ran) return ran.shut;
  return instead ?? writeToolAnswers('', [], [ran.answer]);
}
