'use client';

import { FieldGroup } from '../forms/field';
import { useFieldState } from '../forms/form-context';

export interface PlatformChoice {
  slug: string;
  name: string;
  owner: string;
  isNetwork: boolean;
}

interface PlatformChoicesProps {
  name: string;
  hint: string;
  platforms: readonly PlatformChoice[];
  words: { platform: string; paid: string; organic: string; network: string };
}

/** Two boxes per platform, paid ads and organic posts; sent as repeated values like "facebook.paid". */
export function PlatformChoices({ name, hint, platforms, words }: PlatformChoicesProps) {
  const field = useFieldState(name);
  const ticked = new Set([field.value ?? []].flat());
  const box = (platform: PlatformChoice, what: 'paid' | 'organic', first: boolean) => {
    const value = `${platform.slug}.${what}`;
    return (
      <td className="py-1 pl-4 text-center">
        <label className="inline-flex min-h-11 min-w-11 items-center justify-center">
          <input
            id={first ? field.id : undefined}
            key={String(ticked.has(value))}
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={ticked.has(value)}
            className="choice"
          />
          <span className="unseen">
            {platform.name}: {words[what]}
          </span>
        </label>
      </td>
    );
  };
  return (
    <FieldGroup field={field} hint={hint}>
      <table className="mt-2 w-full">
        <thead>
          <tr className="border-ink border-b text-fine text-soft">
            <th scope="col" className="py-2 text-left font-normal">
              {words.platform}
            </th>
            <th scope="col" className="py-2 pl-4 font-normal">
              {words.paid}
            </th>
            <th scope="col" className="py-2 pl-4 font-normal">
              {words.organic}
            </th>
          </tr>
        </thead>
        <tbody>
          {platforms.map((platform, index) => (
            <tr key={platform.slug} className="border-line border-b">
              <th scope="row" className="py-1 text-left font-normal">
                {platform.name}
                <span className="block text-fine text-soft">
                  {platform.owner}
                  {platform.isNetwork ? ` · ${words.network}` : ''}
                </span>
              </th>
              {box(platform, 'paid', index === 0)}
              {box(platform, 'organic', false)}
            </tr>
          ))}
        </tbody>
      </table>
    </FieldGroup>
  );
}
