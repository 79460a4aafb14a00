import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/figure';
import { Hash } from '@/components/ui/hash';
import { Notice } from '@/components/ui/notice';
import type { pledgeFile } from '@/lib/admin/pledge-file';
import { PledgeTextList } from './pledge-text-list';

export type PledgeFile = NonNullable<Awaited<ReturnType<typeof pledgeFile>>>;

/** Every signed version, the one that waits (or the newest) open. */
export function PledgeVersions({ file }: { file: PledgeFile }) {
  const t = useTranslations('admin.pledges');
  const { versions, waiting, pledge } = file;
  const open = waiting ?? versions[0]?.number;
  return versions.map((version) => (
    <details
      key={version.number}
      open={version.number === open}
      className="border-line border-b py-4 pl-4 sm:pl-0"
    >
      <summary className="font-medium">
        {t('version', { version: version.number })} · {t('signed')}{' '}
        <DateTime value={version.signedAt} format="minute" timeZone={pledge.company.timeZone} showZone />
      </summary>
      <div className="mt-4">
        {version.text ? (
          <PledgeTextList file={file} text={version.text} />
        ) : (
          <Notice kind="problem" title={t('unreadable')} />
        )}
        <p className="mt-6 text-soft">{t('hash')}</p>
        <Hash value={version.sha256} what={t('hash')} />
        <details className="mt-4">
          <summary>{t('canonical')}</summary>
          <pre className="mt-2 overflow-x-auto whitespace-pre-wrap break-all text-fine">
            {version.canonical}
          </pre>
        </details>
      </div>
    </details>
  ));
}
