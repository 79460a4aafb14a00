import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import type { Person } from '@/lib/actor';
import type { companiesOf } from '@/lib/companies/queries';

interface WorkProps {
  actor: Person;
  companies: Awaited<ReturnType<typeof companiesOf>>;
  beneficiaries: readonly { slug: string; name: string }[];
}

/** For whom this person acts, and the next step for somebody who acts for nobody yet. */
export async function Work({ actor, companies, beneficiaries }: WorkProps) {
  const t = await getTranslations('account');
  const nobody = companies.length + beneficiaries.length === 0 && !actor.administrator;
  return (
    <>
      {nobody ? <p className="mb-4 max-w-measure">{t('workNone')}</p> : null}
      <ul className="mb-6">
        {companies.map(({ id, status, company }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-3 border-line border-b py-3">
            {status === 'active' ? (
              <Link href={`/company/${company.slug}`} className="font-medium">
                {company.displayName}
              </Link>
            ) : (
              <span className="font-medium">{company.displayName}</span>
            )}
            <span className="text-soft">{company.domain}</span>
            {status === 'asked' ? <Tag>{t('asked')}</Tag> : null}
            {status === 'active' && company.status !== 'approved' ? (
              <Tag>{t(`company.${company.status}` as 'company.submitted')}</Tag>
            ) : null}
          </li>
        ))}
        {beneficiaries.map(({ slug, name }) => (
          <li key={slug} className="border-line border-b py-3">
            {name} <span className="text-soft">{t('officer')}</span>
          </li>
        ))}
        {actor.administrator ? (
          <li className="border-line border-b py-3">
            <Link href="/admin" className="font-medium">
              {t('administrator')}
            </Link>
          </li>
        ) : null}
      </ul>
      <ButtonLink href="/company/register" look={nobody ? 'primary' : 'secondary'}>
        {t('register')}
      </ButtonLink>
    </>
  );
}
