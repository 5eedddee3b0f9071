import PptxGenJS from 'pptxgenjs';
import type { TimelineEvent } from '../model/event.ts';
import { safeUrl } from '../model/safeUrl.ts';
import type { Story } from '../model/story.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { dayLabel } from '../timeline/words/dayLabel.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import type { TextInLanguage } from '../timeline/words/localised.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { LINE_PX } from '../timeline/layout/placeMark.ts';
import type { PlacedEvent } from '../timeline/layout/placedView.ts';
import { composeScene } from '../timeline/layout/scene.ts';
import type { ToldStep } from '../timeline/layout/scene.ts';
import type { Scene } from '../timeline/layout/scene.ts';
import type { TextMeasurer } from '../timeline/layout/textMeasurer.ts';
import { dayToPx } from '../timeline/layout/viewport.ts';
import { blend } from './blend.ts';
import { citation } from './citation.ts';
import { evidenceText } from './evidenceText.ts';
import { markShapes } from './markShapes.ts';
import type { MarkShape } from './markShapes.ts';
import { PICTURE_COLOURS } from './pictureColours.ts';
import { repairPackage } from './pptxPackage.ts';
import { storySlides, toldStep } from '../timeline/slides/storySlides.ts';
import type { StorySlide } from '../timeline/slides/storySlides.ts';
import { legalText } from './xmlText.ts';

export interface DeckOptions {
  readonly locale: Locale;
  /** Widths of the labels' text at 13 px. */
  readonly measurer: TextMeasurer;
  readonly laneName: (laneId: string) => TextInLanguage;
  /** Words of the link back to the first slide. */
  readonly back: string;
}

type Slide = PptxGenJS.Slide;

/** A slide is 960 × 540 points, and so is its scene: a pixel of the scene is a point. */
const WIDTH = 960;
const HEIGHT = 540;
const POINTS_PER_INCH = 72;
const HEAD = 56;
const FOOT = 62;
const DIMMED = 0.3;
const MOST_CITED = 3;
/** Room of a pile's number. */
const PILE_PX = 24;
/** Characters of a quote that fit on the line of a citation. */
const QUOTED = 60;

const LANGUAGES: Readonly<Record<string, { readonly lang: string; readonly font: string }>> = {
  'zh-Hant': { lang: 'zh-TW', font: 'Microsoft JhengHei' },
  'zh-Hans': { lang: 'zh-CN', font: 'Microsoft YaHei' },
  en: { lang: 'en-US', font: 'Calibri' },
};
const COLOURS = PICTURE_COLOURS.light;

/**
 * A PowerPoint deck of native, editable shapes: the whole first, then a slide for each step of the
 * story with the rest dimmed, each with its sources below and its notes. Marks and labels link to
 * the article that tells the event, and carry a text for those who hear the slide; shapes of one
 * event have one name on all slides, so that Morph moves them. Links are http or https only, texts
 * free of what XML does not allow.
 */
export async function timelineDeck(
  timeline: Timeline,
  story: Story | undefined,
  options: DeckOptions,
): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.defineLayout({ name: 'timeline', width: inches(WIDTH), height: inches(HEIGHT) });
  deck.layout = 'timeline';
  deck.title = legalText(inLanguage(story?.title ?? timeline.title ?? {}, options.locale).text);
  deck.company = 'Chronocite';
  const names = new Map<string, string>();
  const slides = storySlides(timeline, story, options.locale);
  const steps = slides.map(toldStep);
  for (const content of slides) {
    const slide = deck.addSlide();
    slide.background = { color: hex(COLOURS.paper) };
    new SlideDrawing(slide, timeline, content, options, names, steps).draw();
  }
  const bytes = await deck.write({ outputType: 'uint8array', compression: true });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('pptxgenjs gave no bytes.');
  return repairPackage(bytes, names);
}

/** One slide being filled. */
class SlideDrawing {
  readonly #slide: Slide;
  readonly #timeline: Timeline;
  readonly #content: StorySlide;
  readonly #options: DeckOptions;
  /** What each named shape says to those who hear the slide. */
  readonly #names: Map<string, string>;
  readonly #scene: Scene;

  constructor(
    slide: Slide,
    timeline: Timeline,
    content: StorySlide,
    options: DeckOptions,
    names: Map<string, string>,
    steps: readonly ToldStep[],
  ) {
    this.#slide = slide;
    this.#timeline = timeline;
    this.#content = content;
    this.#options = options;
    this.#names = names;
    const { locale, measurer } = options;
    this.#scene = composeScene(
      {
        events: timeline.events,
        span: content.span,
        step: toldStep(content),
        steps,
        widthPx: WIDTH,
        heightPx: HEIGHT,
        locale,
        measurer,
      },
      HEAD,
      content.step === 0 ? 16 : FOOT,
    );
  }

  draw(): void {
    this.#title();
    this.#lanes();
    this.#axis();
    for (const placed of this.#scene.placed.bare) this.#event(placed);
    for (const placed of this.#scene.placed.labels) this.#event(placed);
    for (const { leftPx, yPx, led, members } of this.#scene.placed.clusters) {
      const { stage, viewport } = this.#scene;
      // A slide clips nothing: beyond the stage it would stand among the lanes' names.
      if (leftPx < 0 || leftPx > viewport.width - PILE_PX) continue;
      const words = `${led ? '+' : ''}${members.length}`;
      this.#text(words, 'en', stage.leftPx + leftPx, stage.topPx + yPx - 8, 14 + words.length * 6, {
        size: 10,
        colour: this.#content.highlight
          ? blend(COLOURS.muted, COLOURS.paper, DIMMED + 0.2)
          : COLOURS.muted,
        align: 'center',
      });
    }
    this.#sources();
    this.#notes();
  }

  #title(): void {
    const { title, step } = this.#content;
    this.#text(title.text, title.lang, 20, 10, WIDTH - 110, { size: 24, bold: true, height: 36 });
    if (step > 0) {
      const text = legalText(this.#options.back);
      this.#slide.addText([{ text, options: { hyperlink: { slide: 1 } } }], {
        ...box(WIDTH - 84, 16, 66, 22),
        ...this.#look(this.#options.locale, 11, COLOURS.muted),
        align: 'right',
        objectName: 'back',
      });
    }
  }

  #lanes(): void {
    const { lanes, stage } = this.#scene;
    for (const [i, { id, topPx, padPx }] of lanes.entries()) {
      const { text, lang } = this.#options.laneName(id);
      const y = stage.topPx + topPx;
      if (i > 0) this.#line(0, y, WIDTH, 0, COLOURS.line, `lane-${i}`);
      this.#text(text, lang, 16, y + Math.min(padPx, 8), stage.leftPx - 22, {
        size: 11,
        bold: true,
        height: 20,
      });
    }
  }

  #axis(): void {
    const { ticks, viewport, stage, locale } = this.#scene;
    const bottom = stage.topPx + stage.heightPx;
    this.#line(0, bottom, WIDTH, 0, COLOURS.line, 'axis');
    const major = new Set(ticks.major.map(({ day }) => day));
    for (const [i, { day, label }] of ticks.minor.entries()) {
      const px = dayToPx(viewport, day);
      if (px < 0 || px > viewport.width - 8) continue;
      const colour = major.has(day) ? COLOURS.line : COLOURS.lineFaint;
      this.#line(stage.leftPx + px, stage.topPx, 0, stage.heightPx, colour, `tick-${i}`);
      if (px > viewport.width - 36) continue;
      this.#text(label, locale, stage.leftPx + px + 4, bottom + 2, 60, {
        size: 10,
        colour: COLOURS.muted,
      });
    }
    for (const { day, label } of ticks.major) {
      const px = dayToPx(viewport, day);
      if (px < -4 || px > viewport.width - 60) continue;
      this.#text(label, locale, stage.leftPx + px + 4, bottom + 18, 90, { size: 10, bold: true });
    }
  }

  #event(placed: PlacedEvent): void {
    const { event, lines, cut, textPx, textYPx, textWidthPx, mode } = placed;
    const { viewport, stage } = this.#scene;
    const right = Math.max(placed.markPx + placed.markWidthPx, textPx + textWidthPx);
    if (right < 0 || placed.markPx > viewport.width) return;
    const { highlight } = this.#content;
    const dimmed = highlight !== undefined && !highlight.has(event.id);
    const share = dimmed ? DIMMED : 1;
    const colour = blend(COLOURS.kinds[event.kind], COLOURS.paper, share);
    const { locale } = this.#options;
    const { text, lang } = inLanguage(event.title, locale);
    const said = `${text}, ${dayLabel(event.date, locale)}`;
    const place = this.#timeline.events.indexOf(event);
    for (const [i, shape] of markShapes(placed, viewport).entries()) {
      this.#mark(shape, colour, event, `!!event-${place}-mark-${i}`, i === 0 ? said : '');
    }
    if (cut || lines.length === 0 || textPx < -20 || textPx > viewport.width - 40) return;
    const strong = this.#scene.strong.has(event.id) || highlight?.has(event.id) === true;
    const top = stage.topPx + textYPx + (mode === 'bar-over' ? 0 : 3);
    this.#text(lines.join('\n'), lang, stage.leftPx + textPx, top, textWidthPx + 40, {
      size: 11.5,
      bold: strong,
      colour: blend(strong ? COLOURS.ink : COLOURS.inkSoft, COLOURS.paper, share),
      height: lines.length * LINE_PX,
      event,
      name: `!!event-${place}-label`,
      said,
    });
  }

  #mark(shape: MarkShape, colour: string, event: TimelineEvent, name: string, said: string): void {
    const { paint } = shape;
    const { stage, viewport } = this.#scene;
    const faint = paint.fade || paint.opacity < 1 ? 0.55 : 1;
    const own = hex(blend(colour, COLOURS.paper, faint));
    const fill =
      paint.fill === 'none'
        ? { type: 'none' as const }
        : { color: paint.fill === 'paper' ? hex(COLOURS.paper) : own };
    const line = {
      color: own,
      width: Math.max(paint.strokePx, 0.25),
      ...(paint.dashed ? { dashType: 'sysDash' as const } : {}),
    };
    const link = this.#link(event);
    const at = (x: number, y: number, width: number, height: number) => {
      // What reaches beyond the stage would cover the names of the lanes.
      const left = Math.max(x, 0);
      const right = Math.min(x + width, viewport.width);
      if (right <= left) return undefined;
      return box(stage.leftPx + left, stage.topPx + y, right - left, height);
    };
    if (said !== '') this.#names.set(name, said);
    const more = { objectName: name, ...(link ? { hyperlink: link } : {}) };
    if (shape.form === 'disc') {
      const { x, y, radius } = shape;
      const place = at(x - radius, y - radius, radius * 2, radius * 2);
      if (place) this.#slide.addShape('ellipse', { ...place, fill, line, ...more });
    } else if (shape.form === 'bar') {
      const place = at(shape.x, shape.y, shape.width, shape.height);
      if (place)
        this.#slide.addShape('roundRect', { ...place, fill, line, rectRadius: 0.5, ...more });
    } else if (shape.form === 'flag') {
      const place = at(shape.x, shape.y - shape.height, 6, 4);
      if (place)
        this.#slide.addShape('rtTriangle', { ...place, fill: { color: own }, line, ...more });
    }
  }

  #sources(): void {
    const { events, highlight, step } = this.#content;
    if (step === 0) return;
    const cited = events.filter(({ id }) => highlight?.has(id) ?? true).slice(0, MOST_CITED);
    const top = HEIGHT - FOOT + 6;
    for (const [i, event] of cited.entries()) {
      const [first] = event.evidence;
      const text = first && evidenceText(first, this.#timeline.sources);
      if (!text) continue;
      const quote = [...text.quote];
      const cut = quote.length > QUOTED ? `${quote.slice(0, QUOTED).join('')}…` : text.quote;
      const words = `${dayLabel(event.date, this.#options.locale)}  “${cut}”  ${text.source.title}`;
      this.#text(words, text.source.language, 20, top + i * 17, WIDTH - 40, {
        size: 9.5,
        colour: COLOURS.muted,
        event,
        name: `source-${step}-${i}`,
        said: words,
      });
    }
  }

  #notes(): void {
    const { note, events } = this.#content;
    const { locale } = this.#options;
    const cited = events.map((event) => citation(event, 0, this.#timeline.sources, locale));
    const notes = [...(note ? [note.text] : []), ...cited].map(legalText);
    if (notes.length > 0) this.#slide.addNotes(notes.join('\n\n'));
  }

  #line(x: number, y: number, width: number, height: number, colour: string, name: string): void {
    this.#slide.addShape('line', {
      ...box(x, y, width, height),
      line: { color: hex(colour), width: 0.5 },
      objectName: name,
    });
  }

  #text(
    words: string,
    lang: string,
    x: number,
    y: number,
    width: number,
    more: {
      readonly size: number;
      readonly colour?: string;
      readonly bold?: boolean;
      readonly height?: number;
      readonly align?: 'left' | 'center';
      readonly event?: TimelineEvent;
      readonly name?: string;
      readonly said?: string;
    },
  ): void {
    const link = more.event && this.#link(more.event);
    const { name, said, align = 'left' } = more;
    if (name !== undefined && said !== undefined) this.#names.set(name, said);
    const lines = legalText(words).split('\n');
    const runs = lines.map((text, i) => ({
      text,
      // pptxgenjs knows the links of runs alone; `repairPackage` gives them to the box.
      options: {
        align,
        breakLine: i < lines.length - 1,
        ...(link && i === 0 ? { hyperlink: link } : {}),
      },
    }));
    this.#slide.addText(runs, {
      ...box(x, y, width, more.height ?? 16),
      ...this.#look(lang, more.size, more.colour ?? COLOURS.ink),
      bold: more.bold ?? false,
      align,
      ...(name === undefined ? {} : { objectName: name }),
    });
  }

  #look(lang: string, size: number, colour: string) {
    const known = LANGUAGES[lang] ?? LANGUAGES['zh-Hant'];
    return {
      fontSize: size,
      fontFace: known?.font ?? 'Calibri',
      lang: known?.lang ?? 'en-US',
      color: hex(colour),
      margin: 0,
      wrap: false,
      valign: 'top' as const,
      fit: 'none' as const,
    };
  }

  #link(event: TimelineEvent) {
    const [first] = event.evidence;
    const source = this.#timeline.sources.find(({ id }) => id === first?.source);
    const url = source?.url ? safeUrl(source.url) : undefined;
    return url === undefined ? undefined : { url, tooltip: legalText(source?.title ?? '') };
  }
}

function box(x: number, y: number, width: number, height: number) {
  return { x: inches(x), y: inches(y), w: inches(width), h: inches(height) };
}

function inches(points: number): number {
  return points / POINTS_PER_INCH;
}

function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
