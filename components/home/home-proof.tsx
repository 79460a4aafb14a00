import { useTranslations } from 'next-intl';
import { Link } from '../ui/link';
import { MarkLegend } from '../ui/mark';
import { Section } from '../ui/section';

/** How a thing is known: the four marks and what they mean, before anybody has to wonder. */
export function HomeProof() {
  const t = useTranslations('home.proof');
  return (
    <Section title={t('title')} aside={<Link href="/how-we-know">{t('more')}</Link>}>
      <p className="mb-6 max-w-measure font-serif text-body">{t('lead')}</p>
      <MarkLegend />
    </Section>
  );
}
