/**
 * Whether a file stands beside the page; its path is relative. A server that answers any address
 * with its start page is not believed, nor one that does not say which file it answers with. Never
 * rejects; from `file:` a page cannot know.
 */
export async function standsBeside(path: string): Promise<boolean> {
  if (location.protocol === 'file:') return false;
  const identity = await identityOf(path);
  // Nobody has a file of such a name.
  return (
    identity !== undefined && identity !== (await identityOf(path.replace(/[^/]+$/u, 'no-$&')))
  );
}

/** What a server calls the file under an address, or its size; `undefined` for no file. */
async function identityOf(path: string): Promise<string | undefined> {
  try {
    const { ok, headers } = await fetch(`./${path}`, { method: 'HEAD', cache: 'no-cache' });
    return ok ? (headers.get('etag') ?? headers.get('content-length') ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
