import type { CSSProperties } from 'react';
import { Body, Button, Container, Head, Hr, Html, Link, Preview, Section, Text } from 'react-email';
import type { Composed } from './compose';

const PAPER = '#faf7f0';
const INK = '#1d1b18';
const SOFT = '#5b554b';
const LINE = '#ddd6c8';
const ACCENT = '#1d44c0';
const SERIF = 'Georgia, "Times New Roman", serif';
const SANS = '-apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';

/** Set like the site: paper, ink, one accent for the way forward; nothing is fetched from anywhere. */
export function Mail({ mail }: { mail: Composed }) {
  return (
    <Html lang={mail.lang}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </Head>
      <Preview>{mail.paragraphs[0] ?? mail.subject}</Preview>
      <Body style={{ margin: 0, backgroundColor: PAPER, color: INK }}>
        <Container style={{ maxWidth: '560px', padding: '40px 24px' }}>
          <Logo />
          <Text style={heading}>{mail.subject}</Text>
          {mail.paragraphs.map((paragraph) => (
            <Text key={paragraph} style={body}>
              {paragraph}
            </Text>
          ))}
          <Section style={{ padding: '12px 0 20px' }}>
            <Button href={mail.action.url} style={button}>
              {mail.action.label}
            </Button>
          </Section>
          <Text style={fine}>
            {mail.copy}
            <br />
            <Link href={mail.action.url} style={{ color: ACCENT, wordBreak: 'break-all' }}>
              {mail.action.url}
            </Link>
          </Text>
          <Hr style={{ borderTop: `1px solid ${LINE}`, margin: '32px 0 16px' }} />
          {[mail.why, ...mail.imprint].map((line) => (
            <Text key={line} style={{ ...fine, margin: '0 0 4px' }}>
              {line}
            </Text>
          ))}
        </Container>
      </Body>
    </Html>
  );
}

/** Five bars with one gone, as cells of a table: mail programs draw neither SVG nor images unasked. */
function Logo() {
  const bar = (key: string, colour: string, width: number) => (
    <td key={key} style={{ width, height: 24, backgroundColor: colour, fontSize: 0, lineHeight: '24px' }}>
      &nbsp;
    </td>
  );
  const bars = ['first', 'second', 'gone', 'fourth', 'fifth'].flatMap((name) => [
    bar(name, name === 'gone' ? PAPER : INK, 3),
    bar(`after ${name}`, PAPER, name === 'fifth' ? 12 : 3),
  ]);
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ borderCollapse: 'collapse' }}>
      <tbody>
        <tr>
          {bars}
          <td style={{ fontFamily: SERIF, fontSize: '22px', lineHeight: '24px', color: INK }}>Quiet Week</td>
        </tr>
      </tbody>
    </table>
  );
}

const heading: CSSProperties = {
  margin: '32px 0 16px',
  fontFamily: SERIF,
  fontSize: '26px',
  lineHeight: '32px',
  overflowWrap: 'anywhere',
};
const body: CSSProperties = {
  margin: '0 0 16px',
  fontFamily: SANS,
  fontSize: '16px',
  lineHeight: '26px',
  whiteSpace: 'pre-line',
  overflowWrap: 'anywhere',
};
const fine: CSSProperties = {
  margin: 0,
  fontFamily: SANS,
  fontSize: '13px',
  lineHeight: '20px',
  color: SOFT,
};
const button: CSSProperties = {
  backgroundColor: ACCENT,
  color: '#ffffff',
  fontFamily: SANS,
  fontSize: '16px',
  lineHeight: '24px',
  padding: '12px 20px',
  textDecoration: 'none',
};
