// The look of the HTML report: colours by role, light and dark, the editor's own theme inside VS Code, and paper.

const LIGHT = `--back: #ffffff; --text: #1f2328; --dim: #59636e; --line: #d1d9e0; --soft: #f6f8fa; --good: #1a7f37; --look: #9a6700; --open: #59636e; --link: #0969da; --bar: #54708f;`;
const DARK = `--back: #1b1f24; --text: #e6edf3; --dim: #9da7b1; --line: #3d444d; --soft: #24292f; --good: #57ab5a; --look: #daaa3f; --open: #9da7b1; --link: #6cb6ff; --bar: #7d97b5;`;
/** Inside VS Code the page stands on the colours of the theme. */
const THEME = `--back: var(--vscode-editor-background); --text: var(--vscode-editor-foreground); --link: var(--vscode-textLink-foreground);`;
/** For both high-contrast themes, of which the light one has the class of the dark one too: nothing is dimmed or shaded. */
const CONTRAST = `--dim: var(--text); --line: var(--vscode-contrastBorder, var(--text)); --soft: var(--back); --open: var(--text);`;

export const STYLE = `body { ${LIGHT} }
@media (prefers-color-scheme: dark) { body { ${DARK} } }
body.vscode-light { ${LIGHT} ${THEME} }
body.vscode-dark, body.vscode-high-contrast { ${DARK} ${THEME} }
body.vscode-high-contrast-light { ${LIGHT} ${THEME} }
body.vscode-high-contrast { ${CONTRAST} }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: .5rem 0; }
.subtitle { color: var(--dim); }
code { color: inherit; font: .88em ui-monospace, "Cascadia Code", Menlo, Consolas, monospace; background: var(--soft); padding: .1em .3em; border-radius: 4px; overflow-wrap: break-word; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: .75rem 1rem; overflow-x: auto; }
pre code { background: none; padding: 0; }
.place { color: var(--dim); font-size: .92em; overflow-wrap: break-word; }
a.place { color: var(--link); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
th { font-weight: 600; background: var(--soft); white-space: nowrap; }
.answers { margin: 1rem 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: .75rem; }
.answers > div { border: 1px solid var(--line); border-left: 4px solid var(--open); border-radius: 6px; padding: .6rem .9rem; }
.answers .good { border-left-color: var(--good); }
.answers .look { border-left-color: var(--look); }
dt { font-weight: 600; display: flex; gap: .75rem; justify-content: space-between; }
dd { margin: .15rem 0 0; }
.tone { flex: none; font-size: .8rem; line-height: 1.9; color: var(--open); }
.good .tone { color: var(--good); }
.look .tone { color: var(--look); }
figure { margin: .75rem 0; }
svg { max-width: 100%; height: auto; display: block; }
svg text { fill: var(--text); font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; }
svg .dim { fill: var(--dim); font-size: 12px; }
svg .head { font-weight: 600; }
svg .box { fill: var(--soft); stroke: var(--line); }
svg .side { fill: var(--open); }
svg .side.good { fill: var(--good); }
svg .side.look { fill: var(--look); }
svg .way { fill: none; stroke: var(--dim); stroke-width: 1.25; opacity: .65; }
svg .bar { fill: var(--bar); }
@media screen and (max-width: 44rem) {
  figure { overflow-x: auto; }
  svg { max-width: none; }
}
@media print {
  body { ${LIGHT} font-size: 11pt; }
  main { max-width: none; padding: 0; }
  .wide { overflow: visible; }
  table { font-size: 9pt; }
  th { white-space: normal; }
  th, td { padding: .3rem .4rem; }
  td, td code, td .place { overflow-wrap: anywhere; }
  h2, h3 { break-after: avoid; }
  tr, figure, .answers > div { break-inside: avoid; }
  a.place { color: inherit; }
}
`;
