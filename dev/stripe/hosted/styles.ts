import { Html } from '../../html';

/** One quiet sheet for the hosted pages and the inspector; light and dark, from 320 px up. */
export const styles = new Html(`
:root { color-scheme: light dark; --paper: #fff; --side: #f6f7f9; --ink: #1a1f36; --soft: #545b6b; --line: #d5d9e0;
  --way: #0b5ab8; --way-ink: #fff; --wrong: #b3261e; --badge: #fbe9c6; --badge-ink: #6b3f00; }
@media (prefers-color-scheme: dark) { :root { --paper: #17191e; --side: #1f2228; --ink: #eceef2; --soft: #aab1bf;
  --line: #3a3f49; --way: #8ab8f5; --way-ink: #10233d; --wrong: #ff9c94; --badge: #4a3614; --badge-ink: #fbdfa8; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: var(--paper); color: var(--ink); font-variant-numeric: tabular-nums; }
a { color: var(--way); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--way); outline-offset: 2px; }
h1, h2, h3 { line-height: 1.25; margin: 0; font-weight: 600; }
p { margin: 0 0 .75rem; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
.badge { display: inline-block; padding: .1rem .5rem; border-radius: .25rem; background: var(--badge); color: var(--badge-ink);
  font-size: .75rem; font-weight: 600; letter-spacing: .02em; text-transform: uppercase; white-space: nowrap; }
.checkout { min-height: 100vh; display: grid; }
.side { background: var(--side); padding: 1.5rem 1.25rem; }
.pay { padding: 1.5rem 1.25rem 3rem; }
.inner { max-width: 27rem; margin-inline: auto; }
@media (min-width: 56rem) { .checkout { grid-template-columns: 1fr 1fr; }
  .side { padding: 4rem 3rem; } .pay { padding: 4rem 3rem; }
  .side .inner { margin-inline: auto 0; } .pay .inner { margin-inline: 0 auto; } }
.merchant { display: flex; gap: .75rem; align-items: center; flex-wrap: wrap; margin-bottom: 2rem; font-weight: 600; }
.amount { font-size: 2.25rem; font-weight: 600; line-height: 1.2; margin: .25rem 0 1.5rem; overflow-wrap: anywhere; }
.lines { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.lines li { display: flex; justify-content: space-between; gap: 1rem; padding: .75rem 0; border-bottom: 1px solid var(--line); }
form { margin: 0; }
.field { margin: 0 0 1rem; }
label, legend { display: block; font-weight: 600; font-size: .9375rem; margin-bottom: .25rem; padding: 0; }
input[type=text], input[type=email], select { width: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft);
  border-radius: .375rem; padding: .6rem .75rem; min-height: 2.75rem; }
input[aria-invalid=true] { border: 2px solid var(--wrong); }
.hint { color: var(--soft); font-size: .875rem; margin: 0 0 .25rem; }
.error { color: var(--wrong); font-size: .9375rem; margin: 0 0 .25rem; }
.summary { border: 2px solid var(--wrong); border-radius: .375rem; padding: 1rem; margin: 0 0 1.5rem; }
.summary h2 { font-size: 1rem; margin-bottom: .5rem; } .summary ul { margin: 0; padding-left: 1.25rem; } .summary a { color: var(--wrong); }
legend { font-size: 1.0625rem; margin-bottom: .5rem; }
fieldset { border: 0; margin: 0 0 1.5rem; padding: 0; min-width: 0; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: end; }
.methods { border: 1px solid var(--line); border-radius: .5rem; margin-bottom: 1.5rem; }
.methods > .choice { display: flex; gap: .75rem; align-items: center; padding: .75rem 1rem; margin: 0; font-weight: 600; cursor: pointer; }
.methods > .choice ~ .choice { border-top: 1px solid var(--line); }
.methods input[type=radio] { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--way); }
.methods .fields { padding: .25rem 1rem .5rem; }
form:has(#method-card:checked) .fields.sepa, form:has(#method-sepa:checked) .fields.card { display: none; }
button, .button { font: inherit; font-weight: 600; border-radius: .375rem; padding: .65rem 1rem; min-height: 2.75rem; cursor: pointer;
  border: 1px solid var(--soft); background: transparent; color: inherit; }
button.way { width: 100%; border-color: var(--way); background: var(--way); color: var(--way-ink); }
.aside { border-left: 3px solid var(--line); padding-left: 1rem; margin-top: 2rem; } .aside ul { list-style: none; margin: .25rem 0 0; padding: 0; }
.aside code { white-space: nowrap; }
.alone { max-width: 34rem; margin: 0 auto; padding: 3rem 1.25rem; }
.alone h1 { margin: .75rem 0 1rem; } .alone button.way { width: auto; } .alone form { display: inline-block; margin: 0 .5rem .5rem 0; }
.inspector { max-width: 76rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
.inspector h2 { font-size: 1.125rem; margin: 2.5rem 0 .5rem; }
.inspector .top { display: flex; gap: 1rem; align-items: center; flex-wrap: wrap; margin-bottom: .5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--soft); } td.sum, th.sum { text-align: right; white-space: nowrap; }
td.when { white-space: nowrap; } td code { font-size: .8125rem; overflow-wrap: anywhere; }
.inspector button { min-height: 2rem; padding: .25rem .6rem; font-size: .875rem; font-weight: 500; }
.inspector td form { display: inline-block; margin: 0 .25rem .25rem 0; }
.inspector td input { width: 6rem; min-height: 2rem; padding: .2rem .4rem; font-size: .875rem; }
details summary { cursor: pointer; } pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .8125rem; margin: .5rem 0; }
@media print { .pay button, .aside { display: none; } }
`);
