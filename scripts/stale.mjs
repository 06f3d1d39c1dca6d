// Removes the files of processes that have ended. Their names hold the process id.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** `pattern` finds the id as its first group. A folder that is not there holds none. */
export function removeStale(folder, pattern) {
  for (const name of namesIn(folder)) {
    const pid = Number(pattern.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) rmSync(join(folder, name), { force: true });
  }
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

// Signal 0 only asks. A process of another user may not be asked (EPERM), and runs.
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
