import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { z } from 'zod';
import { requireAdministrator } from '@/app/guards';
import { DecisionForm, StakeNotice } from '@/components/admin/decision-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { DateTime } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { decisionFile } from '@/lib/admin/decision-file';
import { hasStake } from '@/lib/decisions/queries';
import type { Locale } from '@/lib/i18n/locales';
import { AdminPage } from '../../../admin-page';
import { revokeDecisionAction } from '../../actions';

interface RevokeProps {
  params: Promise<{ locale: Locale; id: string }>;
}

export async function generateMetadata({ params }: RevokeProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.revoke' });
  return { title: t('title'), robots: { index: false } };
}

/** Administrators': the step between wanting to take a decision back and doing it. */
export default async function RevokePage({ params }: RevokeProps) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireAdministrator(locale, `/admin/decisions/${encodeURIComponent(id)}/revoke`);
  const file = z.uuid().safeParse(id).success ? await decisionFile(actor, id) : null;
  if (!file) notFound();
  const t = await getTranslations('admin');
  const stake = await hasStake(actor, file.stakes);
  return (
    <AdminPage actor={actor} current={file.kind === 'verify_donation' ? 'donations' : 'beneficiaries'}>
      <PageHeading
        size="title"
        title={t('revoke.title')}
        lead={t(`revoke.lead.${file.kind}` as 'revoke.lead.verify_donation', { name: file.name })}
      />
      <p className="max-w-measure text-soft">
        {file.by} · <DateTime value={file.decidedAt} format="minute" showZone />
      </p>
      <p className="mt-2 mb-8 max-w-measure whitespace-pre-line">{file.note}</p>
      {!file.live ? (
        <Notice title={t('revoke.already')}>
          <p>
            <Link href={file.href}>{file.name}</Link>
          </p>
        </Notice>
      ) : stake ? (
        <StakeNotice />
      ) : (
        <DecisionForm
          action={revokeDecisionAction}
          about={{ decisionId: id }}
          noteHint={t('decide.notePublic')}
        >
          <SubmitButton look="danger">{t('revoke.button')}</SubmitButton>
          <Link href={file.href}>{t('revoke.back')}</Link>
        </DecisionForm>
      )}
    </AdminPage>
  );
}
