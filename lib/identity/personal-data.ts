import type { Person } from '../actor';
import { db } from '../db';

/** Everything that is kept about a person, read for that person alone; plain JSON. */
export async function personalData(actor: Person) {
  const { userId } = actor;
  const [user, memberships, roles, sessions, passkeys, totp, recoveryCodesLeft] = await Promise.all([
    db().user.findUniqueOrThrow({ where: { id: userId } }),
    db().membership.findMany({ where: { userId }, include: { company: true }, orderBy: { askedAt: 'asc' } }),
    db().roleGrant.findMany({
      where: { userId },
      include: { beneficiary: true },
      orderBy: { grantedAt: 'asc' },
    }),
    db().session.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } }),
    db().passkey.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } }),
    db().totp.findUnique({ where: { userId } }),
    db().recoveryCode.count({ where: { userId, usedAt: null } }),
  ]);
  return {
    person: {
      id: user.id,
      address: user.email,
      name: user.name,
      language: user.locale,
      addressConfirmedAt: iso(user.emailVerified),
      since: iso(user.createdAt),
    },
    companies: memberships.map((membership) => ({
      company: membership.company.displayName,
      state: membership.status,
      askedAt: iso(membership.askedAt),
      decidedAt: iso(membership.decidedAt),
      endedAt: iso(membership.endedAt),
    })),
    roles: roles.map(({ role, beneficiary, grantedAt, revokedAt }) => ({
      role,
      organisation: beneficiary?.name ?? null,
      grantedAt: iso(grantedAt),
      revokedAt: iso(revokedAt),
    })),
    sessions: sessions.map(({ createdAt, expires, secondFactorAt }) => ({
      since: iso(createdAt),
      until: iso(expires),
      secondFactorShownAt: iso(secondFactorAt),
    })),
    secondFactor: {
      authenticatorApp: totp?.confirmedAt ? iso(totp.confirmedAt) : null,
      passkeys: passkeys.map(({ name, createdAt, lastUsedAt }) => ({
        name,
        madeAt: iso(createdAt),
        lastUsedAt: iso(lastUsedAt),
      })),
      recoveryCodesLeft,
    },
    ...(await deedsOf(actor)),
  };
}

/** What this person did, as far as a row names them. */
async function deedsOf({ userId, email }: Person) {
  const [signatures, answers, donations, decisions, mails] = await Promise.all([
    db().pledgeVersion.findMany({
      where: { signedById: userId },
      include: {
        pledge: { select: { reference: true } },
        openings: { where: { field: { startsWith: 'signature.' } } },
      },
      orderBy: { signedAt: 'asc' },
    }),
    db().weekAnswer.findMany({
      where: { byId: userId },
      include: { pledge: { select: { reference: true } } },
      orderBy: { at: 'asc' },
    }),
    db().donation.findMany({ where: { startedById: userId }, orderBy: { startedAt: 'asc' } }),
    db().decision.findMany({ where: { decidedById: userId }, orderBy: { decidedAt: 'asc' } }),
    db().mail.findMany({ where: { toEmail: email }, orderBy: { at: 'asc' } }),
  ]);
  return {
    signatures: signatures.map(({ pledge, number, signedAt, openings }) => ({
      pledge: pledge.reference,
      version: number,
      signedAt: iso(signedAt),
      ...Object.fromEntries(openings.map(({ field, value }) => [field, value])),
    })),
    weekAnswers: answers.map(({ pledge, monday, answer, note, at }) => ({
      pledge: pledge.reference,
      monday: iso(monday)?.slice(0, 10) ?? '',
      answer,
      note,
      at: iso(at),
    })),
    donations: donations.map(({ reference, startedAt }) => ({ reference, startedAt: iso(startedAt) })),
    decisions: decisions.map(({ kind, decidedAt, note }) => ({ kind, decidedAt: iso(decidedAt), note })),
    mails: mails.map(({ template, at, sentAt }) => ({ kind: template, at: iso(at), sentAt: iso(sentAt) })),
  };
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
