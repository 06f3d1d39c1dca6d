// A tool call of a voice agent, and its answer, as the use cases know them. No platform's form shows here.
import type { RequestedStart } from '../telli/request.ts';

export type Platform = 'telli' | 'retell' | 'vapi' | 'elevenlabs' | 'bland';

export type ToolName = 'next-appointments' | 'available' | 'book' | 'move' | 'cancel';

export const TOOL_NAMES: readonly ToolName[] = ['next-appointments', 'available', 'book', 'move', 'cancel'];

/** A tool call's request. Its proof has been checked. */
export interface ToolRequest {
  /** Of the path `/tools/NAME`, or of the address's `tool`; '' if the address names none. */
  readonly tool: string;
  /** Of the address: `CALLER_PARAMETERS` and `service`. */
  readonly query: Readonly<Record<string, string>>;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** null if the body's bytes are not UTF-8. */
  readonly bodyText: string | null;
}

/** What the platform itself, or the tool's configuration, says of the caller. '' = not told. */
export interface ToolCaller {
  readonly contactId: string;
  readonly externalId: string;
  readonly phone: string;
}

export interface ArgumentDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** null = not given. unreadable: no date that exists, in a form that we read. */
export type DateArgument = ArgumentDate | null | 'unreadable';

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** What the model fills in, as it heard it. It never says who the caller is. */
export interface ToolArguments {
  /** '' = not given. */
  readonly service: string;
  readonly from: DateArgument;
  readonly to: DateArgument;
  readonly partOfDay: PartOfDay | null | 'unreadable';
  /** null = not given, or no whole number from 1. */
  readonly most: number | null;
  /** An offer's short id, such as `A`; '' = not given. */
  readonly offer: string;
  /** An appointment's short id, such as `1`; '' = not given. */
  readonly appointment: string;
  /** The start to book, or to move to. */
  readonly start: RequestedStart;
  /** The start of the appointment to move or to cancel. */
  readonly startNow: RequestedStart;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly reason: string;
}

export interface ToolCall {
  /** One of `TOOL_NAMES`; else what was asked for. */
  readonly tool: string;
  readonly args: ToolArguments;
  readonly caller: ToolCaller;
  /** The phone call's id; '' = not told. */
  readonly callId: string;
  /** Vapi's id of this tool call; '' elsewhere. */
  readonly toolCallId: string;
}

/** Instants in milliseconds since 1970-01-01T00:00:00Z. */
export interface SpokenSlot {
  /** '' = none; it is then left out of the answer. */
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  /** The start as an agent reads it aloud. */
  readonly spoken: string;
}

export interface SpokenAppointment extends SpokenSlot {
  readonly service: string;
  readonly host: string;
}

export interface ToolAnswer {
  readonly status: 'success' | 'failed';
  /** To be read aloud. */
  readonly sentence: string;
  /** Of a taken start: telli's own sentence, `SLOT_GONE`. */
  readonly reason?: string;
  readonly offers?: readonly SpokenSlot[];
  readonly appointments?: readonly SpokenAppointment[];
  readonly appointment?: SpokenAppointment;
}
