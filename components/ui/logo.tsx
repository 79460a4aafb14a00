/** Five bars with one gone: a week of advertising is a bar, a quiet week is the bar that is missing. */
export function LogoMark({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 26 24" aria-hidden="true" focusable="false" className={`h-6 w-[26px] ${className}`}>
      <path
        d="M0 0h2.5v24H0zM5.875 0h2.5v24h-2.5zM17.625 0h2.5v24h-2.5zM23.5 0H26v24h-2.5z"
        fill="currentColor"
      />
    </svg>
  );
}

/** The mark and the name, set in the serif. The name is text: it is the accessible name too. */
export function Logo({ name }: { name: string }) {
  return (
    <span className="inline-flex items-center gap-3">
      <LogoMark />
      <span className="font-display translate-y-[0.06em] text-lead leading-6 tracking-tight">{name}</span>
    </span>
  );
}
