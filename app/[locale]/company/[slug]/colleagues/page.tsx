import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { requireRepresentative } from '@/app/guards';
import { FormMessages } from '@/components/forms/form-messages';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { addressDomain } from '@/lib/companies/domain';
import { colleaguesOf } from '@/lib/companies/queries';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { approveColleagueAction, endColleagueAction, refuseColleagueAction } from './actions';
import { MembershipButton } from './membership-button';

interface ColleaguesProps {
  params: Promise<{ locale: Locale; slug: string }>;
}

export async function generateMetadata({ params }: ColleaguesProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'company' });
  return { title: t('home.colleagues'), robots: { index: false } };
}

/** A representative's: who acts for the company, and who asks to. */
export default async function ColleaguesPage({ params }: ColleaguesProps) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const { actor, company } = await requireRepresentative(locale, slug, `/company/${slug}/colleagues`);
  const t = await getTranslations('company.colleagues');
  const all = await colleaguesOf(actor, company.id);
  const by = (status: string) => all.filter((membership) => membership.status === status);
  const name = company.displayName;
  return (
    <AppShell actor={actor} current="company">
      <div className="pt-6">
        <Breadcrumbs items={[{ href: `/company/${slug}`, label: name }]} />
      </div>
      <PageHeading size="title" title={t('title', { company: name })} lead={t('lead')} />
      <FormMessages parts={['company']}>
        {by('asked').length > 0 ? (
          <Section title={t('asking')}>
            <DefinitionList
              items={by('asked').map(({ id, askedAt, user }) => ({
                key: id,
                term: t('askedOn', { date: formatDate(askedAt, locale) }),
                description: (
                  <>
                    <span className="break-all">{user.email}</span>
                    {addressDomain(user.email) === company.domain ? null : (
                      <p className="text-soft">{t('otherDomain', { domain: company.domain })}</p>
                    )}
                  </>
                ),
                action: (
                  <div className="flex flex-wrap gap-x-3">
                    <MembershipButton
                      slug={slug}
                      membership={id}
                      action={approveColleagueAction}
                      look="secondary"
                    >
                      {t('approve', { email: user.email })}
                    </MembershipButton>
                    <MembershipButton slug={slug} membership={id} action={refuseColleagueAction} look="quiet">
                      {t('refuse', { email: user.email })}
                    </MembershipButton>
                  </div>
                ),
              }))}
            />
          </Section>
        ) : null}
        <Section title={t('active')} aside={t('invite', { domain: company.domain })}>
          <DefinitionList
            items={by('active').map(({ id, askedAt, decidedAt, user }) => ({
              key: id,
              term: t('since', { date: formatDate(decidedAt ?? askedAt, locale) }),
              description: (
                <span className="break-all">
                  {user.email}
                  {user.id === actor.userId ? ` (${t('you')})` : ''}
                </span>
              ),
              action:
                by('active').length > 1 ? (
                  <MembershipButton slug={slug} membership={id} action={endColleagueAction} look="quiet">
                    {user.id === actor.userId
                      ? t('leave', { company: name })
                      : t('end', { email: user.email })}
                  </MembershipButton>
                ) : undefined,
            }))}
          />
        </Section>
        {by('ended').length > 0 ? (
          <Section title={t('ended')}>
            <DefinitionList
              items={by('ended').map(({ id, endedAt, user }) => ({
                key: id,
                term: endedAt ? t('endedOn', { date: formatDate(endedAt, locale) }) : '',
                description: <span className="break-all">{user.email}</span>,
              }))}
            />
          </Section>
        ) : null}
      </FormMessages>
    </AppShell>
  );
}
