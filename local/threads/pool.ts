// Threads are made when they are wanted and kept for the next execution. They hold nothing of it, so any will do.
import { startThread, type Thread } from './thread.ts';

export interface Threads {
  take(): Thread;
  /** A thread that has ended may be given back too: `take` passes over it. */
  give(thread: Thread): void;
  /** Ends the threads that no execution uses. */
  close(): void;
}

export function createThreads(): Threads {
  const idle: Thread[] = [];

  function take(): Thread {
    const thread = idle.pop() ?? startThread();
    return thread.hasEnded ? take() : thread;
  }

  return {
    take,
    give(thread) {
      idle.push(thread);
    },
    close() {
      for (const thread of idle.splice(0)) thread.end(new Error('The threads are closed.'));
    },
  };
}
