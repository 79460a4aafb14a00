/** How a thing is known. Every part of the site shows it by the same four marks. */
export const markKinds = ['declared', 'confirmed', 'contradicted', 'notCheckable'] as const;

export type MarkKind = (typeof markKinds)[number];
