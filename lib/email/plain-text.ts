import type { Composed } from './compose';

/** The mail without HTML: the same words, the address in full. */
export function plainText(mail: Composed): string {
  return [
    '▌▌ ▌▌  Quiet Week',
    ...mail.paragraphs,
    `${mail.action.label}:\n${mail.action.url}`,
    `-- \n${[mail.why, ...mail.imprint].join('\n')}`,
  ].join('\n\n');
}
