import { useTranslations } from 'next-intl';
import { ButtonLink } from './button';
import { PageHeading } from './page-heading';

/** What stands where there is no page: it was not found, or it is not the reader's to know of. */
export function Missing() {
  const t = useTranslations('errors.notFound');
  return (
    <PageHeading title={t('title')} lead={t('body')}>
      <div className="flex flex-wrap gap-4">
        <ButtonLink href="/">{t('home')}</ButtonLink>
        <ButtonLink href="/wall" look="secondary">
          {t('wall')}
        </ButtonLink>
      </div>
    </PageHeading>
  );
}
