import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { CURRENCIES, type Currency, formatMoney } from '@/lib/money';
import type { PublicRecordEntry } from '@/lib/wall/record-queries';
import type { RecordWords } from './promise-sentence';

/** An entry of the public log as a sentence; computed from its facts, in the reader's language. */
export function recordSentence(t: RecordWords, entry: PublicRecordEntry, locale: Locale): string {
  const { kind, data } = entry;
  const text = (key: string) =>
    typeof data[key] === 'string' || typeof data[key] === 'number' ? String(data[key]) : '';
  const facts = { reference: entry.pledge ?? text('reference'), beneficiary: entry.beneficiary ?? '' };
  switch (kind) {
    case 'company_approved':
    case 'company_changed':
      return t(`entry.${kind}`);
    case 'pledge_signed':
    case 'pledge_published':
      return t(`entry.${kind}`, { ...facts, version: text('version') || '1' });
    case 'pledge_withdrawn':
      return t('entry.pledge_withdrawn', facts);
    case 'week_answered':
      return t('entry.week_answered', {
        ...facts,
        date: /^\d{4}-\d{2}-\d{2}$/.test(text('monday')) ? formatDate(text('monday'), locale) : '',
        answer: t(`answer.${answerOf(text('answer'))}`),
      });
    case 'donation_confirmed':
      return t(
        data.key === 'beneficiary' ? 'entry.donation_confirmed_beneficiary' : 'entry.donation_confirmed',
        {
          ...facts,
          amount: amountOf(t, data, locale),
        },
      );
    case 'correction':
      return t('entry.correction', { text: text('text') });
    default:
      return t(`entry.${kind}`, { ...facts, amount: amountOf(t, data, locale) });
  }
}

const answerOf = (word: string) => (word === 'kept' || word === 'partly' ? word : 'broken');

function amountOf(t: RecordWords, data: Record<string, unknown>, locale: Locale): string {
  const currency = CURRENCIES.find((one): one is Currency => one === data.currency);
  const minor =
    typeof data.amount === 'string' && /^\d{1,18}$/.test(data.amount) ? BigInt(data.amount) : null;
  return currency && minor !== null ? formatMoney({ minor, currency }, locale) : t('anAmount');
}
