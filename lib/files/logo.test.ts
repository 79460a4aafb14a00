import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyTestSettings } from '@/dev/testing/settings';

const dir = mkdtempSync(join(tmpdir(), 'quietweek-files-'));
beforeAll(() => {
  applyTestSettings();
  process.env.DATABASE_URL ??= 'postgres://nobody@127.0.0.1:9/none';
  process.env.FILES_DIR = dir;
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3366cc' } });
const kept = async (bytes: Uint8Array) => (await import('./logo')).keepLogo(bytes);
const stored = async (sha256: string) => (await import('./store')).readStored(sha256);

describe('a logo', () => {
  test('is drawn anew as a small PNG without metadata or what trails behind it', async () => {
    const jpeg = await picture(1600, 400)
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .jpeg()
      .toBuffer();
    const result = await kept(Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]));
    if (!result.ok) throw new Error(result.reason);
    const bytes = Buffer.from((await stored(result.value)) ?? []);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 512, height: 128 });
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes('secret place') || bytes.includes('<script>')).toBe(false);
  });

  test('kept twice is one file, by its content', async () => {
    const png = await picture(20, 20).png().toBuffer();
    const [one, two] = [await kept(png), await kept(png)];
    expect(one).toEqual(two);
  });

  test.each([
    ['too_large', Buffer.alloc(2 * 1024 * 1024 + 1)],
    ['not_an_image', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['not_an_image', Buffer.from('GIF89a')],
    ['not_an_image', Buffer.alloc(0)],
    ['broken', Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(40)])],
  ])('is refused: %s', async (reason, bytes) => {
    expect(await kept(bytes)).toEqual({ ok: false, reason });
  });

  test('that unpacks to a huge picture is refused before it is unpacked', async () => {
    const huge = await picture(9000, 9000).png({ compressionLevel: 9 }).toBuffer();
    expect(huge.byteLength).toBeLessThan(2 * 1024 * 1024);
    expect(await kept(huge)).toEqual({ ok: false, reason: 'broken' });
  }, 60_000);

  test.each(['', '../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(63)}/`])(
    '%j names no file',
    async (name) => {
      expect(await stored(name)).toBeNull();
    },
  );
});
