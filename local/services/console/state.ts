// Keeps what scripts write to the console, and passes it on.
import type { Execution, ServiceState } from '../../boundary.ts';

export interface ConsoleLine {
  readonly level: string;
  readonly text: string;
}

export function consoleState(write: (line: ConsoleLine, execution: Execution) => void): ServiceState {
  return {
    name: 'console',
    methods: {
      write: (execution: Execution, level: string, text: string) => write({ level, text }, execution),
    },
  };
}
