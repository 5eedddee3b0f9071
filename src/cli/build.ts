import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timelineScript } from '../export/timelineScript.ts';
import type { Problem } from '../model/problem.ts';
import { stringifyTimeline } from '../model/timelineFile.ts';
import { LOCALES } from '../timeline/words/locale.ts';
import { buildPages } from './buildPages.ts';
import { buildStories } from './buildStories.ts';
import { readCommandLine } from './commandLine.ts';
import { openProjectAhead } from './openProjectAhead.ts';
import { siteSbom } from './sbom.ts';
import { SITE_MARK, folderOf, isFolderOrFree, isReplaceable } from './replaceable.ts';
import { shownPath } from './shownPath.ts';
import { siteAddress } from './siteAddress.ts';
import { writeTimelineFiles } from './timelineFiles.ts';
import { WHOLE_TIMELINE } from './stillPictures.ts';
import { openPngPrinter } from './svgToPng.ts';
import { problemLines, problemsForTerminal, summary } from './terminalText.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DEFAULT_OUT = 'dist';

const COMMAND = {
  usage: 'npm run build -- [--site URL] [--lang L] [--articles DIR] [--out DIR] [--strict]',
  help: [
    'Makes the static site: the pages, the timeline, and the pictures and pages of its stories.',
    '  --site URL      where it will be: link previews and oEmbed need whole addresses',
    '  --lang L        zh-Hant, zh-Hans or en, for pictures and stories (the one they begin with)',
    '  --articles DIR  the folder of the articles (data/articles)',
    `  --out DIR       the folder of the site (${DEFAULT_OUT}): a new or empty one, or an earlier build`,
    '  --strict        a problem with any file is a failure, and nothing is built',
    'Exit code: 0 built, 1 nothing built, 2 misuse.',
  ].join('\n'),
  texts: ['site', 'lang', 'articles', 'out'],
  flags: ['strict'],
} as const;

/** The exit code of the command. */
async function main(args: readonly string[]): Promise<number> {
  const line = readCommandLine(COMMAND, args);
  if (!line.ok) {
    (line.exitCode === 0 ? process.stdout : process.stderr).write(line.text);
    return line.exitCode;
  }
  const { articles = 'data/articles', out = DEFAULT_OUT, lang } = line.values;
  const site = line.values.site === undefined ? undefined : siteAddress(line.values.site);
  const locale = LOCALES.find((name) => name === lang);
  const outDir = folderOf(resolve(out));
  if (line.values.site !== undefined && site === undefined)
    return misuse("Option '--site' needs an address such as https://example.org/timeline/.");
  if (lang !== undefined && !locale)
    return misuse(`Option '--lang' needs one of ${LOCALES.join(', ')}.`);
  const isOurs = outDir === join(ROOT, DEFAULT_OUT) && isFolderOrFree(outDir);
  if (!isOurs && !isReplaceable(outDir, [...projectFiles(), resolve(articles), resolve('data')])) {
    const shown = shownPath(outDir);
    return misuse(
      `Option '--out': ${shown} holds other things than a built site, or may not be one.`,
    );
  }

  const folders = { articlesDir: articles, dataDir: 'data' };
  const project = await openProjectAhead(folders, () => performance.now(), process.stderr);
  const { timeline } = project.state;
  const problems = problemsForTerminal(project);
  process.stderr.write(problemLines(problems));
  const left = new Set(problems.filter(isError).map(({ place }) => place.file)).size;
  if (timeline.sources.length === 0 || (line.values.strict && problems.length > 0)) {
    process.stdout.write(`${summary(project)} (nothing built)\n`);
    return 1;
  }
  if (timeline.stories?.some(({ id }) => id === WHOLE_TIMELINE)) {
    const name = `stories/${WHOLE_TIMELINE}.yaml`;
    process.stderr.write(`Nothing was built: rename ${name}, whose pictures would be lost.\n`);
    return 1;
  }

  const printer = await openPngPrinter().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'There is no PNG.'}\n`);
    return undefined;
  });
  // Made beside its place and moved there when it is complete: a failure leaves the old site.
  const made = `${outDir}.${process.pid}.tmp`;
  try {
    await buildPages({ outDir: made, withPublic: true });
    const text = stringifyTimeline(timeline);
    writeFileSync(join(made, 'timeline.json'), text);
    writeFileSync(join(made, 'timeline.js'), timelineScript(text));
    writeTimelineFiles(timeline, made);
    const pictures = await buildStories(timeline, { outDir: made, site, locale, printer });
    const sbom = siteSbom();
    if (sbom !== undefined) writeFileSync(join(made, 'sbom.json'), sbom);
    writeFileSync(join(made, SITE_MARK), '');
    rmSync(outDir, { recursive: true, force: true });
    renameSync(made, outDir);
    const drawn = `${pictures} ${pictures === 1 ? 'picture' : 'pictures'}`;
    process.stdout.write(`${summary(project)}, ${drawn} → ${shownPath(outDir)}\n`);
    if (left > 0) process.stdout.write(`${left} of the files had errors, told above.\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    process.stderr.write(`Nothing was built: ${reason}\n`);
    return 1;
  } finally {
    rmSync(made, { recursive: true, force: true });
    await printer?.close();
  }
  if (site === undefined) {
    const hint =
      'Without --site URL, link previews and oEmbed have relative addresses, which few read.\n';
    process.stdout.write(hint);
  }
  return 0;
}

/** Everything of this project but the folder that it builds into. */
function projectFiles(): readonly string[] {
  return readdirSync(ROOT)
    .filter((name) => name !== DEFAULT_OUT)
    .map((name) => join(ROOT, name));
}

function isError({ level }: Problem): boolean {
  return level === 'error';
}

function misuse(reason: string): number {
  process.stderr.write(`${reason} Usage: ${COMMAND.usage}\n`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
