// The top of the workbench: what it is, the menu, the switches, and what was said last.

import { MenuBar } from './menuBar.tsx';
import { SwitchBar } from './switchBar.tsx';
import type { Switches } from './switches.ts';
import type { BenchClient } from './useBench.ts';
import type { ScreenClient } from './useScreen.ts';
import type { Words } from './words.ts';

interface TopProps {
  readonly bench: BenchClient;
  readonly screen: ScreenClient;
  readonly switches: Switches;
  readonly words: Words;
  readonly onSwitch: (changed: Partial<Switches>) => void;
}

export function Top({ bench, screen, switches, words, onSwitch }: TopProps) {
  const { state, isLost } = bench;
  const message = screen.isRunning ? words.running : screen.message;
  return (
    <header>
      <h1>Slotsheet</h1>
      <p class="quiet">{words.opening}</p>
      {state?.clock && <p class="clock">{words.clock(state.clock)}</p>}
      {isLost && (
        <p class="problem" role="alert">
          {words.lost}
        </p>
      )}
      <nav aria-label={words.menuBar}>{screen.menu && <MenuBar menu={screen.menu} onChoose={screen.choose} />}</nav>
      <SwitchBar {...{ switches, words }} onChange={onSwitch} />
      <div role="status" class={message === '' ? 'unseen' : 'message'}>
        <p class="text">{message}</p>
        {message !== '' && (
          <button type="button" aria-label={words.close} onClick={screen.closeMessage}>
            ×
          </button>
        )}
      </div>
    </header>
  );
}
