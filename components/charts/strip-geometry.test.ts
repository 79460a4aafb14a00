import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markKinds } from '../ui/mark-kind';
import { type Slot, stripGeometry, stripSizes } from './strip-geometry';

const slot = fc.constantFrom<Slot>('bar', ...markKinds);
const bars = (path: string) => path.split('M').length - 1;

describe('stripGeometry', () => {
  it('leaves out exactly the quiet weeks', () => {
    const slots: Slot[] = ['bar', 'confirmed', 'bar', 'declared', 'bar'];
    const drawn = stripGeometry(slots, stripSizes.row);
    expect(drawn.width).toBe(4 * 9 + 4);
    expect(drawn.bars).toBe('M0 0h4v24h-4zM18 0h4v24h-4zM36 0h4v24h-4z');
    expect(drawn.declared).toContain('M27 24');
    expect(drawn.contradicted).toBe('');
    expect(drawn.notCheckable).toBe('');
  });

  it('draws nothing at all for a confirmed gap', () => {
    const { bars, ahead, declared, contradicted, notCheckable } = stripGeometry(
      ['confirmed'],
      stripSizes.large,
    );
    expect(bars + ahead + declared + contradicted + notCheckable).toBe('');
  });

  it('draws the weeks to come apart from those that were', () => {
    const drawn = stripGeometry(['bar', 'bar', 'bar'], stripSizes.row, 1);
    expect(bars(drawn.bars)).toBe(1);
    expect(bars(drawn.ahead)).toBe(2);
  });

  it('is empty for no weeks', () => {
    expect(stripGeometry([], stripSizes.row)).toMatchObject({ width: 0, bars: '' });
  });

  it('has one bar per week of advertising and stays inside its box, whatever the year was', () => {
    fc.assert(
      fc.property(
        fc.array(slot, { minLength: 1, maxLength: 53 }),
        fc.integer({ min: 0, max: 53 }),
        fc.constantFrom(...Object.values(stripSizes)),
        (slots, now, size) => {
          const drawn = stripGeometry(slots, size, now);
          const open = slots.filter((one) => one === 'bar').length;
          expect(bars(drawn.bars) + bars(drawn.ahead)).toBe(open);
          for (const kind of ['declared', 'contradicted', 'notCheckable'] as const) {
            expect(drawn[kind] !== '').toBe(slots.includes(kind));
            for (const [x, y] of starts(drawn[kind])) {
              expect(x).toBeGreaterThanOrEqual(0);
              expect(x).toBeLessThanOrEqual(drawn.width);
              expect(y).toBeGreaterThanOrEqual(0);
              expect(y).toBeLessThanOrEqual(drawn.height);
            }
          }
        },
      ),
    );
  });
});

function starts(path: string): [number, number][] {
  return [...path.matchAll(/M([\d.-]+) ([\d.-]+)/g)].map((found) => [Number(found[1]), Number(found[2])]);
}
