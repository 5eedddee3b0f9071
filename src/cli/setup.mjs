/**
 * Makes a fresh machine ready, before anything is installed: run by npm's prestart, pretest and so
 * on. Only Node's own modules may be imported here.
 *
 *   node src/cli/setup.mjs            the right Node; node_modules as package-lock.json has it
 *   node src/cli/setup.mjs --browser  and a Chromium with Chinese fonts for the tests
 *
 * What is done already is skipped in milliseconds. What cannot be done is one line that says what
 * to do, and exit code 1. Its own output goes to stderr, so that a command's stdout stays its own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);
const DEBIAN_CHROMIUM = '/usr/bin/chromium';
/** dpkg's own record of the package: there while it is installed. */
const CJK_FONTS_RECORD = '/var/lib/dpkg/info/fonts-noto-cjk.list';

checkNode();
if (!isInstalled()) install();
if (process.argv.includes('--browser')) ensureBrowser();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
  if (!fits) {
    stop(
      `Chronocite needs Node 20.19, 22.13, or 24 and later; this is ${process.versions.node}. Install Node 24 from https://nodejs.org.`,
    );
  }
}

/**
 * Whether npm's record of what it installed has every package of the lock file, in its version.
 * Packages for other platforms need not be there; those for this platform must, so that a
 * node_modules shared between machines is noticed.
 */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional, os, cpu, libc }]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found) return found.version === version && found.integrity === integrity;
    const isForHere = os?.includes(process.platform) && cpu?.includes(process.arch) && !libc;
    return optional === true && !isForHere;
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(new URL(file, ROOT), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install() {
  say('Installing the packages of package-lock.json …');
  const options = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const done = npm ? run(process.execPath, [npm, ...options]) : run('npm', options);
  if (!done) stop('npm ci failed (see above): check the network or the registry, then try again.');
}

/** The order is vite.config.ts's: CHROMIUM, Debian's, Playwright's own. */
function ensureBrowser() {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named)) {
    stop(`CHROMIUM names ${named}, which is not there: correct it or unset it.`);
  }
  const hasBrowser = () => Boolean(named) || existsSync(DEBIAN_CHROMIUM) || runs(playwrights());
  const needsBrowser = !hasBrowser();
  if (isDebian() && process.getuid?.() === 0) {
    const packages = [
      ...(needsBrowser ? ['chromium'] : []),
      ...(existsSync(CJK_FONTS_RECORD) ? [] : ['fonts-noto-cjk']),
    ];
    if (packages.length > 0 && !aptInstall(packages)) {
      say(`apt-get could not install ${packages.join(' ')}.`);
    }
  }
  if (hasBrowser()) return;
  say("Downloading Playwright's Chromium …");
  // Its progress is shown; its errors are pages of stack traces that say less than the line below.
  const playwright = at('node_modules/playwright/cli.js');
  run(process.execPath, [playwright, 'install', 'chromium'], 'ignore');
  if (!hasBrowser()) {
    stop(
      'No Chromium for the tests could be installed: install one yourself (Debian: apt-get install chromium fonts-noto-cjk) and set CHROMIUM to its path.',
    );
  }
}

function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function aptInstall(packages) {
  say(`Installing ${packages.join(' ')} …`);
  return (
    run('apt-get', ['update', '-q']) &&
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages])
  );
}

function playwrights() {
  return createRequire(import.meta.url)('playwright').chromium.executablePath();
}

/** Downloaded is not enough: it may lack libraries of the system. (On Windows it would open.) */
function runs(program) {
  if (!existsSync(program)) return false;
  return process.platform === 'win32' || spawnSync(program, ['--version']).status === 0;
}

function run(program, args, errors = 2) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { cwd: fileURLToPath(ROOT), env, stdio: ['ignore', 2, errors] };
  return spawnSync(program, args, { ...options, shell: program === 'npm' }).status === 0;
}

function at(path) {
  return fileURLToPath(new URL(path, ROOT));
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function stop(line) {
  say(line);
  process.exit(1);
}
