import { parentPort, workerData } from 'node:worker_threads';
import { composeTimeline, extractOrReport } from '../articles/composeTimeline.ts';
import { inputsOf, readInput } from '../articles/readInput.ts';
import { readKnowledge } from '../extract/index.ts';
import { stringifyTimeline } from '../model/timelineFile.ts';
import { readDataFiles } from './dataFiles.ts';
import { readWithGrayMatter } from './grayMatter.ts';
import { TRIAL } from './trial.ts';
import type { TrialData, Tried } from './trial.ts';

/** Reads each file that it is sent all the way to a timeline of its own, and says only that it has. */
const { dataDir, state: shared } = workerData as TrialData;
const state = new Int32Array(shared);
const { knowledge } = readKnowledge(readDataFiles(dataDir, 'data').files);

const say = (what: number) => {
  Atomics.store(state, 0, what);
  Atomics.notify(state, 0);
};

parentPort?.on('message', ({ bytes, file }: Tried) => {
  const inputs = inputsOf([readInput(bytes, file, readWithGrayMatter)]);
  const results = [...inputs.articles, ...inputs.tables].map((input) =>
    extractOrReport(input, knowledge),
  );
  const untitled = { problems: [] };
  const { timeline } = composeTimeline(inputs, results, { knowledge, stories: [] }, untitled);
  stringifyTimeline(timeline);
  say(TRIAL.idle);
});
say(TRIAL.idle);
