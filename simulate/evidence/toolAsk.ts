// What a voice agent's tool call says.

/** As in history.ts, which imports this file. */
type Instant = number;

export type ToolPlatform = 'telli' | 'retell' | 'vapi' | 'elevenlabs' | 'bland';

/** What a tool call says beside its caller. */
export interface ToolAsk {
  readonly platform: ToolPlatform;
  /** signature: Retell's. token: the link token, past the relay. */
  readonly proof: 'secret' | 'signature' | 'token';
  /** Vapi's id of this call among those of its request; '' elsewhere. */
  readonly toolCallId: string;
  /** The id of the phone call, as the platform tells it. */
  readonly phoneCall: string;
  /** The id of an offer; '' = none. */
  readonly offer: string;
  /** The number of an appointment; '' = none. */
  readonly appointment: string;
  /** The start that the appointment has now, as the call says it; null = not said. */
  readonly startNowMs: Instant | null;
  /** The appointment that the caller means, as the web app told of it in this call; null = whichever it is. */
  readonly means: { readonly service: string; readonly startMs: Instant; readonly toldMs: Instant } | null;
}
