import accountEn from '@/messages/en-GB/account.json';
import adminEn from '@/messages/en-GB/admin.json';
import authEn from '@/messages/en-GB/auth.json';
import beneficiariesEn from '@/messages/en-GB/beneficiaries.json';
import commonEn from '@/messages/en-GB/common.json';
import companyEn from '@/messages/en-GB/company.json';
import donateEn from '@/messages/en-GB/donate.json';
import errorsEn from '@/messages/en-GB/errors.json';
import formsEn from '@/messages/en-GB/forms.json';
import historyEn from '@/messages/en-GB/history.json';
import homeEn from '@/messages/en-GB/home.json';
import howEn from '@/messages/en-GB/how.json';
import leaderboardEn from '@/messages/en-GB/leaderboard.json';
import legalEn from '@/messages/en-GB/legal.json';
import mailEn from '@/messages/en-GB/mail.json';
import marksEn from '@/messages/en-GB/marks.json';
import platformsEn from '@/messages/en-GB/platforms.json';
import pledgeEn from '@/messages/en-GB/pledge.json';
import publicCompanyEn from '@/messages/en-GB/public-company.json';
import publicPledgeEn from '@/messages/en-GB/public-pledge.json';
import recordEn from '@/messages/en-GB/record.json';
import registerEn from '@/messages/en-GB/register.json';
import signEn from '@/messages/en-GB/sign.json';
import stripEn from '@/messages/en-GB/strip.json';
import wallEn from '@/messages/en-GB/wall.json';
import accountNl from '@/messages/nl-NL/account.json';
import adminNl from '@/messages/nl-NL/admin.json';
import authNl from '@/messages/nl-NL/auth.json';
import beneficiariesNl from '@/messages/nl-NL/beneficiaries.json';
import commonNl from '@/messages/nl-NL/common.json';
import companyNl from '@/messages/nl-NL/company.json';
import donateNl from '@/messages/nl-NL/donate.json';
import errorsNl from '@/messages/nl-NL/errors.json';
import formsNl from '@/messages/nl-NL/forms.json';
import historyNl from '@/messages/nl-NL/history.json';
import homeNl from '@/messages/nl-NL/home.json';
import howNl from '@/messages/nl-NL/how.json';
import leaderboardNl from '@/messages/nl-NL/leaderboard.json';
import legalNl from '@/messages/nl-NL/legal.json';
import mailNl from '@/messages/nl-NL/mail.json';
import marksNl from '@/messages/nl-NL/marks.json';
import platformsNl from '@/messages/nl-NL/platforms.json';
import pledgeNl from '@/messages/nl-NL/pledge.json';
import publicCompanyNl from '@/messages/nl-NL/public-company.json';
import publicPledgeNl from '@/messages/nl-NL/public-pledge.json';
import recordNl from '@/messages/nl-NL/record.json';
import registerNl from '@/messages/nl-NL/register.json';
import signNl from '@/messages/nl-NL/sign.json';
import stripNl from '@/messages/nl-NL/strip.json';
import wallNl from '@/messages/nl-NL/wall.json';
import { catalogueOf, type Locale, type WrittenLocale } from './locales';

const english = {
  account: accountEn,
  admin: adminEn,
  auth: authEn,
  beneficiaries: beneficiariesEn,
  common: commonEn,
  company: companyEn,
  donate: donateEn,
  errors: errorsEn,
  forms: formsEn,
  history: historyEn,
  home: homeEn,
  how: howEn,
  leaderboard: leaderboardEn,
  legal: legalEn,
  mail: mailEn,
  marks: marksEn,
  platforms: platformsEn,
  pledge: pledgeEn,
  publicCompany: publicCompanyEn,
  publicPledge: publicPledgeEn,
  record: recordEn,
  register: registerEn,
  sign: signEn,
  strip: stripEn,
  wall: wallEn,
};

/** Every message of the product, typed by the English catalogue: an unknown key is a type error. */
export type Messages = typeof english;

/** A part is one file per locale and the namespace of its keys: `getTranslations('wall')`. */
export type Part = keyof Messages;

/** The Dutch catalogue must have the English one's shape: a key it lacks fails the type check. */
const dutch: Messages = {
  account: accountNl,
  admin: adminNl,
  auth: authNl,
  beneficiaries: beneficiariesNl,
  common: commonNl,
  company: companyNl,
  donate: donateNl,
  errors: errorsNl,
  forms: formsNl,
  history: historyNl,
  home: homeNl,
  how: howNl,
  leaderboard: leaderboardNl,
  legal: legalNl,
  mail: mailNl,
  marks: marksNl,
  platforms: platformsNl,
  pledge: pledgeNl,
  publicCompany: publicCompanyNl,
  publicPledge: publicPledgeNl,
  record: recordNl,
  register: registerNl,
  sign: signNl,
  strip: stripNl,
  wall: wallNl,
};

const catalogues: Record<WrittenLocale, Messages> = { 'en-GB': english, 'nl-NL': dutch };

/** The catalogue a locale reads, its own or the default's; see `fallsBack`. */
export function messagesFor(locale: Locale): Messages {
  return catalogues[catalogueOf(locale)];
}
