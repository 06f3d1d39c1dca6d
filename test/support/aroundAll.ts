// Builds dist/ once before the tests, so that what they run is the bundle of this source.
import { build } from '../../scripts/build.mjs';

export default async function setup(): Promise<void> {
  await build();
}
