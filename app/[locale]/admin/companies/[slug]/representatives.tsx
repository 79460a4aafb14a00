import { getTranslations } from 'next-intl/server';
import { Form } from '@/components/forms/form';
import { Hidden } from '@/components/forms/hidden';
import { SubmitButton } from '@/components/forms/submit-button';
import { DateTime } from '@/components/ui/figure';
import type { Person } from '@/lib/actor';
import type { colleaguesOf } from '@/lib/companies/queries';
import { decideRepresentativeAction } from '../actions';

interface RepresentativesProps {
  colleagues: Awaited<ReturnType<typeof colleaguesOf>>;
  slug: string;
  actor: Person;
}

/** Who acts for the company. A leaver nobody is left to replace is replaced here. */
export async function Representatives({ colleagues, slug, actor }: RepresentativesProps) {
  const t = await getTranslations('admin.companies');
  if (colleagues.length === 0) return <p className="text-soft">{t('noRepresentatives')}</p>;
  return (
    <ul>
      {colleagues.map(({ id, status, user, askedAt, endedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-4 border-line border-b py-3">
          <span>
            <span className="break-all font-medium">{user.email}</span>{' '}
            <span className="text-soft">
              {t(`membership.${status}` as 'membership.asked')} · <DateTime value={endedAt ?? askedAt} />
            </span>
          </span>
          {status !== 'ended' && user.id !== actor.userId ? (
            <Form id={`membership-${id}`} action={decideRepresentativeAction} labels={{}}>
              <Hidden name="membershipId" value={id} />
              <Hidden name="slug" value={slug} />
              <div className="flex flex-wrap gap-3">
                {status === 'asked' ? (
                  <>
                    <SubmitButton look="secondary" name="decision" value="approve">
                      {t('letIn', { email: user.email })}
                    </SubmitButton>
                    <SubmitButton look="danger" name="decision" value="refuse">
                      {t('refuse')}
                    </SubmitButton>
                  </>
                ) : (
                  <SubmitButton look="danger" name="decision" value="end">
                    {t('end', { email: user.email })}
                  </SubmitButton>
                )}
              </div>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
