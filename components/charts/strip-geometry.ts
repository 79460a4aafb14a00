import type { MarkKind } from '../ui/mark-kind';

/** What stands in a week's slot: a bar of advertising, or a gap and how it is known. */
export type Slot = 'bar' | MarkKind;

export interface StripSize {
  /** From one bar's left edge to the next one's. */
  pitch: number;
  bar: number;
  height: number;
}

/** In units of the viewBox. `row` for lists, `wide` and `tall` for rows across a page, `large` for one year. */
export const stripSizes = {
  row: { pitch: 9, bar: 4, height: 24 },
  wide: { pitch: 20, bar: 8, height: 32 },
  tall: { pitch: 20, bar: 8, height: 56 },
  large: { pitch: 20, bar: 8, height: 104 },
} as const satisfies Record<string, StripSize>;

export interface StripGeometry {
  width: number;
  height: number;
  /** One path per kind; empty where there is none of it. Bars are filled, the gaps are stroked. */
  bars: string;
  ahead: string;
  declared: string;
  contradicted: string;
  notCheckable: string;
}

/**
 * The drawing of a strip. A confirmed gap is drawn by leaving it out; a declared one is hatched lightly, a
 * contradicted one crossed, one that cannot be checked dotted.
 *
 * @param slots one per week, in order
 * @param now index of the week that runs; bars from it on are `ahead`, because nobody has advertised there yet
 */
export function stripGeometry(slots: readonly Slot[], size: StripSize, now = slots.length): StripGeometry {
  const { pitch, bar, height } = size;
  const paths = { bars: '', ahead: '', declared: '', contradicted: '', notCheckable: '' };
  slots.forEach((slot, index) => {
    const x = index * pitch;
    if (slot === 'bar') paths[index < now ? 'bars' : 'ahead'] += `M${x} 0h${bar}v${height}h-${bar}z`;
    if (slot === 'declared') paths.declared += hatch(x, size);
    if (slot === 'contradicted') paths.contradicted += cross(x, size);
    if (slot === 'notCheckable') paths.notCheckable += dots(x, size);
  });
  const width = slots.length === 0 ? 0 : (slots.length - 1) * pitch + bar;
  return { width, height, ...paths };
}

/** Short strokes rising to the right, one bar wide: as light as a pencil's. */
function hatch(x: number, { bar, height }: StripSize): string {
  const step = bar * 0.8;
  const rise = bar * 0.6;
  let path = '';
  for (let y = height; y >= rise; y -= step) path += `M${x} ${round(y)}l${bar} ${round(-rise)}`;
  return path;
}

/** Crosses through the gap, as many as the height takes, so that each stays a cross and no sliver. */
function cross(x: number, { bar, height }: StripSize): string {
  const count = Math.max(1, Math.floor(height / (bar * 1.8)));
  const step = height / count;
  let path = '';
  for (let index = 0; index < count; index++) {
    const top = round(step * index + (step - bar) / 2);
    path += `M${x} ${top}l${bar} ${bar}m0 ${-bar}l${-bar} ${bar}`;
  }
  return path;
}

/** A column of dots: strokes of no length with round ends. */
function dots(x: number, { bar, height }: StripSize): string {
  const step = bar * 0.9;
  const count = Math.max(2, Math.round(height / step));
  let path = '';
  for (let index = 0; index < count; index++) {
    path += `M${round(x + bar / 2)} ${round((height / count) * (index + 0.5))}h0`;
  }
  return path;
}

/** Two decimals are finer than any screen and keep the document small. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
