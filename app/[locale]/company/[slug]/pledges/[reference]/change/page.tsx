import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { ActionsRow } from '@/components/forms/actions-row';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { SubmitButton } from '@/components/forms/submit-button';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeading } from '@/components/ui/page-heading';
import { type Locale, localePath } from '@/lib/i18n/locales';
import { type PledgePlace, pledgePath, requirePledge } from '../../../../guards';
import { changePledgeAction } from './actions';

interface ChangeProps {
  params: Promise<PledgePlace & { locale: Locale }>;
}

export async function generateMetadata({ params }: ChangeProps): Promise<Metadata> {
  const { locale, reference } = await params;
  const t = await getTranslations({ locale, namespace: 'company.change' });
  return { title: t('title', { reference }), robots: { index: false } };
}

/** A representative's: prepares the next version of a signed pledge. */
export default async function ChangePage({ params }: ChangeProps) {
  const { locale, slug, reference } = await params;
  setRequestLocale(locale);
  const { actor, company, pledge, place } = await requirePledge(locale, { slug, reference }, '/change');
  const base = pledgePath(place);
  if (pledge.status === 'draft' || pledge.draft) redirect(localePath(locale, `${base}/sign`));
  if (pledge.status === 'withdrawn') redirect(localePath(locale, base));
  const t = await getTranslations('company.change');
  const number = (pledge.versions[0]?.number ?? 0) + 1;
  const facts = { number, version: pledge.version };
  return (
    <AppShell actor={actor} current="company">
      <div className="pt-6">
        <Breadcrumbs
          items={[
            { href: `/company/${slug}`, label: company.displayName },
            { href: base, label: reference },
          ]}
        />
      </div>
      <PageHeading
        size="title"
        title={t('title', { reference })}
        lead={t(pledge.status === 'published' ? 'lead' : 'leadDeclined', facts)}
      />
      {pledge.status === 'published' ? <p className="mb-8 max-w-measure">{t('rules')}</p> : null}
      <FormMessages parts={['company']}>
        <Form id="change" action={changePledgeAction.bind(null, place)} labels={{}}>
          <ActionsRow>
            <SubmitButton>{t('submit')}</SubmitButton>
          </ActionsRow>
        </Form>
      </FormMessages>
    </AppShell>
  );
}
