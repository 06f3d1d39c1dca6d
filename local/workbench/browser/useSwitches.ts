// The switches in force: read from the page's address, kept there, and told to its style sheet.
import { useEffect, useState } from 'preact/hooks';
import { readSwitches, type Switches, writeSwitches } from './switches.ts';

export function useSwitches() {
  const [switches, set] = useState(() => readSwitches(location.search));
  useEffect(() => {
    document.documentElement.dataset.theme = switches.theme;
    history.replaceState(null, '', location.pathname + writeSwitches(switches));
  }, [switches]);
  return [switches, (changed: Partial<Switches>) => set({ ...switches, ...changed })] as const;
}

export function isDark({ theme }: Switches): boolean {
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}
