import { type Html, html } from '../../html';
import type { World } from '../scope';
import type { StandIn } from '../stand-in';
import { destinations } from '../webhooks/deliveries';
import { button, table, time } from './inspector-table';

export function deliveryTable({ world, dispatcher }: StandIn): Html {
  const addresses = new Map(destinations(world.store, dispatcher.given).map((one) => [one.id, one.url]));
  const rows = world.store.all('delivery').reverse().slice(0, 50);
  const cells = rows.map(({ object }) => {
    const last = object.attempts.at(-1);
    const answer = last ? (last.error ?? `HTTP ${last.status}`) : '';
    return html`<tr><td>${object.type}</td><td>${addresses.get(object.endpoint) ?? object.endpoint}</td><td>${object.state}</td><td>${object.attempts.length}</td><td>${answer}</td></tr>`;
  });
  return table(['Event', 'To', 'State', 'Tries', 'Last answer'], cells, 'Nothing was sent to a webhook.');
}

export function eventTable(world: World): Html {
  const rows = world.store.all('event').reverse().slice(0, 50);
  const cells = rows.map(
    ({ account, object }) =>
      html`<tr><td>${object.type}</td><td><code>${account}</code></td><td class="when">${time(object.created)}</td><td><details><summary>${object.id}</summary><pre>${JSON.stringify(object.data, null, 2)}</pre></details></td><td>${button('Redeliver', object.id)}</td></tr>`,
  );
  return table(['Type', 'Account', 'When (UTC)', 'What', 'Do'], cells, 'Nothing has happened yet.');
}
