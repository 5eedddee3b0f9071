import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';

/**
 * What leaves something behind that no new document takes away. A page or its context on which one
 * of these was called is closed after its test, and not used again.
 */
const LASTING_ON_PAGE = ['addInitScript', 'emulateMedia', 'exposeFunction', 'on'] as const;
const LASTING_ON_CONTEXT = ['addInitScript', 'grantPermissions', 'newCDPSession', 'route'] as const;

/** Pages of one browser that later tests use again: a new one costs more than what it then loads. */
export interface PagePool {
  /**
   * A page in a context with these options, with nothing stored, at an empty page of this address.
   * An error on it fails the test.
   */
  readonly take: (options: PagePoolOptions, address: string) => Promise<Page>;
  /** Ends the use of every page that was taken; after a test that failed, they are all closed. */
  readonly giveBack: (failed: boolean) => Promise<void>;
}

type PagePoolOptions = BrowserContextOptions & {
  readonly viewport: { readonly width: number; readonly height: number };
};

interface Pooled {
  readonly key: string;
  readonly page: Page;
  isSpent: boolean;
}

/** A pool without a page. */
export function pagePool(browser: Browser): PagePool {
  const free: Pooled[] = [];
  let taken: Pooled[] = [];

  const take: PagePool['take'] = async (options, address) => {
    const key = keyOf(options);
    const at = free.findIndex((one) => one.key === key);
    const [found] = at < 0 ? [] : free.splice(at, 1);
    const pooled = found ?? (await newPage(browser, options));
    taken.push(pooled);
    await pooled.page.setViewportSize(options.viewport);
    await empty(pooled.page, address);
    return pooled.page;
  };

  const giveBack: PagePool['giveBack'] = async (failed) => {
    const all = taken;
    taken = [];
    await Promise.all(
      all.map(async (pooled) => {
        const { page } = pooled;
        const isAlone = page.context().pages().length === 1;
        if (failed || pooled.isSpent || page.isClosed() || !isAlone) return page.context().close();
        // What the page does after its test would be heard of in the next.
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await page.goto('about:blank');
        free.push(pooled);
      }),
    );
  };
  return { take, giveBack };
}

/** All options but the size of the window, which can be changed. */
function keyOf({ viewport: _, ...options }: PagePoolOptions): string {
  return JSON.stringify(options);
}

async function newPage(browser: Browser, options: PagePoolOptions): Promise<Pooled> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  const pooled: Pooled = { key: keyOf(options), page, isSpent: false };
  const spend = () => {
    pooled.isSpent = true;
  };
  before<Page>(page, LASTING_ON_PAGE, spend);
  before<BrowserContext>(context, LASTING_ON_CONTEXT, spend);
  return pooled;
}

/** Does something before each call of these methods of an object. */
function before<T extends object>(of: T, names: readonly (keyof T)[], act: () => void): void {
  for (const name of names) {
    const method: unknown = of[name];
    if (typeof method !== 'function') throw new TypeError(`There is no method ${String(name)}.`);
    const value = (...args: unknown[]): unknown => {
      act();
      return Reflect.apply(method, of, args);
    };
    Object.defineProperty(of, name, { value });
  }
}

/** Leads a page to an empty one of the same origin, the pointer outside, and forgets what is stored. */
async function empty(page: Page, address: string): Promise<void> {
  const blank = new URL('/empty-page', address).href;
  await page.route(blank, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(blank);
  await page.mouse.move(-1, -1);
  await page.context().clearCookies();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}
