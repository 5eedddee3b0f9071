/**
 * The text at an address, compressed by gzip or not: a server may have taken the compression off
 * already. Rejects where it is missing or damaged.
 */
export async function partText(href: string): Promise<string> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`status ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip) return new TextDecoder().decode(bytes);
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(plain).text();
}
