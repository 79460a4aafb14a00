import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button-class';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Person } from '@/lib/actor';
import { find } from '@/lib/admin/find';

/** Leads to what is not in a queue: a GET form, so that a result can be kept and sent. */
export async function Find({ actor, wanted }: { actor: Person; wanted: string | string[] | undefined }) {
  const t = await getTranslations('admin.find');
  const typed = typeof wanted === 'string' ? wanted : '';
  const found = await find(actor, typed);
  return (
    <Section title={t('title')}>
      <form method="get" className="grid max-w-form gap-2">
        <label htmlFor="find" className="font-medium">
          {t('label')}
        </label>
        <div className="flex flex-wrap gap-3">
          <input
            id="find"
            name="q"
            type="search"
            defaultValue={typed}
            maxLength={100}
            className="control max-w-80"
          />
          <button type="submit" className={buttonClass('secondary')}>
            {t('button')}
          </button>
        </div>
      </form>
      {typed && found.length === 0 ? <p className="mt-4 text-soft">{t('none')}</p> : null}
      <ul className="mt-4">
        {found.map(({ href, name, what }) => (
          <li key={href} className="border-line border-b py-2">
            <Link href={href}>{name}</Link> <span className="text-soft">{t(`what.${what}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
