import { parseArgs } from 'node:util';

/** The options of a command, or what to print and the exit code: 0 for help, 2 for misuse. */
export type CommandLine<Values> =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly exitCode: 0 | 2; readonly text: string };

/** What a command is called and takes. */
export interface Command<Name extends string, Flag extends string> {
  /** One line: `npm run extract -- [--articles DIR]`. */
  readonly usage: string;
  /** What `--help` prints under the usage. */
  readonly help: string;
  /** Options that take text; it may not be empty. */
  readonly texts: readonly Name[];
  /** Options that are given or not. */
  readonly flags: readonly Flag[];
}

/** Option values by name: text where it was given, and whether each flag was. */
export type CommandValues<Name extends string, Flag extends string> = Readonly<
  Partial<Record<Name, string>> & Record<Flag, boolean>
>;

/**
 * The options in `args`, checked: an unknown option, a word that belongs to no option and an
 * option without its text are misuse, told in one line together with the usage. Never throws.
 */
export function readCommandLine<Name extends string, Flag extends string>(
  { usage, help, texts, flags }: Command<Name, Flag>,
  args: readonly string[],
): CommandLine<CommandValues<Name, Flag>> {
  const misuse = (reason: string) =>
    ({ ok: false, exitCode: 2, text: `${reason} Usage: ${usage}\n` }) as const;
  const options: Record<string, { type: 'string' | 'boolean' }> = { help: { type: 'boolean' } };
  for (const name of texts) options[name] = { type: 'string' };
  for (const flag of flags) options[flag] = { type: 'boolean' };
  let given: Readonly<Record<string, unknown>>;
  try {
    given = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return misuse(`${(reason.split(/\.\s|\n/u)[0] ?? '').replace(/\.$/u, '')}.`);
  }
  if (given['help'] === true) return { ok: false, exitCode: 0, text: `${usage}\n\n${help}\n` };
  const empty = texts.find((name) => given[name] === '');
  if (empty !== undefined) return misuse(`Option '--${empty}' needs a value.`);
  const values = Object.fromEntries([
    ...texts.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]),
    ...flags.map((flag) => [flag, given[flag] === true]),
  ]) as CommandValues<Name, Flag>;
  return { ok: true, values };
}
