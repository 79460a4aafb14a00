import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { ActionsRow } from '@/components/forms/actions-row';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { SubmitButton } from '@/components/forms/submit-button';
import { Textarea } from '@/components/forms/textarea';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeading } from '@/components/ui/page-heading';
import { type Locale, localePath } from '@/lib/i18n/locales';
import { type PledgePlace, pledgePath, requirePledge } from '../../../../guards';
import { withdrawPledgeAction } from './actions';

interface WithdrawProps {
  params: Promise<PledgePlace & { locale: Locale }>;
}

export async function generateMetadata({ params }: WithdrawProps): Promise<Metadata> {
  const { locale, reference } = await params;
  const t = await getTranslations({ locale, namespace: 'company.withdraw' });
  return { title: t('title', { reference }), robots: { index: false } };
}

/** A representative's: withdraws a pledge, with a reason that everybody can read. */
export default async function WithdrawPage({ params }: WithdrawProps) {
  const { locale, slug, reference } = await params;
  setRequestLocale(locale);
  const { actor, company, pledge, place } = await requirePledge(locale, { slug, reference }, '/withdraw');
  if (pledge.status === 'draft' || pledge.status === 'withdrawn')
    redirect(localePath(locale, pledgePath(place)));
  const t = await getTranslations('company.withdraw');
  return (
    <AppShell actor={actor} current="company">
      <div className="pt-6">
        <Breadcrumbs
          items={[
            { href: `/company/${slug}`, label: company.displayName },
            { href: pledgePath(place), label: reference },
          ]}
        />
      </div>
      <PageHeading
        size="title"
        title={t('title', { reference })}
        lead={t(pledge.publishedAt ? 'lead' : 'leadUnpublished')}
      />
      <FormMessages parts={['company']}>
        <Form id="withdraw" action={withdrawPledgeAction.bind(null, place)} labels={{ reason: t('reason') }}>
          <Textarea name="reason" rows={5} limit={2000} hint={t('reasonHint')} />
          <ActionsRow>
            <SubmitButton look="danger">{t('submit')}</SubmitButton>
          </ActionsRow>
        </Form>
      </FormMessages>
    </AppShell>
  );
}
