/**
 * Runs checks of package.json side by side, as many as there are cores: `node src/cli/checks.mjs
 * NAME...` is `npm run check:NAME` for each. What one says is printed when it has ended, in one
 * piece; all of them run, and the exit code is 1 where one failed.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const waiting = process.argv.slice(2);
const lanes = Array.from({ length: Math.max(2, availableParallelism()) }, lane);
await Promise.all(lanes);

async function lane() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const { code, said } = await run(['run', '--silent', `check:${name}`]);
    process.stdout.write(`check:${name} ${code === 0 ? 'passed' : 'failed'}\n${said}`);
    if (code !== 0) process.exitCode = 1;
  }
}

/** Runs npm, the one that runs this where one does, until it ends. */
function run(args) {
  const npm = process.env.npm_execpath;
  const child = npm ? spawn(process.execPath, [npm, ...args]) : spawn('npm', args);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve({ code: 1, said: `${message}\n` }));
    child.once('close', (code) => resolve({ code, said }));
  });
}
