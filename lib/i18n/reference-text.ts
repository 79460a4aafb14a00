import { type Locale, textLocale } from './locales';

/**
 * Reference data is kept in English, as its sources are. Its short texts in Dutch, by the English sentence: when a
 * row changes, the translation falls away with it and the English one is shown, marked as such.
 */
const DUTCH: Record<string, string> = {
  'EU and UK ads: one year after the last impression; elsewhere active ads only':
    'Advertenties in de EU en het VK: tot een jaar na de laatste vertoning; elders alleen lopende advertenties',
  'Search by page; shows delivery dates.': 'Zoeken per pagina; toont wanneer een advertentie liep.',
  'as Facebook': 'zoals Facebook',
  'A network: in 2020 companies did not say whether it was part of their pause.':
    'Een netwerk: in 2020 zeiden bedrijven niet of het bij hun pauze hoorde.',
  'first and last shown, regions': 'eerste en laatste vertoning, regio’s',
  'as Google Search': 'zoals Google Search',
  'EU only; one advertiser, one country, one date range at a time, as CSV':
    'alleen de EU; per keer één adverteerder, één land en één periode, als CSV',
  'A 2024 study reported large gaps.': 'Een onderzoek uit 2024 vond grote gaten.',
  'EEA, UK, CH': 'EER, VK, Zwitserland',
  'ads served in the last year, first and last impression, payer, targeting':
    'advertenties van het laatste jaar, eerste en laatste vertoning, betaler, doelgroep',
  'Bing.com only; public API with startDate, endDate, advertiserId':
    'alleen Bing.com; openbare API met startDate, endDate en advertiserId',
  EU: 'EU',
  'EU, last 12 months': 'EU, laatste 12 maanden',
  "No full repository: 'not checkable'.": 'Geen volledig archief: ‘niet na te gaan’.',
  'Repository not verified.': 'Het archief is niet nagegaan.',
  'Digital rights worldwide, internet shutdowns, digital security helpline, RightsCon':
    'Digitale rechten wereldwijd, internetafsluitingen, een hulplijn voor digitale veiligheid, RightsCon',
  'Donors do not set or influence its agenda or its positions; it never endorses products or companies in return for support.':
    'Gevers bepalen of beïnvloeden haar agenda en standpunten niet; ze beveelt nooit producten of bedrijven aan in ruil voor steun.',
  'Civil liberties online, litigation': 'Burgerrechten op het internet, rechtszaken',
  'Policy, privacy, platform regulation': 'Beleid, privacy, regels voor platforms',
  "Corporate money at most 30% of the yearly budget, one company at most 7.5% of last year's income (above that its board decides case by case); any plan to publicise a donor's support is agreed by its board before the donation.":
    'Geld van bedrijven is hoogstens 30% van de jaarbegroting, dat van één bedrijf hoogstens 7,5% van het inkomen van het jaar ervoor (daarboven beslist het bestuur per geval); over elk plan om steun bekend te maken beslist het bestuur vóór de donatie.',
  'GDPR enforcement': 'Handhaving van de AVG',
  'Freedom and privacy on the internet': 'Vrijheid en privacy op het internet',
  'Takes company donors, no money from governments (2022 report).':
    'Neemt geld van bedrijven aan, niet van overheden (verslag over 2022).',
  'Privacy, BigBrotherAwards': 'Privacy, BigBrotherAwards',
  'Fundamental rights online': 'Grondrechten op het internet',
  'Surveillance, ad-tech complaints': 'Toezicht, klachten over advertentietechniek',
  'Digital rights advocacy': 'Opkomen voor digitale rechten',
  'Privacy, free expression, ad-tech': 'Privacy, vrije meningsuiting, advertentietechniek',
  'Surveillance, corporate exploitation of data': 'Toezicht, uitbuiting van gegevens door bedrijven',
  'Privacy law': 'Privacyrecht',
  'Campaigns, net neutrality': 'Campagnes, netneutraliteit',
  'Digital rights in Latin America': 'Digitale rechten in Latijns-Amerika',
  'Digital rights and inclusion in Africa': 'Digitale rechten en toegang in Afrika',
  'Digital rights, free expression and a digital safety helpdesk in West Asia and North Africa':
    'Digitale rechten, vrije meningsuiting en een hulpdesk voor digitale veiligheid in West-Azië en Noord-Afrika',
  'Research and policy': 'Onderzoek en beleid',
  'Businesses in India can open a Stripe account by invitation only: donations to it go outside Stripe.':
    'Bedrijven in India krijgen alleen op uitnodiging een Stripe-account: donaties aan deze organisatie gaan buiten Stripe om.',
  'Civil liberties, ad-tech': 'Burgerrechten, advertentietechniek',
  'A made-up organisation that helps people see and refuse what advertisers know of them':
    'Een verzonnen organisatie die mensen helpt te zien en te weigeren wat adverteerders van hen weten',
  'A made-up organisation that pays for research into public-interest technology':
    'Een verzonnen organisatie die onderzoek naar techniek in het algemeen belang betaalt',
  'A made-up organisation that brings complaints against unlawful tracking':
    'Een verzonnen organisatie die klachten indient tegen onrechtmatig volgen',
};

/** A text of the reference data in the reader's language; `lang` is set where it stays English in other text. */
export function referenceText(english: string, locale: Locale): { text: string; lang: 'en' | undefined } {
  if (!textLocale(locale).startsWith('nl')) return { text: english, lang: undefined };
  const dutch = DUTCH[english];
  return dutch ? { text: dutch, lang: undefined } : { text: english, lang: 'en' };
}

/** The English sentences that have a translation, for the test that holds them to the seeded rows. */
export const TRANSLATED: readonly string[] = Object.keys(DUTCH);
