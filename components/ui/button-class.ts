export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 border px-5 py-2 text-ui font-medium ' +
  'no-underline text-center motion-safe:transition-colors motion-safe:duration-100 ' +
  'aria-disabled:opacity-60 disabled:opacity-60 aria-disabled:cursor-progress';

const looks: Record<ButtonLook, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-edge bg-transparent text-ink hover:border-ink',
  quiet: 'border-transparent bg-transparent px-2 text-ink underline hover:decoration-2',
  danger: 'border-danger bg-transparent text-danger hover:border-danger-strong hover:text-danger-strong',
};

/** The classes of a button, for an element that is neither `Button` nor `ButtonLink`. */
export function buttonClass(look: ButtonLook = 'primary', extra = ''): string {
  return `${base} ${looks[look]} ${extra}`.trim();
}
