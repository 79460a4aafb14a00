import { useTranslations } from 'next-intl';
import { ButtonLink } from '../ui/button';
import { Section } from '../ui/section';

const steps = ['register', 'sign', 'pause', 'donate'] as const;

/** What a company does, step by step, and the way in. */
export function HomeWayIn() {
  const t = useTranslations('home.wayIn');
  return (
    <Section title={t('title')} aside={t('aside')}>
      <ol className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {steps.map((step, index) => (
          <li key={step} className="grid grid-cols-[2rem_1fr]">
            <span className="font-display text-lead text-soft">{index + 1}</span>
            <div>
              <h3 className="font-medium font-sans text-body leading-8">{t(`${step}.title`)}</h3>
              <p className="max-w-[44ch] text-soft">{t(`${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <div className="mt-8">
        <ButtonLink href="/account">{t('go')}</ButtonLink>
      </div>
    </Section>
  );
}
