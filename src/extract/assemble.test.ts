import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../model/event.ts';
import { eventById } from '../model/eventById.ts';
import { fold } from '../text/fold.ts';
import { shortHash } from '../text/shortHash.ts';
import { anArticle, someKnowledge } from '../testing/anArticle.ts';
import { assembleTimeline } from './assemble.ts';
import { extractArticle } from './extractArticle.ts';

const KNOWLEDGE = someKnowledge();
const BODIES = ['極光公司在 2017 年三月推出了新的模型。', '2017 年 3 月，極光公司推出了新的模型。'];
const told = (bodies: readonly string[], corrections: readonly object[] = []) => {
  const knowledge = someKnowledge({ corrections });
  return assembleTimeline(
    bodies.map((body, i) =>
      extractArticle(
        anArticle({
          id: `a${i}`,
          file: `a${i}.md`,
          title: `T${i}`,
          published: `202${i}-05-06`,
          body,
        }),
        knowledge,
      ),
    ),
    knowledge,
  );
};
const march = (events: readonly TimelineEvent[]) =>
  events.filter(({ date }) => date.start < '2018');

describe('the ids of an event', () => {
  it('are its tellings and none of an article, a file or a place', () => {
    const [event] = march(told(BODIES).timeline.events);
    const moved = anArticle({ id: 'x', file: 'y/x.md', body: `從前。\n\n${BODIES[0] ?? ''}` });
    const [alone] = march(
      assembleTimeline([extractArticle(moved, KNOWLEDGE)], KNOWLEDGE).timeline.events,
    );
    expect(alone?.id).toMatch(/^e-[0-9a-z]{10}$/u);
    expect(event?.id).toBe(alone?.id);
    expect(event?.aliases).toHaveLength(3);
  });

  it('are also what versions before made of article, date and words', () => {
    const [event] = march(told(BODIES.slice(0, 1)).timeline.events);
    expect(event?.aliases).toEqual([`e-${shortHash(`a0\n2017-03\n${fold(BODIES[0] ?? '')}`)}`]);
  });

  it('stay with the telling that was published first', () => {
    const [first] = march(told(BODIES.slice(0, 1)).timeline.events);
    const [both] = march(told(BODIES).timeline.events);
    const [turned] = march(told([...BODIES].reverse()).timeline.events);
    expect(both?.id).toBe(first?.id);
    expect(turned?.id).not.toBe(first?.id);
    expect(turned?.aliases).toContain(first?.id);
  });

  it('of publications are of their titles, but not of file names', () => {
    const idOf = (changes: object) =>
      assembleTimeline(
        [extractArticle(anArticle(changes), KNOWLEDGE)],
        KNOWLEDGE,
      ).timeline.events.find(({ kind }) => kind === 'publication')?.id;
    expect(idOf({ file: 'b.md', id: 'b' })).toBe(idOf({}));
    expect(idOf({ body: '別的話。' })).toBe(idOf({}));
    expect(idOf({ title: '別的' })).not.toBe(idOf({}));
    expect(idOf({ file: 'my-bridge.md', title: 'My bridge' })).toBe(idOf({ title: 'article' }));
  });

  it('are told apart where two events say the same of one day', () => {
    const body = '極光公司目前正在招人。\n';
    const twins = ['a', 'b'].map((id) => anArticle({ id, file: `${id}.md`, body }));
    const { events } = assembleTimeline(
      twins.map((article) => extractArticle(article, KNOWLEDGE)),
      KNOWLEDGE,
    ).timeline;
    const names = events.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    expect(events.length).toBeGreaterThan(2);
  });
});

describe('the dates of an event', () => {
  it('are those of its passages, named where they are not just its own', () => {
    const [event] = march(told(BODIES).timeline.events);
    const [own, other] = event?.evidence ?? [];
    expect(own?.dated).toBeUndefined();
    expect(other?.dated).toMatchObject({ edtf: '2017-03', basis: 'text' });
    expect(other?.dated?.derivation).not.toEqual(event?.date.derivation);
  });

  it('go with their passages where a correction splits it', () => {
    const bodies = [
      '極光公司在 2017 年融資 5 億美元，由 Borealis 領投。',
      '極光公司在 2018 年融資 5 億美元，由 Borealis 領投。',
    ];
    const money = (events: readonly TimelineEvent[]) =>
      events.filter(({ date }) => date.start < '2019');
    const [event] = money(told(bodies).timeline.events);
    expect(event?.evidence).toHaveLength(2);
    const id = event?.aliases?.at(-1) ?? '';
    const { timeline, problems } = told(bodies, [{ id, split: true, reason: 'Two rounds.' }]);
    expect(problems).toEqual([]);
    expect(
      money(timeline.events).map(({ date, evidence, otherDates, title }) => [
        date.edtf,
        date.derivation?.[0]?.text,
        evidence[0]?.source,
        evidence[0]?.dated,
        otherDates,
        title['zh-Hant'] !== undefined,
      ]),
    ).toEqual([
      ['2017', '2017 年', 'a0', undefined, undefined, true],
      ['2018', '2018 年', 'a1', undefined, undefined, true],
    ]);
    const now = money(timeline.events);
    for (const name of [event?.id, ...(event?.aliases ?? [])]) {
      expect(eventById(now, name), name).toBeDefined();
    }
  });

  it('are reviewed where a correction sets one, which is said', () => {
    const [event] = march(told(BODIES).timeline.events);
    const id = event?.id ?? '';
    const reason = 'The paper is of May.';
    const { events } = told(BODIES, [{ id, date: '2017-05', reason }]).timeline;
    const [redated] = march(events);
    expect(redated?.date).toMatchObject({
      edtf: '2017-05',
      derivation: [{ step: 'reviewed', text: reason, entry: id, edtf: '2017-05' }],
    });
    expect(redated?.evidence.map(({ dated }) => dated?.edtf)).toEqual(['2017-03', '2017-03']);
  });
});

describe('corrections of a timeline', () => {
  const correction = { id: 'e-gone', reason: 'no event has this id', hide: true };
  const article = anArticle({ id: 'aurora' });

  it.each([
    ['of no article in particular is reported', {}, ['curation-stale']],
    ['of an article that is read is reported', { source: 'aurora' }, ['curation-stale']],
    ['of an article that is not read waits', { source: 'elsewhere' }, []],
  ])('a stale one %s', (_case, source, rules) => {
    const knowledge = someKnowledge({ corrections: [{ ...correction, ...source }] });
    const { problems } = assembleTimeline([extractArticle(article, knowledge)], knowledge);
    expect(problems.map(({ rule }) => rule)).toEqual(rules);
  });
});
