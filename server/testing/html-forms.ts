/** A form as it stands in a page. */
export interface HtmlForm {
  method: string;
  /** Hidden fields and buttons with a value, as they would be sent. */
  hidden: [string, string][];
  /** Names of the fields that a person fills in. */
  typed: string[];
}

/** The forms of a page, read as far as sending them wants; our own pages are well-formed. */
export function formsOf(html: string): HtmlForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = '', inside = '']) => {
    const form: HtmlForm = {
      method: (attribute(attributes, 'method') ?? 'get').toLowerCase(),
      hidden: [],
      typed: [],
    };
    if (/enctype/i.test(attributes) && form.method === 'get') form.method = 'post';
    for (const [tag, kind] of inside.matchAll(/<(input|select|textarea|button)\b[^>]*>/g)) {
      const name = attribute(tag, 'name');
      if (!name) continue;
      const hidden = attribute(tag, 'type') === 'hidden' || kind === 'button';
      if (hidden) form.hidden.push([name, attribute(tag, 'value') ?? '']);
      else form.typed.push(name);
    }
    return form;
  });
}

/** A path of the build with true values in its brackets: "/[locale]/company/[slug]". */
export function fillAddress(
  path: string,
  real: { slug: string; reference: string; donation: string; beneficiary: string },
): string {
  return path
    .replace('[locale]', 'en-GB')
    .replace(/beneficiaries\/\[slug\]/, `beneficiaries/${real.beneficiary}`)
    .replace(/platforms\/\[slug\]/, 'platforms/facebook')
    .replace(/donations\/\[(reference|donation)\]/, `donations/${real.donation}`)
    .replace('[slug]', real.slug)
    .replace('[reference]', real.reference)
    .replace('[number]', '1')
    .replace('[id]', '00000000-0000-7000-8000-000000000000')
    .replace('[sha]', '0'.repeat(64))
    .replace(/\[\.\.\.\w+\]/, 'no/such/page');
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1];
  return found
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
