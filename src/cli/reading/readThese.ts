import { markArticle } from '../../extract/index.ts';
import type { Article, Knowledge } from '../../extract/index.ts';
import {
  articleHash,
  isCurrent,
  pointersOf,
  READING_VERSION,
  readAnswered,
  requestOf,
  windowsOf,
} from '../../reader/index.ts';
import type { PointedArticle, Reading, ReadingRequest, WindowReading } from '../../reader/index.ts';

/** One request to be answered. */
export interface Task {
  readonly articleId: string;
  readonly file: string;
  readonly windowId: string;
  readonly request: ReadingRequest;
}

/** What of an article has to be read, and what was read of it before. */
export class ArticleToRead {
  readonly article: Article;
  /** The requests whose answers are missing. */
  readonly tasks: readonly Task[];
  /** Windows in all. */
  readonly windows: number;
  private readonly knowledge: Knowledge;
  private readonly pointed: PointedArticle;
  private readonly reader: string;
  private readonly answered: Map<string, WindowReading>;
  private readonly order: readonly string[];

  /** `before`: the reading that there is; what of it is of the same words and reader need not be asked again. */
  constructor(article: Article, knowledge: Knowledge, reader: string, before?: Reading) {
    this.article = article;
    this.knowledge = knowledge;
    this.reader = reader;
    this.pointed = pointersOf(markArticle(article, knowledge));
    const windows = windowsOf(this.pointed.article);
    this.windows = windows.length;
    this.order = windows.map(({ id }) => id);
    const known = before?.reader === reader ? before.windows : [];
    this.answered = new Map(
      known.filter(({ id }) => this.order.includes(id)).map((window) => [window.id, window]),
    );
    this.tasks = windows.flatMap((window, index) =>
      this.answered.has(window.id)
        ? []
        : [
            {
              articleId: article.id,
              file: article.file,
              windowId: window.id,
              request: requestOf(this.pointed, window, index, windows.length),
            },
          ],
    );
  }

  /** Whether a reading is of the article's words as they are. */
  isReadBy(reading: Reading): boolean {
    return isCurrent(this.pointed.article, reading);
  }

  /** Takes an answer in, checked; or says that it is none, so that it is asked for again. */
  take(windowId: string, answer: unknown): WindowReading | string {
    const read = readAnswered(this.pointed, windowId, answer, this.knowledge);
    const broken = read.refused.find(({ rule }) => rule === 'reading-answer');
    if (broken) return broken.reason;
    this.answered.set(windowId, read);
    return read;
  }

  /** All that was answered so far, in the order of the text. */
  reading(): Reading {
    return {
      version: READING_VERSION,
      article: this.article.id,
      hash: articleHash(this.pointed.article),
      reader: this.reader,
      windows: this.order.flatMap((id) => this.answered.get(id) ?? []),
    };
  }
}
