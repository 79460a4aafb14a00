import { Section } from '../ui/section';

interface OperatorAddressProps {
  title: string;
  operator: { name: string; address: string; email: string };
}

/** Who runs the site and how to write to them: at the end of what they answer for. */
export function OperatorAddress({ title, operator }: OperatorAddressProps) {
  return (
    <Section id="operator" title={title}>
      <address className="prose whitespace-pre-line not-italic">
        {operator.name}
        {'\n'}
        {operator.address}
        {'\n'}
        <a href={`mailto:${operator.email}`}>{operator.email}</a>
      </address>
    </Section>
  );
}
