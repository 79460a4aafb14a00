/** A donation's own page, without its locale. */
export function donationPath(at: {
  companySlug: string;
  pledgeReference: string;
  reference: string;
}): string {
  return `/company/${at.companySlug}/pledges/${at.pledgeReference}/donations/${at.reference}`;
}
