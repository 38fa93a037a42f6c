/** The style of an HTML brief; for screen, dark screen and paper. No font or image is loaded. */
export const style = `
:root { color-scheme: light dark; --faint: #667; --line: #ccd; --accent: #1f4f8f; }
@media (prefers-color-scheme: dark) { :root { --faint: #99a; --line: #445; --accent: #8fb8f0; } }
body { font: 1rem/1.55 Georgia, 'Times New Roman', serif; max-width: 46rem; margin: 2rem auto; padding: 0 1.2rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 0.4rem; }
h2 { font-size: 1.2rem; border-bottom: 1px solid var(--line); padding-bottom: 0.2rem; margin: 2rem 0 0.8rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 0.3rem; }
p.lead, .faint { color: var(--faint); }
ul { padding-left: 1.1rem; margin: 0.3rem 0; }
li { margin: 0.35rem 0; }
.status { color: var(--faint); font-weight: normal; font-style: italic; }
a { color: var(--accent); }
a.note { text-decoration: none; font-size: 0.75em; vertical-align: super; line-height: 0; padding: 0 0.05em; }
ol.notes { font-size: 0.9rem; padding-left: 2rem; }
ol.notes li:target { background: color-mix(in srgb, var(--accent) 14%, transparent); }
blockquote { margin: 0.2rem 0 0.2rem 0; padding-left: 0.8rem; border-left: 3px solid var(--line); color: var(--faint); }
a.back { text-decoration: none; margin-left: 0.3rem; }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; } a { color: inherit; } a.back { display: none; } h2, h3 { break-after: avoid; } li { break-inside: avoid; } }
`;
