/**
 * Asks again for the style sheets that did not come; resolves when each came or failed. What is
 * loaded late has its style as a link, which a bundler asks for only once.
 */
export async function mendStyles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  await Promise.all(
    links
      .filter((link) => !link.sheet)
      .map(
        (link) =>
          new Promise((resolve) => {
            const again = link.cloneNode() as HTMLLinkElement;
            again.onload = again.onerror = resolve;
            link.replaceWith(again);
          }),
      ),
  );
}
