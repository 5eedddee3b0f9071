import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { Timeline } from '../model/timelineFile.ts';
import { anEvent } from '../testing/anEvent.ts';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { approximateMeasurer } from '../timeline/layout/textMeasurer.ts';
import { timelineDeck } from './pptx.ts';

const STORY = {
  id: 'policy',
  title: { 'zh-Hant': '一份政策' },
  summary: { 'zh-Hant': '它是怎麼來的。' },
  steps: [
    {
      id: 'start',
      title: { 'zh-Hant': '開始' },
      events: ['founded'],
      note: { 'zh-Hant': '慢慢說' },
    },
    { id: 'rsp', title: { 'zh-Hant': '發布' }, range: '2023', events: ['rsp'] },
  ],
};
const OPTIONS = {
  locale: 'zh-Hant',
  measurer: approximateMeasurer(13),
  laneName: (text: string) => ({ text, lang: 'en' }),
  back: '回到總覽',
} as const;
/** What breaks XML, spreadsheets and links elsewhere. */
const HOSTILE = [
  'A & B < C > D " \' ]]>',
  '</title><script>alert(1)</script>',
  'nul\u0000bell\u0007vt\u000Besc\u001B\uFFFE',
  '\uD800 lone',
  '\u202Egnp.exe',
  '{{7*7}} ${7*7}',
];

interface Part {
  readonly path: string;
  readonly xml: Document | undefined;
}

async function partsOf(timeline: Timeline, story?: typeof STORY): Promise<readonly Part[]> {
  const zip = await JSZip.loadAsync(await timelineDeck(timeline, story, OPTIONS));
  return Promise.all(
    Object.values(zip.files).map(async ({ name: path, dir }) => {
      expect(dir, path).toBe(false);
      if (!/\.(?:xml|rels)$/.test(path)) return { path, xml: undefined };
      const text = await zip.file(path)?.async('string');
      return { path, xml: new DOMParser().parseFromString(text ?? '', 'application/xml') };
    }),
  );
}

const all = (xml: Document | undefined, tag: string) => [...(xml?.getElementsByTagName(tag) ?? [])];
const slidesOf = (parts: readonly Part[]) =>
  parts.filter(({ path }) => /^ppt\/slides\/slide\d+\.xml$/.test(path));

/** Everything that PowerPoint would offer to repair. */
function faultsOf(parts: readonly Part[]): readonly string[] {
  const paths = new Set(parts.map(({ path }) => path));
  return parts.flatMap(({ path, xml }) => {
    if (!xml) return [];
    const faults: string[] = [];
    if (all(xml, 'parsererror').length > 0) faults.push(`${path} is not well formed`);
    for (const override of all(xml, 'Override')) {
      const part = override.getAttribute('PartName')?.slice(1) ?? '';
      if (!paths.has(part)) faults.push(`no part for the content type of ${part}`);
    }
    const base = path.replace(/_rels\/(?<file>[^/]*)\.rels$/, '$<file>');
    const ids = new Set<string>();
    for (const relation of all(xml, 'Relationship')) {
      const target = relation.getAttribute('Target') ?? '';
      const id = relation.getAttribute('Id') ?? '';
      if (ids.has(id)) faults.push(`${path} has ${id} twice`);
      ids.add(id);
      if (relation.getAttribute('TargetMode') === 'External') {
        if (!/^https?:\/\//.test(target)) faults.push(`${path} links to ${target}`);
        continue;
      }
      const whole = new URL(target, `https://x/${base}`).pathname.slice(1);
      if (!paths.has(whole)) faults.push(`${path} points to ${whole}, which is not there`);
    }
    if (/^ppt\/slides\/slide/.test(path)) {
      const rels = parts.find((p) => p.path === path.replace(/([^/]+)$/, '_rels/$1.rels'));
      const known = new Set(all(rels?.xml, 'Relationship').map((r) => r.getAttribute('Id')));
      for (const link of all(xml, 'a:hlinkClick')) {
        const id = link.getAttribute('r:id');
        if (!known.has(id)) faults.push(`${path} has a link ${id} without a relation`);
      }
      for (const shape of all(xml, 'p:sp')) {
        if (!shape.getElementsByTagName('p:txBody').length) faults.push(`${path}: no text body`);
      }
      const shapes = all(xml, 'p:cNvPr').map((shape) => shape.getAttribute('id'));
      if (new Set(shapes).size !== shapes.length) faults.push(`${path} has an id twice`);
    }
    return faults;
  });
}

describe('a PowerPoint deck', () => {
  it('has a slide for the whole and for each step, with notes, and nothing to repair', async () => {
    const parts = await partsOf(storyTimeline(), STORY);
    expect(faultsOf(parts)).toEqual([]);
    expect(slidesOf(parts)).toHaveLength(3);
    const notes = parts.filter(({ path }) => /^ppt\/notesSlides\/notes[^/]*\.xml$/.test(path));
    const said = notes.map(({ xml }) => xml?.documentElement.textContent ?? '').join('\n');
    expect(said).toContain('慢慢說');
    expect(said).toContain('2023 年 9 月，公司發布了負責任擴展政策');
    expect(parts.some(({ path }) => path.startsWith('ppt/media/'))).toBe(false);
  });

  it('says each event to those who hear the slide, and links it to its article', async () => {
    const parts = await partsOf(storyTimeline(), STORY);
    const [, , rsp] = slidesOf(parts);
    const label = all(rsp?.xml, 'p:cNvPr').find((shape) =>
      shape.getAttribute('descr')?.startsWith('發布負責任擴展政策, 2023年9月'),
    );
    expect(label?.getElementsByTagName('a:hlinkClick')).toHaveLength(1);
    expect(
      all(rsp?.xml, 'a:r').flatMap((run) => [...run.getElementsByTagName('a:hlinkClick')]),
    ).toEqual([]);
  });

  it('names the shapes of an event alike on all slides, so that they move', async () => {
    const parts = await partsOf(storyTimeline(), STORY);
    const names = slidesOf(parts).map(({ xml }) =>
      all(xml, 'p:cNvPr').flatMap(
        (shape) => shape.getAttribute('name')?.match(/^!!.*label$/) ?? [],
      ),
    );
    const [first = [], ...others] = names.map((found) => found.map(String));
    expect(first.length).toBeGreaterThan(2);
    for (const other of others) expect(other.some((name) => first.includes(name))).toBe(true);
    for (const { xml } of slidesOf(parts)) expect(all(xml, 'p:transition').length).toBe(2);
  });

  it.each(HOSTILE)('stays whole whatever the texts say: %j', async (text) => {
    const timeline = storyTimeline();
    const [source] = timeline.sources;
    if (!source) throw new Error('The story has an article.');
    const hostile: Timeline = {
      ...timeline,
      title: { en: text },
      sources: [{ ...source, title: text, url: 'javascript:alert(1)' }],
      events: timeline.events.map((event) => anEvent({ ...event, title: { en: text } })),
    };
    const story = { ...STORY, title: { 'zh-Hant': text } };
    expect(faultsOf(await partsOf(hostile, story))).toEqual([]);
  });

  it('is one slide without a story', async () => {
    expect(slidesOf(await partsOf(storyTimeline()))).toHaveLength(1);
  });
});
