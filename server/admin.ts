/**
 * `npm run admin -- grant ADDRESS`, `revoke ADDRESS`, `list`: who administers this site. Only the operator, at the
 * machine, makes an administrator; the role takes effect, and ends, on that person's next request.
 * `npm run admin -- forget-factor ADDRESS`: for somebody who lost the device and the recovery codes.
 */
import { system } from '../lib/actor';
import { db, disconnect } from '../lib/db';
import { normalizeIdentifier } from '../lib/identity/email-address';
import { grantRole, type RoleRefusal, revokeRole } from '../lib/identity/grant-role';
import { forgetFactors } from '../lib/identity/remove-factor';
import { stopBoss } from '../lib/jobs/boss';

const USAGE = 'Usage: npm run admin -- grant ADDRESS | revoke ADDRESS | forget-factor ADDRESS | list';

const REFUSED: Record<RoleRefusal, string> = {
  not_allowed: 'Only the operator may do this.',
  has_it_already: 'This address is an administrator already.',
  has_it_not: 'This address is not an administrator.',
  unknown_address: 'Nobody with this address has an account.',
  not_found: 'There is no such organisation.',
};

const COMMANDS = ['grant', 'revoke', 'forget-factor'];

async function main([command, typed, ...rest]: string[]): Promise<void> {
  if (command === 'list' && typed === undefined) return list();
  if (!COMMANDS.includes(command ?? '') || typed === undefined || rest.length > 0) throw new Error(USAGE);
  const email = normalizeIdentifier(typed);
  if (!email) throw new Error(`${JSON.stringify(typed)} is not an address we take.`);
  if (command === 'forget-factor') return forget(email);
  const change = command === 'grant' ? grantRole : revokeRole;
  const changed = await change(system('operator'), email, { role: 'administrator' });
  if (!changed.ok) throw new Error(REFUSED[changed.reason]);
  console.log(
    command === 'grant'
      ? `${email} is an administrator. They sign in with a mailed link and set up a second factor.`
      : `${email} is no longer an administrator, from their next request on.`,
  );
}

async function forget(email: string): Promise<void> {
  if (!(await forgetFactors(email))) throw new Error(REFUSED.unknown_address);
  console.log(
    `${email} has no second factor any more, and is signed out. They set up a new one when they sign in.`,
  );
}

async function list(): Promise<void> {
  const grants = await db().roleGrant.findMany({
    where: { role: 'administrator', revokedAt: null },
    include: { user: { include: { _count: { select: { passkeys: true } }, totp: true } } },
    orderBy: { grantedAt: 'asc' },
  });
  if (grants.length === 0) console.log('Nobody is an administrator.');
  for (const { user, grantedAt } of grants) {
    const factor =
      user.totp?.confirmedAt || user._count.passkeys > 0 ? 'second factor set up' : 'no second factor yet';
    console.log(`${user.email}  since ${grantedAt.toISOString().slice(0, 10)}  ${factor}`);
  }
}

if (import.meta.main) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await stopBoss();
    await disconnect();
  }
}
