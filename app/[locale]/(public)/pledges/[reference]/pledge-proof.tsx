import { useLocale, useTranslations } from 'next-intl';
import { Hash } from '@/components/ui/hash';
import { Link } from '@/components/ui/link';
import { formatDate } from '@/lib/i18n/format';
import type { PublicVersion } from '@/lib/wall/pledge-queries';
import type { PublicText } from '@/lib/wall/public-text';

interface PledgeProofProps {
  reference: string;
  version: PublicVersion;
  text: PublicText;
}

/** The signature: its hash, the text it belongs to, and how anybody can check that they do. */
export function PledgeProof({ reference, version, text }: PledgeProofProps) {
  const t = useTranslations('publicPledge');
  const locale = useLocale();
  const file = `${reference}-v${version.number}.json`;
  return (
    <div className="max-w-measure [&>*+*]:mt-4">
      <blockquote className="border-edge border-l pl-5 font-serif text-body italic">
        {text.signature.authority}
      </blockquote>
      <p>{t('signatureText', { date: formatDate(text.signature.date, locale) })}</p>
      <p>
        <span className="block text-fine text-soft">{t('hash', { version: version.number })}</span>
        <Hash value={version.sha256} what={t('hash', { version: version.number })} />
      </p>
      <p>
        <Link href={`/api/v1/pledges/${reference}/versions/${version.number}`} download={file}>
          {t('download')}
        </Link>
      </p>
      <div>
        <h3>{t('check')}</h3>
        <p className="mt-2">{t('checkText')}</p>
        <pre className="mt-3 overflow-x-auto bg-sunk px-4 py-3 text-fine">
          <code>{`sha256sum ${file}`}</code>
        </pre>
      </div>
    </div>
  );
}
