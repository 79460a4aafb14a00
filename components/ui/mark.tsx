import { useTranslations } from 'next-intl';
import { type MarkKind, markKinds } from './mark-kind';

const colours: Record<MarkKind, string> = {
  declared: 'text-ink',
  confirmed: 'text-confirmed',
  contradicted: 'text-contradicted',
  notCheckable: 'text-soft',
};

interface MarkProps {
  kind: MarkKind;
  /** A figure or a noun the mark belongs to, before its word: "2 weeks". */
  children?: React.ReactNode;
  className?: string;
}

/** A mark with its word: "● confirmed", or "● 2 weeks confirmed" with children. */
export function Mark({ kind, children, className = '' }: MarkProps) {
  const t = useTranslations('marks');
  return (
    <span className={`mark inline-flex items-baseline gap-1.5 ${className}`}>
      <MarkGlyph kind={kind} className="translate-y-[0.125em]" />
      <span>
        {children ? <>{children} </> : null}
        {t(kind)}
      </span>
    </span>
  );
}

/** The shape alone, hidden from assistive technology: only beside its word or in a legend. */
export function MarkGlyph({ kind, className = '' }: { kind: MarkKind; className?: string }) {
  return (
    <svg
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
      focusable="false"
      className={`size-[0.9em] shrink-0 ${colours[kind]} ${className}`}
    >
      {shapes[kind]}
    </svg>
  );
}

const shapes: Record<MarkKind, React.ReactNode> = {
  declared: <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  confirmed: <circle cx="7" cy="7" r="6.4" fill="currentColor" />,
  contradicted: (
    <>
      <circle cx="7" cy="7" r="5" fill="currentColor" />
      <path d="M1 13 13 1" className="stroke-paper" strokeWidth="4" />
      <path d="M1 13 13 1" stroke="currentColor" strokeWidth="1.75" />
    </>
  ),
  notCheckable: (
    <circle
      cx="7"
      cy="7"
      r="5.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeDasharray="0 3.393"
    />
  ),
};

/** The four marks with what each means: on pages that use them for the first time. */
export function MarkLegend({ className = '' }: { className?: string }) {
  const t = useTranslations('marks');
  return (
    <dl aria-label={t('legend')} className={`grid gap-x-8 gap-y-3 sm:grid-cols-2 ${className}`}>
      {markKinds.map((kind) => (
        <div key={kind}>
          <dt className="font-medium">
            <Mark kind={kind} />
          </dt>
          <dd className="pl-5 text-soft">{t(`${kind}Meaning`)}</dd>
        </div>
      ))}
    </dl>
  );
}
