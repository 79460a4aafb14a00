import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { requirePerson } from '@/app/guards';
import { ActionsRow } from '@/components/forms/actions-row';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextInput } from '@/components/forms/text-input';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import type { Locale } from '@/lib/i18n/locales';
import { eraseAction } from '../actions';

interface EraseProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: EraseProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account' });
  return { title: t('eraseTitle'), robots: { index: false } };
}

/** A signed-in person's own: what erasure takes and what stays, before it happens. */
export default async function ErasePage({ params }: EraseProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requirePerson(locale, '/account/erase');
  const t = await getTranslations('account');
  return (
    <AppShell actor={actor} current="account">
      <PageHeading
        size="title"
        above={<Breadcrumbs items={[{ href: '/account', label: t('title') }]} />}
        title={t('eraseTitle')}
      />
      <ul className="mb-8 max-w-measure list-disc pl-5 [&>li+li]:mt-2">
        <li>{t('eraseGoes')}</li>
        <li>{t('eraseStays')}</li>
        <li>{t('eraseHandOver')}</li>
      </ul>
      <FormMessages parts={['account']}>
        <Form id="erase" action={eraseAction} labels={{ address: t('eraseAddress') }}>
          <TextInput
            name="address"
            type="email"
            autoComplete="off"
            width="half"
            hint={t('eraseHint', { address: actor.email })}
          />
          <ActionsRow>
            <SubmitButton look="danger">{t('erase')}</SubmitButton>
            <Link href="/account">{t('eraseBack')}</Link>
          </ActionsRow>
        </Form>
      </FormMessages>
    </AppShell>
  );
}
