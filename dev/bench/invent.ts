/** Made-up companies for the generator: plain names in several scripts' accents, no real one among them on purpose. */

/** mulberry32: a small seeded generator, so that two runs make the same rows. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const FIRST = [
  'Noorder', 'Halden', 'Fjordvik', 'Åsen', 'Lindqvist', 'Moerdijk', 'Kestrel', 'Peñalara', 'Brouwer', 'Tällberg',
  'Orrin', 'Västra', 'Quillon', 'Zeeuwse', 'Aldermoor', 'Bécaud', 'Castelló', 'Dürrbach', 'Eskdale', 'Fennimore',
  'Grønlund', 'Hollander', 'Île Verte', 'Jasper & Roe', 'Kraanvogel', 'Łąka', 'Marchetti', 'Nørrebæk', 'Ostrava',
  'Pellworm', 'Ravensby', 'Sørensen', 'Tideway', 'Utrechtse', 'Vallée', 'Wetherley', 'Yarrow', 'Zuiderlicht',
]; // biome-ignore format: a list of words
const SECOND = [
  'Fietsen', 'Coffee', 'Audio', 'Papier', 'Outdoor', 'Brewing', 'Optics', 'Boeken', 'Ceramics', 'Software',
  'Bakkerij', 'Sails', 'Insurance', 'Zuivel', 'Textiles', 'Travel', 'Tuinen', 'Instruments', 'Energy', 'Foods',
  'Furniture', 'Cosmetics', 'Logistics', 'Studios', 'Toys', 'Pharma', 'Records', 'Kaas', 'Footwear', 'Bank',
]; // biome-ignore format: a list of words
const FORMS = ['BV', 'Ltd', 'GmbH', 'SA', 'AB', 'ApS', 'SpA', 'SAS', 'Inc.', 'AS'] as const;
const PLACES: readonly (readonly [
  country: string,
  timeZone: string,
  currency: 'EUR' | 'GBP' | 'USD' | 'SEK',
])[] = [
  ['NL', 'Europe/Amsterdam', 'EUR'],
  ['DE', 'Europe/Berlin', 'EUR'],
  ['GB', 'Europe/London', 'GBP'],
  ['FR', 'Europe/Paris', 'EUR'],
  ['SE', 'Europe/Stockholm', 'SEK'],
  ['US', 'America/Los_Angeles', 'USD'],
  ['ES', 'Europe/Madrid', 'EUR'],
  ['US', 'America/New_York', 'USD'],
];
const SIZES = ['micro', 'small', 'medium', 'large', 'very_large'] as const;

export type Invented = {
  slug: string;
  displayName: string;
  legalName: string;
  domain: string;
  country: string;
  timeZone: string;
  currency: 'EUR' | 'GBP' | 'USD' | 'SEK';
  industry: string;
  sizeClass: (typeof SIZES)[number];
};

/** The n-th made-up company; names repeat with a number behind them once the words are used up. */
export function inventCompany(index: number, random: () => number): Invented {
  const round = Math.floor(index / (FIRST.length * SECOND.length));
  const place = index % (FIRST.length * SECOND.length);
  const second = SECOND[(place + Math.floor(place / FIRST.length)) % SECOND.length] ?? '';
  const displayName = `${FIRST[place % FIRST.length]} ${second}${round > 0 ? ` ${round + 1}` : ''}`;
  const slug = `${slugOf(displayName)}-${index}`;
  const [country, timeZone, currency] = pickOne(PLACES, random);
  return {
    slug,
    displayName,
    legalName: `${displayName} ${pickOne(FORMS, random)}`,
    domain: `${slug}.example`,
    country,
    timeZone,
    currency,
    industry: pickOne([...'CGJIRSKMAN'], random),
    sizeClass: pickOne(SIZES, random),
  };
}

export function pickOne<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('Ł', 'L')
    .replaceAll('æ', 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
