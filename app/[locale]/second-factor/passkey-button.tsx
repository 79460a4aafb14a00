'use client';

import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState, useSyncExternalStore } from 'react';
import { localeField } from '@/components/forms/form-locale';
import { Button } from '@/components/ui/button';
import { localePath } from '@/lib/i18n/locales';
import {
  askPasskeyRegistrationAction,
  askPasskeyRequestAction,
  type PasskeyAnswer,
  proveByPasskeyAction,
  registerPasskeyAction,
} from './actions';
import { RecoveryCodes } from './recovery-codes';

const never = () => () => {};

/** Whether this browser has passkeys; on the server nobody knows, and nothing is shown. */
function usePasskeys(): boolean {
  return useSyncExternalStore(
    never,
    () => typeof window.PublicKeyCredential === 'function',
    () => false,
  );
}

/** Shows the second factor by a passkey, then goes on to a whole address of this site. */
export function ProvePasskey({ next }: { next: string }) {
  const t = useTranslations('auth.factor');
  const { data, say, problem, busy } = useAttempt();
  if (!usePasskeys()) return <p className="max-w-measure text-soft">{t('passkeyNeedsScript')}</p>;
  const use = () =>
    say(async () => {
      const options = await askPasskeyRequestAction(data());
      if (!options) return { ok: false, reason: 'wrong_code' };
      const answer = await proveByPasskeyAction(data(), { response: await startAuthentication(options) });
      if (answer.ok) window.location.assign(next);
      return answer;
    });
  return (
    <div>
      <Button look="primary" onClick={use} aria-disabled={busy || undefined}>
        {t('usePasskey')}
      </Button>
      <Problem text={problem} />
    </div>
  );
}

/** Makes a passkey; the first second factor comes with recovery codes. */
export function AddPasskey({ next }: { next: string }) {
  const t = useTranslations('auth.factor');
  const locale = useLocale();
  const [codes, setCodes] = useState<string[] | null>(null);
  const { data, say, problem, busy } = useAttempt();
  const possible = usePasskeys();
  if (codes) return <RecoveryCodes codes={codes} next={next} />;
  if (!possible) return <p className="max-w-measure text-soft">{t('passkeyNeedsScript')}</p>;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '');
    say(async () => {
      const options = await askPasskeyRegistrationAction(data());
      if (!options) return { ok: false, reason: 'wrong_code' };
      const answer = await registerPasskeyAction(data(), {
        name,
        response: await startRegistration(options),
      });
      if (answer.ok && answer.codes) setCodes(answer.codes);
      else if (answer.ok) window.location.assign(localePath(locale, next));
      return answer;
    });
  }

  return (
    <form onSubmit={onSubmit} className="grid max-w-form gap-4">
      <label htmlFor="passkey-name" className="font-medium">
        {t('passkeyName')}
      </label>
      <input
        id="passkey-name"
        name="name"
        required
        maxLength={60}
        defaultValue={t('passkeyDefault')}
        className="control max-w-80"
      />
      <div>
        <Button type="submit" look="primary" aria-disabled={busy || undefined}>
          {t('addPasskey')}
        </Button>
      </div>
      <Problem text={problem} />
    </form>
  );
}

function Problem({ text }: { text: string | null }) {
  return (
    <p aria-live="assertive" className="mt-3 font-medium text-danger">
      {text}
    </p>
  );
}

/** One attempt at a time; a browser's own refusal (cancelled, timed out) is said like ours. */
function useAttempt() {
  const t = useTranslations('auth.factor');
  const locale = useLocale();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const data = () => {
    const form = new FormData();
    form.set(localeField, locale);
    return form;
  };
  async function say(attempt: () => Promise<PasskeyAnswer>) {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const answer = await attempt().catch((): PasskeyAnswer => ({ ok: false, reason: 'cancelled' }));
    if (!answer.ok) setProblem(answer.reason === 'too_many' ? t('passkeyTooMany') : t('passkeyFailed'));
    setBusy(false);
  }
  return { data, say, problem, busy };
}
