// node scripts/test.mjs run [arguments…]: vitest, with colours only on a terminal (no-color.org). vitest chooses colours
// when it is loaded, so this runs before it. Child processes of the tests inherit the choice.
import { chromiumPath, HOW_TO_GET_ONE } from './chromium.mjs';

if (!process.stdout.isTTY && !process.env.FORCE_COLOR) process.env.NO_COLOR ??= '1';
if (chromiumPath() === null) {
  const isAskedFor = process.argv.includes('--project=browser');
  console.log(
    `No Chromium is found, so the tests in test/browser ${isAskedFor ? 'cannot run' : 'are skipped'}. ${HOW_TO_GET_ONE}`,
  );
  if (isAskedFor) process.exit(1);
}
await import('../node_modules/vitest/vitest.mjs');
