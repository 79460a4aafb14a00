/** Signatures and webhooks in a second against single-row inserts, on the stack of the environment. */
import { randomUUID } from 'node:crypto';
import { db, disconnect } from '@/lib/db';
import { stopBoss } from '@/lib/jobs/boss';
import { signPledge } from '@/lib/pledges/sign-pledge';
import { aCompany, aDraft, aFilledDraft } from '@/lib/pledges/testing';
import { Deliveries } from '@/server/testing/deliver-events';
import { perSecond } from './rate';

const AT_ONCE = 4;
const SIGNATURES = 150;
const TO_A_SAMPLE = [{ beneficiarySlug: 'lantern-digital-rights', weight: 1 }];

const signatures: (() => Promise<unknown>)[] = [];
for (let i = 0; i < SIGNATURES; i += 1) {
  const { company, representative } = await aCompany();
  const draft = aDraft();
  const redirect = { shareBasisPoints: 10_000, dueOn: draft.redirect?.dueOn ?? '', shares: TO_A_SAMPLE };
  const signature = await aFilledDraft(representative, company.id, { ...draft, redirect });
  signatures.push(async () => {
    const signed = await signPledge(representative, signature);
    if (!signed.ok) throw new Error(signed.reason);
  });
}
const insert = () => db().user.create({ data: { email: `bench-${randomUUID()}@sample.example` } });
await perSecond(Array(200).fill(insert), AT_ONCE);
const inserts = await perSecond(Array(2000).fill(insert), AT_ONCE);
const signed = await perSecond(signatures, AT_ONCE);
await stopBoss();
await disconnect();

const { APP_URL = '', STRIPE_CONNECT_WEBHOOK_SECRET = '' } = process.env;
const deliveries = new Deliveries(APP_URL, STRIPE_CONNECT_WEBHOOK_SECRET, 'acct_sampleLantern');
const SECONDS = 6;
deliveries.start(AT_ONCE);
await new Promise((resume) => setTimeout(resume, SECONDS * 1000));
await deliveries.stop();
console.log(JSON.stringify({ inserts, signed, webhooks: deliveries.acknowledged.length / SECONDS }));
