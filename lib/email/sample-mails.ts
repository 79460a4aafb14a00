import type { MailData } from './templates';

const url = 'https://quietweek.example/en-GB/pledges/QW-7F3K-9M2P?from=mail&x=1';
const pledge = { company: 'Näbe & Søn <Ltd>', reference: 'QW-7F3K-9M2P', url };
const week = { ...pledge, week: 'Week 2, 4–10 January 2027' };
const due = { ...pledge, amount: '€12,000', date: '9 February 2027' };
const donation = {
  company: pledge.company,
  beneficiary: 'Sample Rights Lab',
  amount: '€12,000',
  donation: 'QD-4T8R-2KXN',
  url,
};

/** One of each mail, for tests and for looking at them. */
export const SAMPLE_MAILS: MailData = {
  sign_in: { url, minutes: 10 },
  join_asked: { company: pledge.company, email: 'ada@naebe.example', url },
  join_approved: { company: pledge.company, url },
  company_approved: { company: pledge.company, url },
  company_declined: { company: pledge.company, note: 'The website\ndoes not answer.', url },
  pledge_submitted: pledge,
  pledge_published: pledge,
  pledge_declined: {
    ...pledge,
    note: 'The statement promises more than the scope.\n\nPlease align the two.',
  },
  pledge_withdrawn: pledge,
  week_before: { ...week, platforms: 'Facebook and Instagram' },
  day_before: { ...week, platforms: 'Facebook and Instagram' },
  monday_morning: { ...week, platforms: 'Facebook and Instagram' },
  monday_after: week,
  due_week_before: due,
  due_day: due,
  due_two_weeks_after: due,
  donation_received: { ...donation, date: '9 February 2027' },
  donation_confirmed: { ...donation, keys: 'the payment processor, and an administrator without a stake' },
  donation_reversed: { ...donation, sentence: 'Stripe reports a refund of €2,000.' },
  donation_failed: donation,
  attention: { subject: 'Reconcile found a difference', sentence: 'Two rows differ.', url },
};
