import { spawn } from 'node:child_process';
import { MAX_ANSWER } from '../../reader/index.ts';
import { answerIn } from './answerLines.ts';
import { ReaderFailure } from './reader.ts';
import type { Answered, Reader } from './reader.ts';

/** Characters of a line; what writes more without a break is stopped. */
const LONGEST_LINE = 2 * MAX_ANSWER;

/**
 * A program as a reader: it gets a request a line on its standard input and answers a line each,
 * with the request's id, in any order. What it writes to its error output is shown.
 */
export function programReader(command: string): Reader {
  const program = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<
    string,
    { done: (answered: Answered) => void; fail: (error: Error) => void }
  >();
  let over: string | undefined;
  let rest = '';
  const end = (reason: string) => {
    over ??= reason;
    for (const { fail } of waiting.values()) fail(new ReaderFailure(over, { isForAll: true }));
    waiting.clear();
  };
  const take = (line: string) => {
    const found = answerIn(line);
    const one = found && waiting.get(found.id);
    if (!one) return;
    waiting.delete(found.id);
    if (found.error !== undefined) one.fail(new ReaderFailure(found.error));
    else one.done({ answer: found.answer });
  };
  program.stdout.setEncoding('utf8');
  program.stdout.on('data', (piece: string) => {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(take);
    if (rest.length <= LONGEST_LINE) return;
    end('the program writes without an end; it was stopped');
    program.kill();
  });
  program.on('error', (error) => {
    end(`the program does not start: ${error.message}`);
  });
  program.on('close', () => {
    if (rest !== '') take(rest);
    end('the program ended before it answered');
  });
  // A program that closes its input early is told of by its end.
  program.stdin.on('error', () => undefined);
  return {
    ask(request, signal) {
      if (over !== undefined) return Promise.reject(new ReaderFailure(over, { isForAll: true }));
      return new Promise<Answered>((done, fail) => {
        waiting.set(request.id, { done, fail });
        signal.addEventListener('abort', () => {
          waiting.delete(request.id);
          fail(new ReaderFailure('stopped'));
        });
        program.stdin.write(`${JSON.stringify(request)}\n`);
      });
    },
    close() {
      program.stdin.end();
      program.kill();
    },
  };
}
