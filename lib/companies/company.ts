export const COMPANY_STATUSES = ['submitted', 'approved', 'declined'] as const;
export type CompanyStatus = (typeof COMPANY_STATUSES)[number];

/** The table of moves; the trigger `companies_move` refuses every other. A declined company may be corrected. */
export const COMPANY_MOVES: Record<CompanyStatus, readonly CompanyStatus[]> = {
  submitted: ['approved', 'declined'],
  approved: ['submitted'],
  declined: ['submitted'],
};

/** Sections of ISIC Rev. 4 (United Nations, 2008). */
export const INDUSTRIES = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'R',
  'S',
  'T',
  'U',
] as const;

/** By headcount: under 10, under 50, under 250, under 5,000, more (the first four as the EU counts enterprises). */
export const SIZE_CLASSES = ['micro', 'small', 'medium', 'large', 'very_large'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

export const MEMBERSHIP_STATUSES = ['asked', 'active', 'refused', 'ended'] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** First path segments below /company that are pages, so never a company's slug. */
const RESERVED = new Set(['register', 'join', 'new', 'edit', 'pledges']);

/** A company's address from its name: "Müller & Söhne" is "muller-sohne". Never empty, never a page of ours. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[øœ]/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ł/g, 'l')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return plain === '' || RESERVED.has(plain) ? `company${plain ? `-${plain}` : ''}` : plain;
}
