import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { ok, type Result, refuse } from '../result';
import { keepFile } from './store';

export const LARGEST_LOGO = 2 * 1024 * 1024;
const LARGEST_SIDE = 512;
/** A small file can unpack to a huge picture; none of ours needs more. */
const MOST_PIXELS = 40_000_000;

export type LogoRefusal = 'too_large' | 'not_an_image' | 'broken';

/**
 * Takes a logo in: PNG or JPEG by its bytes, not by its name, at most 2 MB; drawn anew as a PNG of at most 512 px
 * a side, so that nothing of the original file but its picture is kept (no metadata, no trailing bytes).
 * @returns the SHA-256 under which it is kept
 */
export async function keepLogo(bytes: Uint8Array): Promise<Result<string, LogoRefusal>> {
  if (bytes.byteLength > LARGEST_LOGO) return refuse('too_large');
  const sniffed = await fileTypeFromBuffer(bytes);
  if (sniffed?.mime !== 'image/png' && sniffed?.mime !== 'image/jpeg') return refuse('not_an_image');
  const drawn = await redraw(bytes);
  return drawn ? ok(await keepFile(drawn)) : refuse('broken');
}

async function redraw(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: false })
      .rotate() // by the EXIF orientation, before it is dropped
      .resize({ width: LARGEST_SIDE, height: LARGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 9 })
      .toBuffer();
  } catch {
    return null; // sharp throws for whatever it cannot read: a broken picture, not a bug of ours
  }
}
