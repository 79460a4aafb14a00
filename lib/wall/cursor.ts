import { z } from 'zod';

/** A place in the wall: just after (older than) or just before (newer than) one pledge. */
export type Place = { publishedAt: Date; id: string };

/** `<milliseconds in base 36>-<32 hex digits>`: short, opaque, and nothing in it that is not on the page anyway. */
const FORM = /^([0-9a-z]{1,9})-([0-9a-f]{32})$/;

export function writeCursor({ publishedAt, id }: Place): string {
  return `${publishedAt.getTime().toString(36)}-${id.replaceAll('-', '')}`;
}

/** A cursor of ours; anything else is an issue of the form's, never an error of the database's. */
export const cursor = z
  .string()
  .regex(FORM, 'a cursor as an earlier answer gave it')
  .transform((text): Place => {
    const [, instant = '', hex = ''] = FORM.exec(text) ?? [];
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return { publishedAt: new Date(Number.parseInt(instant, 36)), id };
  });
