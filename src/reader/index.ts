/** The only door of the reading layer: articles in, requests out; answers in, checked events out. */
export { MAX_ANSWER, READING_VERSION } from './contract.ts';
export { pointersOf } from './pointers.ts';
export type { PointedArticle } from './pointers.ts';
export { windowsOf, articleHash } from './windows.ts';
export { requestOf } from './request.ts';
export type { ReadingRequest } from './request.ts';
export { readAnswered } from './readAnswered.ts';
export { isReaderName, parseReading, readingName, readingText } from './readingFile.ts';
export type { Reading, WindowReading } from './readingFile.ts';
export { isCurrent, withReading } from './withReading.ts';
