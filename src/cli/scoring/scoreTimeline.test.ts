import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../model/event.ts';
import type { Timeline } from '../../model/timelineFile.ts';
import { anEvent } from '../../testing/anEvent.ts';
import { parseGold } from './goldEvent.ts';
import type { GoldEvent } from './goldEvent.ts';
import { scoreTimeline } from './scoreTimeline.ts';
import { whatIsOff } from './whatIsOff.ts';

const TEXT = '2016 年「甲司」在里昂開廠，投資 3 億歐元。';
const PADDING = '。'.repeat(300);

/** A gold event of the article `plant`, told in its only paragraph, on lines 3 to 4. */
function wanted(changes: object = {}): GoldEvent {
  const gold = parseGold(
    JSON.stringify([
      {
        source: 'plant',
        places: [{ line: 4, anchor: '甲司在里昂開廠' }],
        edtf: '2016',
        start: '2016-01-01',
        end: '2016-12-31',
        basis: ['text'],
        kind: ['company'],
        modality: ['asserted'],
        importance: 3,
        optional: false,
        ...changes,
      },
    ]),
  );
  const [first] = typeof gold === 'string' ? [] : gold;
  if (!first) throw new Error('no gold');
  return first;
}

function told(changes: Partial<TimelineEvent> = {}, quote = { start: 0, end: TEXT.length }) {
  const date = { edtf: '2016', start: '2016-01-01', end: '2016-12-31' };
  return {
    ...anEvent(),
    kind: 'company',
    modality: 'asserted',
    title: { 'zh-Hant': '甲司在里昂開廠' },
    date: { ...anEvent().date, ...date, basis: 'text' },
    evidence: [{ source: 's', paragraph: 'p', quote }],
    ...changes,
  } satisfies TimelineEvent;
}

const dated = (start: string, end: string) => {
  const event = told();
  return { ...event, date: { ...event.date, start, end } };
};

function score(events: readonly TimelineEvent[], gold: readonly GoldEvent[], file = 'plant.md') {
  const paragraph = { id: 'p', line: 3, endLine: 4, text: TEXT + PADDING };
  const source = { id: 's', file, title: '', language: 'zh-Hant', paragraphs: [paragraph] };
  const timeline = { version: 1, sources: [source], events } as unknown as Timeline;
  return scoreTimeline(timeline, gold);
}

const rightness = (events: readonly TimelineEvent[], gold = [wanted()], file?: string) => {
  const { precision, recall, strictF1 } = score(events, gold, file).measures;
  return [precision, recall, strictF1];
};

describe('an event', () => {
  it.each([
    ['is found by a quote of its place', told(), [1, 1, 1]],
    ['is found with a date that is near', dated('2016-03-01', '2016-05-31'), [1, 1, 0]],
    ['is not found by a date twelve times as long', dated('2005-01-01', '2018-12-31'), [0, 0, 0]],
    ['is not found by a date beside it', dated('2017-01-01', '2017-12-31'), [0, 0, 0]],
    ['is not found by a quote of something else', told({}, { start: 0, end: 6 }), [0, 0, 0]],
    ['is not found by a quote of a page', told({}, { start: 0, end: 201 }), [0, 0, 0]],
  ])('%s', (_, event, expected) => {
    expect(rightness([event])).toEqual(expected);
  });

  it('answers one annotation, and each is answered once', () => {
    expect(rightness([told(), told()])).toEqual([1 / 2, 1, 2 / 3]);
    expect(rightness([told()], [wanted(), wanted()])).toEqual([1, 1 / 2, 2 / 3]);
  });

  it('counts neither way where an annotator may leave it out', () => {
    expect(rightness([told()], [wanted({ optional: true })])).toEqual([undefined, undefined, 0]);
    const { measures, missed } = score([], [wanted({ optional: true }), wanted()]);
    expect([measures.recall, missed.length]).toEqual([0, 1]);
  });

  it.each([
    ['plant.md', 1],
    ['plant-2016.md', 1],
    ['plant/index.md', 1],
    ['posts/plant/2016.md', 1],
    ['other.md', undefined],
    ['posts/plants/index.md', undefined],
  ])('of %s is of the annotated article or of none', (file, precision) => {
    expect(rightness([told()], [wanted()], file)[0]).toBe(precision);
  });

  it('is an article’s own publication whatever it quotes', () => {
    const own = wanted({
      kind: ['publication'],
      basis: ['published'],
      places: [{ line: 99, anchor: 'x' }],
    });
    const event = told({ kind: 'publication' });
    const published = { ...event, date: { ...event.date, basis: 'published' as const } };
    expect(rightness([published], [own])).toEqual([1, 1, 1]);
    expect(rightness([event], [own])).toEqual([0, 0, 0]);
  });
});

describe('what is measured of events that are found', () => {
  const figure = { measure: 'funding', bound: 'exact' } as const;

  it.each([
    [{ value: 3e8, currency: 'EUR' }, { ...figure, value: 3.01e8, currency: 'EUR' }, 1],
    [{ value: 3e8, currency: 'EUR' }, { ...figure, value: 3.1e8, currency: 'EUR' }, 0],
    [{ value: 3e8, currency: 'EUR' }, { ...figure, value: 3e8, currency: 'USD' }, 0],
    [{ value: 12, currency: null }, { ...figure, value: 12 }, 1],
  ])('a figure of %o is %o: %d', (asked, given, share) => {
    const { figures } = score(
      [told({ figures: [given] })],
      [wanted({ figures: [asked] })],
    ).measures;
    expect(figures).toBe(share);
  });

  it('the title, in the language of the editor’s', () => {
    const titles = (title: object, asked: object) =>
      score([told({ title: title as TimelineEvent['title'] })], [wanted({ title: asked })]).measures
        .titles;
    expect(titles({ 'zh-Hans': '甲司开厂', 'zh-Hant': '甲司開廠' }, { zh: '甲司開廠' })).toBe(1);
    expect(titles({ en: 'A plant' }, { zh: '甲司開廠' })).toBe(0);
    expect(titles({ en: 'A plant' }, { en: 'A plant' })).toBe(1);
    expect(titles({ en: 'A plant' }, {})).toBeUndefined();
  });

  it('says what is off, and of which article', () => {
    const event = { ...told({ kind: 'policy', title: { en: 'Nothing' } }), importance: 1 };
    const found = score(
      [event, told()],
      [wanted({ title: { zh: '甲司開廠' }, figures: [{ value: 3 }] })],
    );
    expect(found.measures).toMatchObject({
      precision: 0.5,
      kind: 1,
      figures: 0,
      importantRecall: undefined,
    });
    expect(found.sources).toEqual([{ source: 'plant', found: 1, wanted: 1, right: 1, judged: 2 }]);
    expect(whatIsOff(found).join('\n')).toMatch(
      /^missed: 0\nanswers nothing: 1\n {2}plant:3 2016 \[text\] policy Nothing .*\n.*\n.*no figure 3$/u,
    );
  });
});

describe('gold.json', () => {
  it.each([
    ['{', 'it is no JSON'],
    ['[{}]', '0.edtf'],
    ['[{"edtf":"2016","start":"2016","end":"2016-12-31"}]', '0.start'],
  ])('%s is told of', (text, why) => {
    expect(parseGold(text)).toContain(why);
  });
});
