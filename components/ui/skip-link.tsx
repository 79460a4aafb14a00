import { useTranslations } from 'next-intl';

/** The first stop of the keyboard: past the header, to `<main id="content">`. */
export function SkipLink() {
  const t = useTranslations('common');
  return (
    <a
      href="#content"
      className="unseen no-print focus:fixed focus:top-2 focus:left-2 focus:z-10 focus:bg-paper focus:px-4 focus:py-3"
    >
      {t('skipToContent')}
    </a>
  );
}
