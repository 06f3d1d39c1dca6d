// What tests leave in the folder for temporary files goes with the run.
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { expect, it } from 'vitest';

it('the tests have a folder of their own for temporary files', () => {
  expect(basename(tmpdir())).toMatch(/^slotsheet-tests-/);
});
