import { followDonation } from '@/lib/donations/follow-donation';
import { sendMail } from '@/lib/email/send-mail';
import { handleStoredEvent } from '@/lib/inbox/handle-event';
import { sweep } from '@/lib/inbox/sweep';
import type { Handlers } from '@/lib/jobs/work';
import { sendDueReminders } from '@/lib/pledges/send-due-reminders';

/** Which use case does which queue's work. */
export const handlers: Handlers = {
  'mail.send': sendMail,
  'inbox.handle': ({ eventId }) => handleStoredEvent(eventId),
  'stripe.sweep': async () => {
    await sweep();
  },
  'reminders.tick': async () => {
    await sendDueReminders();
  },
  'donation.follow': async ({ donationId }) => {
    await followDonation(donationId);
  },
};
