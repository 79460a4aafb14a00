import { getTranslations } from 'next-intl/server';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { DateTime } from '@/components/ui/figure';
import { Tag } from '@/components/ui/tag';
import type { sessionsOf } from '@/lib/identity/queries';
import { signOutEverywhereAction } from './actions';

interface SessionsProps {
  sessions: Awaited<ReturnType<typeof sessionsOf>>;
  /** The session this page was asked in. */
  current: string | null;
}

/** Where this person is signed in, and the way to end all of it. */
export async function Sessions({ sessions, current }: SessionsProps) {
  const t = await getTranslations('account');
  return (
    <>
      <ul className="mb-6">
        {sessions.map(({ id, createdAt, expires }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 border-line border-b py-3">
            <span>
              {t('since')} <DateTime value={createdAt} format="minute" showZone />
            </span>
            <span className="text-soft">
              {t('until')} <DateTime value={expires} />
            </span>
            {id === current ? <Tag strong>{t('thisOne')}</Tag> : null}
          </li>
        ))}
      </ul>
      <Form id="everywhere" action={signOutEverywhereAction} labels={{}}>
        <div>
          <SubmitButton look="secondary">{t('everywhere')}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
