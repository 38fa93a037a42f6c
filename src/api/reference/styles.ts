/** The style sheet of the reference. */
export const styles = `:root { color-scheme: light dark; --ink: #1c1b19; --paper: #fdfcf9; --faint: #66625a; --line: #dedad0; --shade: #f4f1e9; --mark: #7a2e1d; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e4da; --paper: #191815; --faint: #a39d90; --line: #3a3730; --shade: #23211d; --mark: #e39a80; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 Georgia, 'Times New Roman', serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 6rem; }
h1 { font-size: 1.9rem; font-weight: normal; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; font-weight: normal; border-bottom: 1px solid var(--line); margin: 3rem 0 .5rem; padding-bottom: .25rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p { margin: .35rem 0; max-width: 46rem; }
a { color: var(--mark); }
code, pre, .method { font: .85em/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
pre { background: var(--shade); padding: .75rem 1rem; overflow-x: auto; border-radius: 3px; }
details { border-bottom: 1px solid var(--line); }
summary { cursor: pointer; padding: .55rem 0; display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
summary .about { color: var(--faint); }
.method { color: var(--mark); min-width: 4.2em; }
.body { padding: 0 0 1.25rem 0; }
table { border-collapse: collapse; width: 100%; margin: .25rem 0; }
th { text-align: left; font-weight: normal; color: var(--faint); font-size: .85rem; }
th, td { padding: .25rem .75rem .25rem 0; vertical-align: top; border-top: 1px solid var(--line); }
thead th { border-top: 0; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.faint { color: var(--faint); }
@media (max-width: 40rem) { th, td { display: block; border-top: 0; padding: .1rem 0; } tr { display: block; border-top: 1px solid var(--line); padding: .4rem 0; } thead { display: none; } }
`;
