/** HTML that was made by {@link html}; everything else is escaped when it is put into some. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | undefined | false | Part[];

/** A template tag for the small pages of the development stack: what is filled in is escaped. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((whole, text, index) => whole + render(parts[index - 1]) + text));
}

function render(part: Part): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(render).join('');
  if (part === undefined || part === false) return '';
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A whole page of the development stack. */
export function page(title: string, body: Html, head: Html = html``): string {
  return html`${new Html('<!doctype html>')}
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${head}
<style>${new Html(STYLE)}</style>
</head>
<body>
<header><strong>Quiet Week, sample world</strong> <nav><a href="/">Mailbox</a> <a href="/control">Clock and codes</a></nav></header>
<main>
${body}
</main>
</body>
</html>
`.text;
}

const STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 20%, transparent); }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
header { display: flex; gap: 1rem; flex-wrap: wrap; justify-content: space-between; padding: .75rem 1.25rem; border-bottom: 1px solid var(--line); }
nav a { margin-left: 1rem; }
main { max-width: 56rem; margin: 0 auto; padding: 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
td { overflow-wrap: anywhere; }
.quiet { opacity: .75; font-size: .9rem; }
.code { font: 1.4rem/1.2 ui-monospace, monospace; letter-spacing: .1em; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .95rem/1.5 ui-monospace, monospace; }
iframe { width: 100%; height: 32rem; border: 1px solid var(--line); background: white; }
button { font: inherit; padding: .5rem 1rem; margin: 0 .5rem .5rem 0; cursor: pointer; }
form { display: inline; }
`;
