import { actsFor, type Person } from '../actor';
import { appendRecord } from '../record/append';
import { ok, type Result, refuse } from '../result';
import { transact } from '../transact';

/** Puts another logo (kept by lib/files/logo.ts) in a company's place, or takes it away. */
export async function changeLogo(
  actor: Person,
  companyId: string,
  sha256: string | null,
): Promise<Result<null, 'not_found'>> {
  if (!actsFor(actor, companyId)) return refuse('not_found');
  await transact(async (tx) => {
    const before = await tx.company.findUniqueOrThrow({
      where: { id: companyId },
      select: { logoSha256: true },
    });
    if (before.logoSha256 === sha256) return;
    await tx.company.update({ where: { id: companyId }, data: { logoSha256: sha256 } });
    await appendRecord(tx, actor, 'company_changed', { companyId }, { logo: sha256 });
  });
  return ok(null);
}
