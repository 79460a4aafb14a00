import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageHeading } from '@/components/ui/page-heading';
import { operator } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { pageMetadata } from '../page-metadata';

interface ImprintProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: ImprintProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'legal.imprint' });
  return pageMetadata({ locale, path: '/imprint', title: t('title'), description: t('lead') });
}

/** Who runs this site; from the settings, because anybody may run one. */
export default async function ImprintPage({ params }: ImprintProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('legal.imprint');
  const { name, address, email, register } = operator();
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <DefinitionList
        items={[
          { key: 'operator', term: t('operator'), description: name },
          {
            key: 'address',
            term: t('address'),
            description: <span className="whitespace-pre-line">{address}</span>,
          },
          { key: 'email', term: t('email'), description: <a href={`mailto:${email}`}>{email}</a> },
          { key: 'register', term: t('register'), description: register || t('none') },
          { key: 'source', term: t('source'), description: t('sourceText') },
          { key: 'fonts', term: t('fonts'), description: t('fontsText') },
        ]}
      />
    </>
  );
}
