import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionsRow } from '@/components/forms/actions-row';
import { Radios } from '@/components/forms/choices';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { SubmitButton } from '@/components/forms/submit-button';
import { Textarea } from '@/components/forms/textarea';
import { PlatformChoices } from '@/components/pledges/platform-choices';
import { RevisionField } from '@/components/pledges/revision-field';
import { formatCountry } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { TaskList } from '@/lib/pledges/queries';
import type { ScopeText } from '@/lib/pledges/text';
import { type PledgePlace, requireTask } from '../../../../../guards';
import { TaskShell } from '../task-shell';
import { saveScopeAction } from './actions';

interface ScopeProps {
  params: Promise<PledgePlace & { locale: Locale }>;
}

export async function generateMetadata({ params }: ScopeProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'sign.scope' });
  return { title: t('title'), robots: { index: false } };
}

/** A representative's: which platforms, brands and countries fall silent, and what is excluded. */
export default async function ScopePage({ params }: ScopeProps) {
  const { locale, slug, reference } = await params;
  setRequestLocale(locale);
  const { actor, task, place } = await requireTask(locale, { slug, reference }, '/scope');
  const t = await getTranslations('sign.scope');
  return (
    <TaskShell
      actor={actor}
      task={task}
      place={place}
      step={1}
      section="scope"
      title={t('title')}
      lead={t('lead')}
    >
      <FormMessages parts={['sign']}>
        <ScopeForm task={task} place={place} locale={locale} />
      </FormMessages>
    </TaskShell>
  );
}

/** A list is asked for only with "only these"; by a style, so that it needs no script. */
const WHEN_SOME = 'border-line border-l-4 pl-4 group-has-[input[value=all]:checked]/some:hidden';

function ScopeForm({ task, place, locale }: { task: TaskList; place: PledgePlace; locale: Locale }) {
  const t = useTranslations('sign');
  const labels = {
    silence: t('scope.silence'),
    brands: t('scope.brands'),
    brandList: t('scope.brandList'),
    countries: t('scope.countries'),
    countryList: t('scope.countryList'),
    excluded: t('scope.excluded'),
  };
  const words = {
    platform: t('scope.platform'),
    paid: t('scope.paid'),
    organic: t('scope.organic'),
    network: t('scope.network'),
  };
  return (
    <Form
      id="scope"
      action={saveScopeAction.bind(null, place)}
      labels={labels}
      defaultValue={typed(task.draft.scope, locale)}
    >
      <RevisionField revision={task.revision} />
      <PlatformChoices
        name="silence"
        hint={t('scope.silenceHint')}
        platforms={task.platforms}
        words={words}
      />
      <div className="group/some grid gap-4">
        <Radios
          name="brands"
          choices={[
            { value: 'all', label: t('scope.brandsAll') },
            { value: 'some', label: t('scope.brandsSome') },
          ]}
        />
        <div className={WHEN_SOME}>
          <Textarea name="brandList" rows={3} hint={t('scope.brandListHint')} />
        </div>
      </div>
      <div className="group/some grid gap-4">
        <Radios
          name="countries"
          choices={[
            { value: 'all', label: t('scope.countriesAll') },
            { value: 'some', label: t('scope.countriesSome') },
          ]}
        />
        <div className={WHEN_SOME}>
          <Textarea name="countryList" rows={3} hint={t('scope.countryListHint')} />
        </div>
      </div>
      <Textarea name="excluded" optional rows={4} limit={2000} hint={t('scope.excludedHint')} />
      <ActionsRow>
        <SubmitButton>{t('next')}</SubmitButton>
      </ActionsRow>
    </Form>
  );
}

/** A saved scope as it would be typed. */
function typed(scope: ScopeText | null, locale: Locale): Record<string, unknown> {
  if (!scope) return { brands: 'all', countries: 'all' };
  const ticked = scope.platforms.flatMap(({ slug, paid, organic }) => [
    ...(paid ? [`${slug}.paid`] : []),
    ...(organic ? [`${slug}.organic`] : []),
  ]);
  return {
    silence: ticked,
    brands: scope.brands === 'all' ? 'all' : 'some',
    brandList: scope.brands === 'all' ? '' : scope.brands.join('\n'),
    countries: scope.countries === 'all' ? 'all' : 'some',
    countryList:
      scope.countries === 'all' ? '' : scope.countries.map((code) => formatCountry(code, locale)).join('\n'),
    excluded: scope.excluded,
  };
}
