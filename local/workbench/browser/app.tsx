// The workbench: the Sheet with its menu, and beside it what only the whole product has — requests, calendars, findings.
import { useEffect, useState } from 'preact/hooks';
import type { Seat, ShownPage } from '../wire.ts';
import { sendAs } from './api.ts';
import { Calendars } from './calendars.tsx';
import { Findings } from './findings.tsx';
import { withCells } from './foresee.ts';
import type { Aim, Place } from './grid/place.ts';
import type { Block } from './grid/tsv.ts';
import { Requests } from './requests.tsx';
import { PageDialog, Sidebar } from './screen/screen.tsx';
import { Sheet } from './sheet.tsx';
import { Top } from './top.tsx';
import { type BenchClient, useBench } from './useBench.ts';
import { type ScreenClient, useScreen } from './useScreen.ts';
import { isDark, useSwitches } from './useSwitches.ts';
import { wordsIn } from './words.ts';

export function App() {
  const [switches, onSwitch] = useSwitches();
  const [settingsLanguage, setSettingsLanguage] = useState<Seat['language']>('en');
  const [open, setOpen] = useState(0);
  const [goTo, setGoTo] = useState<Aim | null>(null);
  const language = switches.language ?? settingsLanguage;
  const words = wordsIn(language);
  const seat: Seat = { person: switches.person, language };
  const screen = useScreen(seat, words);
  const bench = useBench();
  const { state } = bench;
  useEffect(() => {
    if (state !== null) setSettingsLanguage(state.language);
  }, [state?.language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  function go(tabAt: number, row: number, column: number | null): void {
    setOpen(tabAt);
    setGoTo({ row, column: column ?? -1, takesFocus: true });
  }

  // The script went to a cell: the person follows, and the page that asked for it keeps the focus.
  useEffect(() => {
    const at = state?.tabs.findIndex(({ name }) => name === screen.active?.tab) ?? -1;
    if (screen.active === null || at < 0) return;
    setOpen(at);
    setGoTo({ ...screen.active, takesFocus: false });
  }, [screen.active]);

  const frame = (page: ShownPage, onClose: () => void) => ({
    ...{ page, seat, words, onClose, latency: switches.latency, clipboard: switches.clipboard },
    dark: isDark(switches),
    onFocusEditor: () => setGoTo((aim) => ({ ...(aim ?? { row: 0, column: 0 }), takesFocus: true })),
    onRan: screen.show,
  });

  return (
    <div class={screen.sidebar === null ? 'app' : 'app withSidebar'}>
      <Top {...{ bench, screen, switches, words, onSwitch }} />
      {state !== null && (
        <main>
          <Findings {...{ state, words }} onGo={go} />
          <Sheet
            {...{ state, open, goTo, words, mayEdit: seat.person !== 'viewer', ...handsOf(seat, bench, screen) }}
            onOpen={setOpen}
          />
          <Requests log={state.requests} words={words} />
          <Calendars {...{ version: state.version, language, words }} />
        </main>
      )}
      {screen.sidebar && <Sidebar key={screen.sidebar.opening} {...frame(screen.sidebar, screen.closeSidebar)} />}
      {screen.dialog && <PageDialog key={screen.dialog.opening} {...frame(screen.dialog, screen.closeDialog)} />}
    </div>
  );
}

/** What the person's hands do to the Sheet. */
function handsOf(seat: Seat, bench: BenchClient, screen: ScreenClient) {
  const tabAt = (at: number) => bench.state?.tabs[at]?.name;
  return {
    async onEdit(at: number, place: Place, cells: Block, pasted: boolean): Promise<void> {
      bench.foresee((known) => withCells(known, at, place, cells));
      await screen.during(() => sendAs(seat, 'edit', { tab: tabAt(at), ...place, cells, pasted }));
      await bench.refresh();
    },
    async onRow(at: number, row: number, kind: 'insert' | 'remove'): Promise<void> {
      await screen.during(() => sendAs(seat, 'rows', { tab: tabAt(at), row, kind }));
      await bench.refresh();
    },
  };
}
