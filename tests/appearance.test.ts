import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { seriousFaults } from './seriousFaults.ts';
import { servedSite } from './servedSite.ts';

const { open } = servedSite();

const themeOf = (page: Page) => page.locator('html').getAttribute('data-theme');

/** The stage's picture of marks and grid as an address, which is the same for the same picture. */
function picture(page: Page): Promise<string> {
  return page.locator('.stage canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
}

/** Share of what is drawn on the stage that has a hue. */
function colourful(page: Page): Promise<number> {
  return page.locator('.stage canvas').evaluate((canvas: HTMLCanvasElement) => {
    const context = canvas.getContext('2d');
    const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let drawn = 0;
    let hued = 0;
    for (let i = 0; i < data.length; i += 4) {
      const [r = 0, g = 0, b = 0, opacity = 0] = data.slice(i, i + 4);
      if (opacity < 200) continue;
      drawn++;
      if (Math.max(r, g, b) - Math.min(r, g, b) > 60) hued++;
    }
    return hued / drawn;
  });
}

describe('appearance', () => {
  it('goes from dark to high contrast at the press of a button, the stage too', async () => {
    const page = await open('?theme=dark');
    const dark = await picture(page);
    await page.getByRole('button', { name: '外觀: 深色' }).click();
    await page.getByRole('button', { name: '外觀: 高對比' }).waitFor();
    expect(await themeOf(page)).toBe('contrast');
    const straight = await open('?theme=contrast');
    const wanted = await picture(straight);
    expect(wanted).not.toBe(dark);
    await expect.poll(() => picture(page)).toBe(wanted);
  });

  it.each([
    ['no preference', null],
    ['more', 'contrast'],
  ] as const)('follows a system that asks for contrast: %s', async (_, theme) => {
    const page = await open('', { contrast: theme ? 'more' : 'no-preference' });
    expect(await themeOf(page)).toBe(theme);
    const chosen = await open('?theme=dark', { contrast: 'more' });
    expect(await themeOf(chosen)).toBe('dark');
  });

  it('draws with the colours of the system where it forces them', async () => {
    expect(await colourful(await open())).toBeGreaterThan(0.01);
    expect(await colourful(await open('', { forcedColors: 'active' }))).toBe(0);
  });

  it.each(['light', 'dark'] as const)(
    'has no serious fault in high contrast, %s',
    async (scheme) => {
      const page = await open('?theme=contrast', { colorScheme: scheme });
      expect(await seriousFaults(page)).toEqual([]);
    },
  );
});
