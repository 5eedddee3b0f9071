import { parentPort, workerData } from 'node:worker_threads';
import { extractOrReport } from '../articles/composeTimeline.ts';
import { readKnowledge } from '../extract/index.ts';
import { readDataFiles } from './dataFiles.ts';
import { openExtractCache } from './extractCache.ts';
import { keptResult } from './keptResult.ts';
import type { ReadAheadData, Unread } from './readAhead.ts';

/** Reads each article that it is sent and keeps what it gives; says when it wants the next. */
const { dataDir } = workerData as ReadAheadData;
const { knowledge } = readKnowledge(readDataFiles(dataDir, 'data').files);
const cache = openExtractCache();

parentPort?.on('message', ({ input, name }: Unread) => {
  cache.keep(name, keptResult(extractOrReport(input, knowledge)));
  parentPort?.postMessage('next');
});
parentPort?.postMessage('next');
