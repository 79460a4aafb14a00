import { HomeMoney, type HomeTotal } from './home-money';
import { HomeNewest, type HomePledge } from './home-newest';
import { HomeOpening } from './home-opening';
import { type HomePause, HomePausing } from './home-pausing';
import { HomePicture, type HomeYear } from './home-picture';
import { HomeProof } from './home-proof';
import { HomeWayIn } from './home-way-in';

/** Everything the home page shows, read in one go by its page; already words where words are wanted. */
export interface HomeData {
  year: HomeYear;
  /** Companies in a pause week at this moment, each in its own time zone. */
  pausing: readonly HomePause[];
  /** The next Monday on which somebody goes quiet, an ISO date; for the weeks in which nobody does. */
  nextPause: string | null;
  /** One entry per currency; never added up across currencies. */
  totals: readonly HomeTotal[];
  newest: readonly HomePledge[];
}

/** The home page: what this is, everybody's year, what is happening, what is proven, the way in. */
export function Home({ year, pausing, nextPause, totals, newest }: HomeData) {
  return (
    <>
      <HomeOpening />
      <HomePicture {...year} />
      <HomePausing pausing={pausing} nextPause={nextPause} />
      <HomeMoney totals={totals} />
      <HomeNewest pledges={newest} />
      <HomeProof />
      <HomeWayIn />
    </>
  );
}
