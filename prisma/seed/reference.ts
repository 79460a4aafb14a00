import { db } from '@/lib/db';
import beneficiaries from './beneficiaries.json';
import pauses from './historic-pauses.json';
import platforms from './platforms.json';

/**
 * Reference data, from public sources that each row names. Run again after a change of these files: rows are
 * brought up to date; what was decided here (an acceptance) is never touched. No organisation listed here has
 * agreed to anything: it is "has not accepted" until an administrator records its acceptance.
 */
export async function seedReference(): Promise<void> {
  for (const platform of platforms) {
    const { slug, ...facts } = platform;
    await db().platform.upsert({ where: { slug }, create: platform, update: facts });
  }
  for (const beneficiary of beneficiaries) {
    const { slug, ...facts } = beneficiary;
    await db().beneficiary.upsert({ where: { slug }, create: beneficiary, update: facts });
  }
  for (const pause of pauses) {
    const { id, ...facts } = pause;
    await db().historicPause.upsert({ where: { id }, create: pause, update: facts });
  }
}
