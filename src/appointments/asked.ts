// What an appointment book is asked by.
import type { Execution } from '../execution.ts';
import type { SheetRead } from '../records/sheetRead.ts';
import type { Service } from '../scheduling/model.ts';
import type { TelliRequest } from '../telli/request.ts';

/** A request that is known to be telli's, understood, and means a service of the Sheet. */
export interface Asked {
  readonly execution: Execution;
  /** A relay that repeats a call repeats the id. */
  readonly requestId: string;
  readonly sheet: SheetRead;
  readonly service: Service;
  readonly request: TelliRequest;
}
