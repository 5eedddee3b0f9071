/** The pages of a site, by their file names. */
type PageName = 'index' | 'embed' | 'present';

/**
 * The address of a page of this site, relative to this one, with a query without its `?`. Where the
 * whole site is one file, that is this file again with the page's name (see src/cli/singleFile.ts).
 */
export function pageHref(name: PageName, query = ''): string {
  if (!document.querySelector('#timeline')) return `./${name}.html${query && `?${query}`}`;
  const asked = name === 'index' ? query : `page=${name}${query && `&${query}`}`;
  return asked === '' ? location.pathname : `?${asked}`;
}
