import { useTranslations } from 'next-intl';
import { stripGeometry, stripSizes } from './strip-geometry';

const samples = ['bar', 'declared', 'confirmed', 'contradicted', 'notCheckable'] as const;

/** How to read a strip: a bar, and the four kinds of gap, each with its words. */
export function StripLegend({ className = '' }: { className?: string }) {
  const t = useTranslations('strip.legend');
  return (
    <ul className={`flex flex-wrap gap-x-6 gap-y-2 text-fine text-soft ${className}`}>
      {samples.map((sample) => {
        const drawn = stripGeometry(['bar', sample, 'bar'], stripSizes.row);
        return (
          <li key={sample} className="flex items-center gap-2">
            <svg
              viewBox={`0 0 ${drawn.width} ${drawn.height}`}
              width={drawn.width}
              height={drawn.height}
              aria-hidden="true"
              focusable="false"
              className="h-5 w-auto"
            >
              <path d={drawn.bars} className={sample === 'bar' ? 'fill-ink' : 'fill-ahead'} />
              <path d={drawn.declared} className="strip-declared" />
              <path d={drawn.contradicted} className="strip-contradicted" />
              <path d={drawn.notCheckable} className="strip-not-checkable" />
            </svg>
            {t(sample)}
          </li>
        );
      })}
    </ul>
  );
}
