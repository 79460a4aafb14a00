import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { passkeysPossible } from '@/lib/identity/passkeys';

/** The ways to enrol a first second factor. */
export async function FactorChoice() {
  const t = await getTranslations('auth.factor');
  return (
    <>
      <Section title={t('app')}>
        <p className="mb-4 max-w-measure">{t('appWhat')}</p>
        <ButtonLink href="/second-factor/app">{t('appStart')}</ButtonLink>
      </Section>
      {passkeysPossible() ? (
        <Section title={t('passkey')}>
          <p className="mb-4 max-w-measure">{t('passkeyWhat')}</p>
          <ButtonLink look="secondary" href="/second-factor/passkey">
            {t('passkeyStart')}
          </ButtonLink>
        </Section>
      ) : null}
    </>
  );
}
