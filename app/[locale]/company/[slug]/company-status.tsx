import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';

interface CompanyStatusProps {
  company: { slug: string; status: string };
  /** The administrator's note, where it was declined. */
  because: string | null;
}

/** What an administrator has yet to look at, or has declined; nothing once the company is approved. */
export function CompanyStatus({ company, because }: CompanyStatusProps) {
  const t = useTranslations('company.home.status');
  if (company.status === 'submitted') {
    return (
      <Notice title={t('submitted.title')} className="mb-8">
        <p>{t('submitted.body')}</p>
      </Notice>
    );
  }
  if (company.status !== 'declined') return null;
  return (
    <Notice kind="problem" title={t('declined.title')} className="mb-8">
      {because ? <p>{t('declined.body', { note: because })}</p> : null}
      <p>
        <Link href={`/company/${company.slug}/edit`}>{t('declined.action')}</Link>
      </p>
    </Notice>
  );
}
