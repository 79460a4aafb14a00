import { sendMail } from '@/lib/email/send-mail';
import type { Handlers } from '@/lib/jobs/work';

/** Which use case does which queue's work. */
export const handlers: Handlers = {
  'mail.send': sendMail,
};
