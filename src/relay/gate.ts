// Lets only so many calls at once inside the web app. A few more wait briefly, in order of arrival; the rest are turned away.
import type { RelayTime } from './time.ts';

export interface GateOptions {
  readonly mostInside: number;
  readonly mostWaiting: number;
  readonly time: RelayTime;
}

export interface Gate {
  /**
   * Starts `work` once there is room, and gives its result. Gives null without starting it if there was no room within
   * `longestMs` milliseconds, or if too many calls wait already. A call stays inside until its work has ended or failed.
   */
  pass<T>(longestMs: number, work: () => Promise<T>): Promise<T | null>;
  /** Whether a call waits to come in. */
  isCrowded(): boolean;
}

export function createGate({ mostInside, mostWaiting, time }: GateOptions): Gate {
  let inside = 0;
  // In order of arrival; empty while there is room.
  const waiting = new Set<() => void>();

  async function enter(longestMs: number): Promise<boolean> {
    if (inside < mostInside) {
      inside += 1;
      return true;
    }
    return waiting.size < mostWaiting && longestMs > 0 && waitForRoom(longestMs);
  }

  async function waitForRoom(longestMs: number): Promise<boolean> {
    let cancel = (): void => undefined;
    const entered = await new Promise<boolean>((resolve) => {
      const letIn = () => resolve(true);
      waiting.add(letIn);
      cancel = time.after(longestMs, () => {
        waiting.delete(letIn);
        resolve(false);
      });
    });
    // Not in `leave`: on Cloudflare a timer belongs to the request that set it, and another request leaves.
    cancel();
    return entered;
  }

  function leave(): void {
    const [next] = waiting;
    if (next === undefined) {
      inside -= 1;
      return;
    }
    waiting.delete(next);
    next();
  }

  return {
    async pass(longestMs, work) {
      if (!(await enter(longestMs))) return null;
      try {
        return await work();
      } finally {
        leave();
      }
    },
    isCrowded: () => waiting.size > 0,
  };
}
