import { type Currency, exponentOf, type Money } from '../money';
import { type Band, savedBand } from '../pledges/saved-budget';
import type { Visibility } from '../pledges/text';
import { type RatioShown, ratioShown } from './ranking';

export type Figures = {
  currency: Currency;
  savedMinor: bigint;
  redirectMinor: bigint;
  visibility: Visibility;
  confirmedMinor: bigint;
  receivedMinor: bigint;
};

/** A private figure as the public sees it: whole, as a band, or not at all. */
export type Shown = { kind: 'public'; money: Money } | { kind: 'band'; band: Band } | { kind: 'private' };

export type PublicFigures = {
  currency: Currency;
  saved: Shown;
  /** What is to be given. At the usual share of 100 % it is the saved budget: public only where that is. */
  redirect: Shown;
  confirmed: Money;
  /** Received and not yet confirmed: shown apart, never added to a claim. */
  received: Money;
  ratio: RatioShown | null;
};

/** What may be shown of a pledge's money; the only way from the projections to a page or the API. */
export function publicFigures(figures: Figures): PublicFigures {
  const { currency, savedMinor, redirectMinor, visibility, confirmedMinor, receivedMinor } = figures;
  return {
    currency,
    saved: shown(savedMinor, currency, visibility),
    redirect: visibility === 'public' ? shown(redirectMinor, currency, visibility) : { kind: 'private' },
    confirmed: { minor: confirmedMinor, currency },
    received: { minor: receivedMinor - confirmedMinor, currency },
    ratio: ratioShown({ confirmedMinor, savedMinor, baselinePublic: visibility === 'public' }),
  };
}

function shown(minor: bigint, currency: Currency, visibility: Visibility): Shown {
  if (visibility === 'public') return { kind: 'public', money: { minor, currency } };
  if (visibility === 'band') return { kind: 'band', band: savedBand(minor, exponentOf(currency)) };
  return { kind: 'private' };
}
