import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { formatDate } from '@/lib/i18n/format';
import { formatMoney } from '@/lib/money';
import { weekName } from '@/lib/pledges/week-name';
import type { Todo } from './todos';

/** Each thing that waits, as a link to where it is done, with what it is about. */
export function TodoList({ todos }: { todos: readonly Todo[] }) {
  return (
    <ol className="border-line border-t">
      {todos.map((todo) => (
        <TodoRow key={todo.key} todo={todo} />
      ))}
    </ol>
  );
}

function TodoRow({ todo }: { todo: Todo }) {
  const { title, note } = useWords(todo);
  return (
    <li className="border-line border-b py-3">
      <Link href={todo.href} className="font-medium">
        {title}
      </Link>
      {note ? <p className="text-soft">{note}</p> : null}
    </li>
  );
}

function useWords(todo: Todo): { title: string; note: string | null } {
  const t = useTranslations('company.home.todo');
  const locale = useLocale();
  switch (todo.kind) {
    case 'continue':
    case 'change':
      return {
        title: t(todo.kind, { reference: todo.reference }),
        note: t('continueNote', { date: formatDate(todo.savedAt, locale) }),
      };
    case 'answer':
      return {
        title: t('answer', { week: weekName(todo.monday, locale) }),
        note: t('answerNote', { reference: todo.reference }),
      };
    case 'donate':
      return {
        title: t('donate', { amount: formatMoney(todo.amount, locale), reference: todo.reference }),
        note: t(todo.overdue ? 'overdueNote' : 'donateNote', { date: formatDate(todo.dueOn, locale) }),
      };
    case 'declined':
      return { title: t('declined', { reference: todo.reference }), note: t('declinedNote') };
    case 'colleague':
      return {
        title: t('colleague', { email: todo.email, company: todo.company }),
        note: t('colleagueNote', { date: formatDate(todo.askedAt, locale) }),
      };
  }
}
