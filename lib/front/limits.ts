import { seconds } from '../time';

export const kibibytes = (n: number) => n * 1024;
export const mebibytes = (n: number) => kibibytes(n * 1024);

/** Longest address that is answered; the longest of ours, a filtered wall, has less than 1 KiB. */
export const LONGEST_ADDRESS = kibibytes(4);
/** A logo may be 2 MB, and multipart framing comes on top; Next's own limit for actions is 3 MB. */
export const LARGEST_BODY = mebibytes(3);

/** A kept answer's longest life. The promise is 60 s; the rest is for a render that began before the change. */
export const LONGEST_LIFE = seconds(50);
/** Its life while nobody tells us about changes. */
export const DEAF_LIFE = seconds(5);

/** What is kept at most: answers with their compressed forms, counted in bytes and in number. */
export const KEPT_BYTES = mebibytes(96);
export const KEPT_ANSWERS = 4000;
/** One answer larger than this is not kept. */
export const LARGEST_ANSWER = mebibytes(4);

/** Renders of public pages under way at once, and how many more may wait before we say 503. */
export const RENDERS_AT_ONCE = 8;
export const RENDERS_WAITING = 512;
