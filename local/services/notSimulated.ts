// The refusal of a request that Google takes and the local Google does not.
import { PlatformError } from '../boundary.ts';

/** Names the request, so that no reader mistakes it for Google's refusal. */
export class NotSimulated extends PlatformError {
  constructor(what: string) {
    super(`Not simulated: ${what}`, 'Error');
  }
}
