import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { ActionsRow } from '@/components/forms/actions-row';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import type { Locale } from '@/lib/i18n/locales';
import { type PledgePlace, pledgePath, requireTask } from '../../../../../guards';
import { discardDraftAction } from './actions';

interface DiscardProps {
  params: Promise<PledgePlace & { locale: Locale }>;
}

export async function generateMetadata({ params }: DiscardProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'sign' });
  return { title: t('discard'), robots: { index: false } };
}

/** A representative's: asks once more before what was filled in is thrown away. */
export default async function DiscardPage({ params }: DiscardProps) {
  const { locale, slug, reference } = await params;
  setRequestLocale(locale);
  const { actor, task, place } = await requireTask(locale, { slug, reference }, '/discard');
  const t = await getTranslations('sign');
  const change = task.status !== 'draft';
  return (
    <AppShell actor={actor} current="company">
      <PageHeading
        size="title"
        title={t(change ? 'discardChangeTitle' : 'discardTitle', { reference })}
        lead={t(change ? 'discardChangeLead' : 'discardLead')}
      />
      <FormMessages parts={['sign']}>
        <Form id="discard" action={discardDraftAction.bind(null, place)} labels={{}}>
          <ActionsRow>
            <SubmitButton look="danger">{t(change ? 'discardChange' : 'discard')}</SubmitButton>
            <ButtonLink href={`${pledgePath(place)}/sign`} look="quiet">
              {t('discardKeep')}
            </ButtonLink>
          </ActionsRow>
        </Form>
      </FormMessages>
    </AppShell>
  );
}
