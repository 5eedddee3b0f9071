import { createHash } from 'node:crypto';

/** The name of an inline script or style in a content security policy, without its quotes. */
export function contentHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
