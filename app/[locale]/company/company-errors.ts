import type { ChangeRefusal } from '@/lib/companies/change-company';
import type { RegisterRefusal } from '@/lib/companies/register-company';
import type { LogoRefusal } from '@/lib/files/logo';

/** What is wrong with the particulars, as the field it belongs to and the message's key. */
export function companyErrors(reason: RegisterRefusal | ChangeRefusal): Record<string, string[]> {
  switch (reason) {
    case 'website':
      return { website: ['register.errors.website'] };
    case 'domain_taken':
      return { website: ['register.errors.domainTaken'] };
    case 'register_missing':
      return { registerId: ['register.errors.registerMissing'] };
    case 'register_number':
      return { registerId: ['register.errors.registerNumber'] };
    case 'mismatch_note_missing':
      return { mismatchNote: ['register.errors.mismatchNote'] };
    case 'free_mail':
    case 'disposable':
      return { '': ['register.errors.freeMail'] };
    case 'too_many_waiting':
      return { '': ['register.errors.tooManyWaiting'] };
    case 'not_found':
      return { '': ['register.errors.notFound'] };
  }
}

export const LOGO_ERRORS: Record<LogoRefusal, string> = {
  too_large: 'register.errors.tooLarge',
  not_an_image: 'register.errors.notAnImage',
  broken: 'register.errors.broken',
};
