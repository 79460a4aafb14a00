import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { Answers } from '@/components/pledges/answers';
import { PledgeStrip } from '@/components/pledges/pledge-strip';
import { PrintButton } from '@/components/pledges/print-button';
import { PromiseSentence } from '@/components/pledges/promise';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Hash } from '@/components/ui/hash';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { formatDate } from '@/lib/i18n/format';
import { type Locale, localePath } from '@/lib/i18n/locales';
import { namesForTexts } from '@/lib/pledges/queries';
import { signedVersions } from '@/lib/pledges/signed-text';
import { type PledgePlace, pledgePath, requirePledge } from '../../../../../guards';
import { nameIn, promiseOfText } from '../../named';

interface SignedProps {
  params: Promise<PledgePlace & { locale: Locale }>;
}

export async function generateMetadata({ params }: SignedProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'sign.signed' });
  return { title: t('title'), robots: { index: false } };
}

/** A representative's: what was signed just now, what happens next, and a page for the board. */
export default async function SignedPage({ params }: SignedProps) {
  const { locale, slug, reference } = await params;
  setRequestLocale(locale);
  const { actor, company, pledge, place } = await requirePledge(locale, { slug, reference }, '/sign/signed');
  const [newest] = await signedVersions(actor, pledge.id);
  if (!newest?.text) redirect(localePath(locale, pledgePath(place)));
  const { text, number } = newest;
  const t = await getTranslations('sign.signed');
  const names = await namesForTexts();
  const base = pledgePath(place);
  return (
    <AppShell actor={actor} current="company">
      <PageHeading
        size="title"
        title={t('title')}
        lead={t('lead', { company: company.displayName, reference, number })}
      />
      <Section title={t('next')}>
        <ol className="grid max-w-measure list-decimal gap-2 pl-5">
          <li>{t(company.status === 'approved' ? 'next1' : 'next1Company')}</li>
          <li>{t('next2')}</li>
          <li>{t('next3')}</li>
          <li>{t('next4', { date: formatDate(text.redirect.dueOn, locale) })}</li>
        </ol>
        <p className="no-print mt-6 flex flex-wrap items-center gap-4">
          <ButtonLink href={base}>{t('go')}</ButtonLink>
          <Link href={`${base}/versions/${number}`}>{t('versions')}</Link>
        </p>
      </Section>
      <Section
        title={t('show')}
        aside={
          <>
            <p className="mb-4">{t('showLead')}</p>
            <PrintButton>{t('print')}</PrintButton>
          </>
        }
      >
        <p className="mb-6 max-w-measure font-serif text-lead">
          <PromiseSentence facts={promiseOfText(text, names)} />
        </p>
        <PledgeStrip
          mondays={text.weeks}
          platforms={text.scope.platforms.map((one) => nameIn(names.platforms)(one.slug))}
          timeZone={company.timeZone}
        />
        <DefinitionList
          className="mb-8"
          items={[
            {
              key: 'by',
              term: t('signedBy'),
              description: [text.signature.name, text.signature.jobTitle, text.company.legalName]
                .filter(Boolean)
                .join(', '),
            },
            { key: 'on', term: t('signedOn'), description: formatDate(text.signature.date, locale) },
            { key: 'hash', term: t('hash'), description: <Hash value={newest.sha256} what={t('hash')} /> },
          ]}
        />
        <Answers
          answered={text}
          platformName={nameIn(names.platforms)}
          beneficiaryName={nameIn(names.beneficiaries)}
        />
      </Section>
    </AppShell>
  );
}
