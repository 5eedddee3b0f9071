/** Address of the folder that the page is in, with a slash at its end. */
export function siteAddress(): string {
  return new URL('./', location.href).href.replace(/[?#].*$/u, '');
}

/** Who can open an address of this page: those who have the file, this computer, or others too. */
export function reachOf({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>) {
  if (protocol === 'file:') return 'file';
  const here = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/u.test(hostname);
  return here ? 'here' : 'all';
}
