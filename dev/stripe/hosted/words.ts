const english = {
  testMode: 'Test mode',
  donateTo: 'Donate to',
  payTo: 'Pay',
  contact: 'Contact details',
  email: 'Email',
  method: 'Payment method',
  card: 'Card',
  sepa: 'SEPA Direct Debit',
  number: 'Card number',
  expiry: 'Expiry date',
  expiryHint: 'MM / YY',
  cvc: 'Security code (CVC)',
  cardName: 'Name on card',
  iban: 'IBAN',
  accountName: 'Name on the account',
  donate: 'Donate',
  pay: 'Pay',
  book: 'Book',
  cancel: 'Cancel and go back',
  problem: 'There is a problem',
  mandate: (merchant: string) =>
    `By confirming your payment, you authorise ${merchant} and Stripe to send instructions to your bank to debit your account, and your bank to debit it accordingly. You are entitled to a refund from your bank within eight weeks. (Nothing is debited: this is a test.)`,
  paid: 'This has been paid already.',
  processing: 'This payment is on its way: the bank answers later.',
  expired: 'This page has expired.',
  goBack: 'Go back to the shop',
  emailWrong: 'Enter an email address, like name@example.com.',
  numberMissing: 'Enter a card number.',
  numberWrong: 'Check the card number: a digit is missing or wrong.',
  expiryWrong: 'Enter the expiry date as month and year, like 12 / 34.',
  cvcMissing: 'Enter the security code, three or four digits.',
  nameMissing: 'Enter a name.',
  ibanMissing: 'Enter an IBAN.',
  ibanWrong: 'Check the IBAN: a character is missing or wrong.',
  challengeFailed:
    'Your bank could not confirm that it is you. Nothing was charged: try again, or pay another way.',
  hintTitle: 'Test numbers',
};

type Words = typeof english;

const dutch: Words = {
  testMode: 'Testmodus',
  donateTo: 'Doneer aan',
  payTo: 'Betaal aan',
  contact: 'Contactgegevens',
  email: 'E-mail',
  method: 'Betaalmethode',
  card: 'Kaart',
  sepa: 'SEPA-incasso',
  number: 'Kaartnummer',
  expiry: 'Vervaldatum',
  expiryHint: 'MM / JJ',
  cvc: 'Beveiligingscode (CVC)',
  cardName: 'Naam op de kaart',
  iban: 'IBAN',
  accountName: 'Naam van de rekeninghouder',
  donate: 'Doneer',
  pay: 'Betaal',
  book: 'Boek',
  cancel: 'Annuleren en teruggaan',
  problem: 'Er klopt iets niet',
  mandate: (merchant) =>
    `Met het bevestigen van je betaling machtig je ${merchant} en Stripe om je bank opdracht te geven je rekening te belasten. Je kunt het bedrag binnen acht weken bij je bank terugvragen. (Er wordt niets afgeschreven: dit is een test.)`,
  paid: 'Dit is al betaald.',
  processing: 'Deze betaling is onderweg: de bank antwoordt later.',
  expired: 'Deze pagina is verlopen.',
  goBack: 'Terug naar de winkel',
  emailWrong: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  numberMissing: 'Vul een kaartnummer in.',
  numberWrong: 'Controleer het kaartnummer: er ontbreekt een cijfer of er klopt er een niet.',
  expiryWrong: 'Vul de vervaldatum in als maand en jaar, zoals 12 / 34.',
  cvcMissing: 'Vul de beveiligingscode in, drie of vier cijfers.',
  nameMissing: 'Vul een naam in.',
  ibanMissing: 'Vul een IBAN in.',
  ibanWrong: 'Controleer de IBAN: er ontbreekt een teken of er klopt er een niet.',
  challengeFailed:
    'Je bank kon niet bevestigen dat jij het bent. Er is niets afgeschreven: probeer het opnieuw of betaal anders.',
  hintTitle: 'Testnummers',
};

/** The session's locale decides; `auto` asks the browser. Stripe speaks forty languages, this page two. */
export function wordsFor(locale: string | null, accepted: string): { words: Words; lang: string } {
  const wanted = locale === null || locale === 'auto' ? accepted : locale;
  return wanted.toLowerCase().startsWith('nl')
    ? { words: dutch, lang: 'nl-NL' }
    : { words: english, lang: 'en-GB' };
}

export type { Words };
