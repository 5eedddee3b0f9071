const LONGEST_MS = 3000;

/** The first match within `host` as soon as there is one, as what is loaded late; else nothing. */
export function appeared(host: Element, selector: string): Promise<HTMLElement | undefined> {
  return new Promise((resolve) => {
    const end = (found?: HTMLElement): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(found);
    };
    const look = (): void => {
      const found = host.querySelector<HTMLElement>(selector);
      if (found) end(found);
    };
    const observer = new MutationObserver(look);
    const timer = setTimeout(end, LONGEST_MS);
    observer.observe(host, { childList: true, subtree: true });
    look();
  });
}
