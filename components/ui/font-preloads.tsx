import { preload } from 'react-dom';

/** The two faces every page opens with; the others are fetched when something is set in them. */
export function FontPreloads() {
  for (const file of ['newsreader-5.3.0-display-latin', 'instrument-sans-5.3.0-latin']) {
    preload(`/fonts/${file}.woff2`, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  }
  return null;
}
