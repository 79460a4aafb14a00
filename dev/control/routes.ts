import { html, page } from '../html';
import type { ExtraRoute, Reply } from '../mailbox/server';
import { advanceClock, type Clock, readClock, type Step } from './clock';
import { sampleCodes } from './codes';

const STEPS: Record<string, { label: string; step: Step }> = {
  day: { label: 'One day on', step: { seconds: 86_400 } },
  week: { label: 'One week on', step: { seconds: 7 * 86_400 } },
  monday: { label: 'To the next Monday, 00:01 UTC', step: 'monday' },
};

/**
 * The demo's controls, on the mailbox's port: `/control` moves the product's clock and shows the sample
 * administrators' codes; `/control/clock` reads and moves it as JSON. Neither exists in production.
 */
export function controlRoutes(options: { migrateDatabaseUrl: string }): ExtraRoute {
  const { migrateDatabaseUrl } = options;
  return async (request, url, body) => {
    const posted = request.method === 'POST';
    if (url.pathname === '/control' && posted) {
      const step = STEPS[new URLSearchParams(body).get('to') ?? ''];
      if (!step) return { status: 400, body: 'Unknown step' };
      await advanceClock(migrateDatabaseUrl, step.step);
      return { status: 303, headers: { location: '/control' } };
    }
    if (url.pathname === '/control') {
      return {
        type: 'text/html; charset=utf-8',
        body: controlPage(await readClock(migrateDatabaseUrl)),
      };
    }
    if (url.pathname === '/control/clock') {
      if (!posted) return asJson(await readClock(migrateDatabaseUrl));
      const { seconds, to } = JSON.parse(body || '{}') as { seconds?: number; to?: string };
      const step =
        to === 'monday' ? 'monday' : Number.isSafeInteger(seconds) ? { seconds: seconds ?? 0 } : undefined;
      if (!step) return { status: 400, body: 'Say {"seconds": 86400} or {"to": "monday"}' };
      return asJson(await advanceClock(migrateDatabaseUrl, step));
    }
    return undefined;
  };
}

function asJson({ offsetSeconds, now }: Clock): Reply {
  return { type: 'application/json', body: JSON.stringify({ offsetSeconds, now: now.toISOString() }) };
}

function controlPage({ offsetSeconds, now }: Clock): string {
  const says = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'medium', timeZone: 'UTC' });
  const days = Math.floor(offsetSeconds / 86_400);
  const codes = sampleCodes().map(
    ({ name, email, code, seconds }) => html`<tr>
<td>${name}<br><span class="quiet">${email}</span></td>
<td class="code">${code}</td>
<td class="quiet">${seconds} s left</td>
</tr>`,
  );
  return page(
    'Clock and codes',
    html`<h1>The product's clock</h1>
<p><strong>${says.format(now)}</strong> UTC</p>
<p class="quiet">${offsetSeconds === 0 ? 'The real time.' : `${days} days ahead of the real time.`}
It moves forward only. Reminders, phases and deadlines follow it at once; sign-in codes below follow the real time.</p>
<form method="post" action="/control">
${Object.entries(STEPS).map(([to, { label }]) => html`<button name="to" value="${to}">${label}</button>`)}
</form>
<h2>Codes of the sample administrators and officers</h2>
<p class="quiet">Their second factor, as an authenticator would show it.</p>
<table>
<thead><tr><th scope="col">Who</th><th scope="col">Code</th><th scope="col">Valid</th></tr></thead>
<tbody>${codes}</tbody>
</table>`,
    html`<meta http-equiv="refresh" content="10">`,
  );
}
