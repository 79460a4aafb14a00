import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AppShell } from '@/app/app-shell';
import { FormMessages } from '@/components/forms/form-messages';
import { Tabs } from '@/components/ui/tabs';
import type { Person } from '@/lib/actor';
import { queueCounts } from '@/lib/admin/queues';

const TABS = ['companies', 'pledges', 'donations', 'stripe', 'checks', 'beneficiaries', 'people'] as const;
export type AdminTab = (typeof TABS)[number] | 'overview';

interface AdminPageProps {
  /** From the page's own guard. */
  actor: Person;
  current: AdminTab;
  children: ReactNode;
}

/** The frame of the administrators' pages: the queues with how much waits in each. */
export async function AdminPage({ actor, current, children }: AdminPageProps) {
  const t = await getTranslations('admin.tabs');
  const counts = await queueCounts(actor);
  const waiting: Partial<Record<AdminTab, number>> = { ...counts, stripe: counts.parked };
  const tabs = TABS.map((tab) => ({
    href: `/admin/${tab}`,
    label: t(tab),
    count: waiting[tab] ? String(waiting[tab]) : undefined,
    current: tab === current,
  }));
  return (
    <AppShell actor={actor} current="admin">
      <Tabs
        label={t('label')}
        items={[{ href: '/admin', label: t('overview'), current: current === 'overview' }, ...tabs]}
      />
      <FormMessages parts={['admin']}>{children}</FormMessages>
    </AppShell>
  );
}
