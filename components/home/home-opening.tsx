import { useTranslations } from 'next-intl';
import { ButtonLink } from '../ui/button';

/** What this is, in one sentence, and the two ways on. */
export function HomeOpening() {
  const t = useTranslations('home.opening');
  return (
    <header className="grid gap-x-16 gap-y-6 pt-12 pb-12 lg:grid-cols-[minmax(0,1fr)_26rem] lg:items-end lg:pt-16 lg:pb-14">
      <h1>
        <span className="block">{t('promise')}</span> <span className="block">{t('proof')}</span>
      </h1>
      <div>
        <p className="max-w-[58ch] font-serif text-body lg:pb-1">{t('lead')}</p>
        <div className="mt-6 flex flex-wrap gap-4">
          <ButtonLink href="/account">{t('sign')}</ButtonLink>
          <ButtonLink href="/wall" look="secondary">
            {t('look')}
          </ButtonLink>
        </div>
      </div>
    </header>
  );
}
