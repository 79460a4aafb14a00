import { type Html, html } from '../../html';

export const button = (act: string, id: string, extra?: Html): Html =>
  html`<form method="post" action="/act"><input type="hidden" name="id" value="${id}">${extra}<button name="act" value="${act}" aria-label="${act} ${id}">${act}</button></form>`;

export function table(columns: string[], rows: Html[], nothing: string): Html {
  if (rows.length === 0) return html`<p class="soft">${nothing}</p>`;
  const heads = columns.map(
    (name) => html`<th scope="col"${name === 'Amount' && html` class="sum"`}>${name}</th>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${columns.join(', ')}"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

export const time = (created: number): string =>
  new Date(created * 1000).toISOString().slice(0, 19).replace('T', ' ');
