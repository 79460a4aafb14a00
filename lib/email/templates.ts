/**
 * Every mail the product sends and the facts its text takes. Words are in messages/<locale>/mail.json under the
 * template's name: `subject`, `body` (paragraphs separated by a blank line) and, with a link, `action`.
 * `url` is absolute and becomes the button.
 */
export type MailData = {
  sign_in: { url: string; minutes: number };
  join_asked: { company: string; email: string; url: string };
  join_approved: { company: string; url: string };
  company_approved: { company: string; url: string };
  company_declined: { company: string; note: string; url: string };
  pledge_submitted: { company: string; reference: string; url: string };
  pledge_published: { company: string; reference: string; url: string };
  pledge_declined: { company: string; reference: string; note: string; url: string };
  pledge_withdrawn: { company: string; reference: string; url: string };
  week_before: { company: string; reference: string; week: string; platforms: string; url: string };
  day_before: { company: string; reference: string; week: string; platforms: string; url: string };
  monday_morning: { company: string; reference: string; week: string; platforms: string; url: string };
  monday_after: { company: string; reference: string; week: string; url: string };
  due_week_before: { company: string; reference: string; amount: string; date: string; url: string };
  due_day: { company: string; reference: string; amount: string; date: string; url: string };
  due_two_weeks_after: { company: string; reference: string; amount: string; date: string; url: string };
  donation_received: {
    company: string;
    beneficiary: string;
    amount: string;
    donation: string;
    date: string;
    url: string;
  };
  donation_confirmed: {
    company: string;
    beneficiary: string;
    amount: string;
    donation: string;
    keys: string;
    url: string;
  };
  donation_reversed: {
    company: string;
    beneficiary: string;
    amount: string;
    donation: string;
    sentence: string;
    url: string;
  };
  donation_failed: { company: string; beneficiary: string; amount: string; donation: string; url: string };
  attention: { subject: string; sentence: string; url: string };
};
export type Template = keyof MailData;
