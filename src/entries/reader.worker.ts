import curation from '../../data/curation.yaml?raw';
import gazetteer from '../../data/gazetteer.yaml?raw';
import lexicon from '../../data/lexicon.yaml?raw';
import { parseDataFile } from '../articles/dataFile.ts';
import { readTimeline } from '../articles/readTimeline.ts';
import { readYaml } from '../articles/yaml.ts';
import { readKnowledge } from '../extract/index.ts';
import { loadChineseTagger } from '../language/chineseTagger.ts';
import type { NamedBytes } from '../model/articleFile.ts';
import { stringifyTimeline } from '../model/timelineFile.ts';
import type { ReaderAnswer } from './articleReader.ts';

const answer = (message: ReaderAnswer) => {
  postMessage(message);
};

/** By path; a file's name is that of its story. */
const STORIES = import.meta.glob<string>('../../data/stories/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function bundled(file: string, text: string) {
  return parseDataFile(new TextEncoder().encode(text), file);
}

function read(files: readonly NamedBytes[]): void {
  const data = {
    lexicon: bundled('lexicon.yaml', lexicon),
    gazetteer: bundled('gazetteer.yaml', gazetteer),
    curation: bundled('curation.yaml', curation),
  };
  const { knowledge, problems } = readKnowledge({
    lexicon: data.lexicon.file,
    gazetteer: data.gazetteer.file,
    curation: data.curation.file,
  });
  const stories = Object.entries(STORIES).map(([path, text]) => bundled(path, text));
  const onread = (done: number) => {
    answer({ done });
  };
  const onstart = (name?: string) => {
    answer({ begun: name });
  };
  const composed = readTimeline(files, { knowledge, stories }, readYaml, onread, onstart);
  answer({
    text: stringifyTimeline(composed.timeline),
    problems: [
      ...composed.articleProblems,
      ...Object.values(data).flatMap((file) => file.problems),
      ...problems,
      ...composed.otherProblems,
    ],
  });
}

addEventListener('message', ({ data }: MessageEvent<readonly NamedBytes[]>) => {
  loadChineseTagger()
    .then(
      () => {
        read(data);
      },
      () => {
        answer({ unread: 'dictionary' });
      },
    )
    // What is thrown in a promise would not reach the page, which would wait for ever.
    .catch(reportError);
});
