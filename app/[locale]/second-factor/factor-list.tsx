import { getTranslations } from 'next-intl/server';
import { Form } from '@/components/forms/form';
import { Hidden } from '@/components/forms/hidden';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { DateTime } from '@/components/ui/figure';
import { Section } from '@/components/ui/section';
import type { Person } from '@/lib/actor';
import { passkeysPossible } from '@/lib/identity/passkeys';
import { passkeysOf } from '@/lib/identity/queries';
import type { Factors } from '@/lib/identity/second-factor';
import { removeAppAction, removePasskeyAction } from './actions';

/** What is enrolled, for somebody who has just shown it: add, remove, renew. */
export async function FactorList({ actor, factors }: { actor: Person; factors: Factors }) {
  const t = await getTranslations('auth.factor');
  const passkeys = await passkeysOf(actor);
  return (
    <>
      <Section title={t('app')}>
        {factors.totp ? (
          <div className="flex flex-wrap items-center justify-between gap-4">
            <p>{t('appEnrolled')}</p>
            <Form id="remove-app" action={removeAppAction} labels={{}}>
              <SubmitButton look="danger">{t('removeApp')}</SubmitButton>
            </Form>
          </div>
        ) : (
          <ButtonLink look="secondary" href="/second-factor/app">
            {t('appStart')}
          </ButtonLink>
        )}
      </Section>
      {passkeysPossible() || passkeys.length > 0 ? (
        <Section title={t('passkey')}>
          <ul className="mb-6">
            {passkeys.map((passkey) => (
              <li
                key={passkey.id}
                className="flex flex-wrap items-center justify-between gap-4 border-line border-b py-3"
              >
                <span>
                  <span className="font-medium">{passkey.name}</span>
                  <span className="text-soft">
                    {' '}
                    · {t('passkeyMade')} <DateTime value={passkey.createdAt} />
                  </span>
                </span>
                <Form id={`remove-${passkey.id}`} action={removePasskeyAction} labels={{}}>
                  <Hidden name="id" value={passkey.id} />
                  <SubmitButton look="danger">{t('removePasskey', { name: passkey.name })}</SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
          <ButtonLink look="secondary" href="/second-factor/passkey">
            {t('passkeyStart')}
          </ButtonLink>
        </Section>
      ) : null}
      <Section title={t('recovery')}>
        <p className="mb-4 max-w-measure">{t('recoveryAside', { count: factors.recoveryCodesLeft })}</p>
        <ButtonLink look="secondary" href="/second-factor/codes">
          {t('renewStart')}
        </ButtonLink>
      </Section>
    </>
  );
}
