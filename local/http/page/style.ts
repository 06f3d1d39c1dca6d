// The page's look: light and dark as the reader's system is, tables that show at their edges that they scroll.

// Each row is a block of its own on a phone, with a line for each cell that is not empty.
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #fff; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --head: rgba(129, 139, 152, .14);
  --stripe: rgba(129, 139, 152, .06); --link: #0550ae; --shadow: rgba(0, 0, 0, .28);
  --good: #116329; --good-back: #dafbe1; --bad: #a40e26; --bad-back: #ffebe9; --wait: #7d4e00; --wait-back: #fff8c5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --text: #e6edf3; --quiet: #9198a1; --line: #3d444d; --head: rgba(145, 152, 161, .2);
    --stripe: rgba(145, 152, 161, .08); --link: #79b8ff; --shadow: rgba(255, 255, 255, .35);
    --good: #7ee787; --good-back: #12321c; --bad: #ffa198; --bad-back: #4b1113; --wait: #f2cc60; --wait-back: #3b2300;
  }
}
body { font: 16px/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 90rem; padding: 0 1rem; color: var(--text); background: var(--page); }
h1 { margin: 0; font-size: 1.6rem; }
h2 { margin: 2.25rem 0 .6rem; font-size: 1.15rem; }
header p { margin: .25rem 0 0; color: var(--quiet); }
a { color: var(--link); }
.clock, .good, .problem, .findings { border-radius: .4rem; padding: .5rem .8rem; border-left: .3rem solid; }
header .clock { color: var(--wait); background: var(--wait-back); margin-top: .75rem; }
.good { color: var(--good); background: var(--good-back); }
.problem, .findings { color: var(--bad); background: var(--bad-back); }
.findings { margin: 0; padding-left: 2.8rem; }
.findings li { overflow-wrap: anywhere; padding: .1rem 0; }
.findings a { color: inherit; }
nav { margin-top: 1rem; }
nav a { display: inline-block; margin: 0 1rem .25rem 0; white-space: nowrap; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .4rem; background:
  linear-gradient(to right, var(--page) 40%, transparent) 0 0 / 3rem 100% no-repeat local,
  linear-gradient(to left, var(--page) 40%, transparent) 100% 0 / 3rem 100% no-repeat local,
  linear-gradient(to right, var(--shadow), transparent) 0 0 / 1rem 100% no-repeat scroll,
  linear-gradient(to left, var(--shadow), transparent) 100% 0 / 1rem 100% no-repeat scroll; }
table { border-collapse: collapse; font-size: .875rem; min-width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .7rem; text-align: left; vertical-align: top; white-space: nowrap; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { background: var(--head); }
tbody th { color: var(--quiet); font-weight: 400; }
tbody tr:nth-child(even) { background: var(--stripe); }
td.long { min-width: 16rem; max-width: 30rem; white-space: normal; overflow-wrap: anywhere; }
.outcome { border-radius: 1rem; padding: .05rem .55rem; font-weight: 600; }
.outcome.success { color: var(--good); background: var(--good-back); }
.outcome.failed, .outcome.refused { color: var(--wait); background: var(--wait-back); }
.outcome.error { color: var(--bad); background: var(--bad-back); }
.faulty, thead th.faulty { background: var(--bad-back); color: var(--bad); box-shadow: inset 0 0 0 2px var(--bad); }
a.mark { color: var(--bad); font-size: .8rem; font-weight: 600; white-space: nowrap; }
a.mark::before { content: "⚠ "; }
:target { outline: 3px solid var(--link); outline-offset: 2px; }
@media (max-width: 40rem) {
  table, tbody, tr { display: block; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .scroll { border: 0; background: none; }
  tr { border: 1px solid var(--line); border-radius: .4rem; margin-bottom: .5rem; padding: .3rem 0; }
  td, td.long, tbody th { display: grid; grid-template-columns: 7.5rem 1fr; min-width: 0; max-width: none; border: 0; }
  td, tbody th { padding: .1rem .6rem; white-space: normal; overflow-wrap: anywhere; }
  td > *, tbody th > * { grid-column: 2; justify-self: start; }
  td:empty { display: none; }
  td::before, tbody th::before { content: attr(data-column); color: var(--quiet); }
}`;
