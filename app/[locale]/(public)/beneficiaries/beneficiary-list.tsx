import { useLocale, useTranslations } from 'next-intl';
import { ReferenceText } from '@/components/record/reference-text';
import { Link } from '@/components/ui/link';
import { SampleLabel } from '@/components/ui/sample-label';
import type { PublicBeneficiary } from '@/lib/beneficiaries/queries';
import { formatCountry, formatDate } from '@/lib/i18n/format';

/** Organisations with what they work on; whether each has accepted stands on its own row too. */
export function BeneficiaryList({ beneficiaries }: { beneficiaries: readonly PublicBeneficiary[] }) {
  const t = useTranslations('beneficiaries');
  const locale = useLocale();
  return (
    <ul className="-mt-4">
      {beneficiaries.map((one) => (
        <li
          key={one.slug}
          className="grid gap-x-8 gap-y-1 border-line border-b py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-baseline"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Link href={`/beneficiaries/${one.slug}`} className="font-display text-lead">
                {one.name}
              </Link>
              {one.sample ? <SampleLabel /> : null}
            </p>
            <p className="max-w-measure">
              <ReferenceText>{one.focus}</ReferenceText>
            </p>
          </div>
          <p className="text-fine text-soft sm:text-right">
            {formatCountry(one.country, locale)}
            <span className="block">
              {one.acceptedAt
                ? t('acceptedTag', { date: formatDate(one.acceptedAt, locale, 'day-short') })
                : t('notAcceptedTag')}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
