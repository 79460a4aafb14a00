import { getTranslations } from 'next-intl/server';
import { ActionsRow } from '@/components/forms/actions-row';
import { Form } from '@/components/forms/form';
import { Hidden } from '@/components/forms/hidden';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextInput } from '@/components/forms/text-input';
import { Section } from '@/components/ui/section';
import { passkeysPossible } from '@/lib/identity/passkeys';
import type { Factors } from '@/lib/identity/second-factor';
import { proveByCodeAction, proveByRecoveryCodeAction } from './actions';
import { ProvePasskey } from './passkey-button';

/** Asks for whichever second factor this person has; a recovery code stands in for a lost one. */
export async function FactorProof({ factors, next }: { factors: Factors; next: string }) {
  const t = await getTranslations('auth.factor');
  return (
    <>
      {factors.totp ? (
        <Section title={t('app')}>
          <Form id="prove" action={proveByCodeAction} labels={{ code: t('code') }}>
            <Hidden name="next" value={next} />
            <TextInput
              name="code"
              width="short"
              inputMode="numeric"
              autoComplete="one-time-code"
              hint={t('codeHint')}
            />
            <ActionsRow>
              <SubmitButton>{t('proveCode')}</SubmitButton>
            </ActionsRow>
          </Form>
        </Section>
      ) : null}
      {factors.passkeys > 0 && passkeysPossible() ? (
        <Section title={t('passkey')}>
          <ProvePasskey next={next} />
        </Section>
      ) : null}
      <Section title={t('recovery')} aside={t('recoveryAside', { count: factors.recoveryCodesLeft })}>
        <details>
          <summary className="font-medium underline">{t('recoveryOpen')}</summary>
          <Form
            id="recovery"
            className="mt-4"
            action={proveByRecoveryCodeAction}
            labels={{ recoveryCode: t('recoveryCode') }}
          >
            <Hidden name="next" value={next} />
            <TextInput
              name="recoveryCode"
              width="half"
              autoComplete="off"
              spellCheck={false}
              hint={t('recoveryHint')}
            />
            <ActionsRow>
              <SubmitButton look="secondary">{t('proveRecovery')}</SubmitButton>
            </ActionsRow>
          </Form>
        </details>
      </Section>
    </>
  );
}
