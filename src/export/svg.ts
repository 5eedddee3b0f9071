import type { EventKind, TimelineEvent } from '../model/event.ts';
import { dayToPx } from '../timeline/layout/viewport.ts';
import { dayLabel } from '../timeline/words/dayLabel.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import type { TextInLanguage } from '../timeline/words/localised.ts';
import { LINE_PX } from '../timeline/layout/placeMark.ts';
import type { PlacedCluster, PlacedEvent } from '../timeline/layout/placedView.ts';
import { LABEL_PX } from '../timeline/layout/scene.ts';
import type { Tick } from '../timeline/layout/ticks.ts';
import type { Scene } from '../timeline/layout/scene.ts';
import { approximateMeasurer } from '../timeline/layout/textMeasurer.ts';
import { markShapes } from './markShapes.ts';
import type { MarkShape } from './markShapes.ts';
import { PICTURE_COLOURS } from './pictureColours.ts';
import type { PictureColours } from './pictureColours.ts';
import { figureBandClip, figureBandSvg } from './figureBandSvg.ts';
import { fontOf, round, textAt } from './svgText.ts';
import { xmlText } from './xmlText.ts';

/** What a picture says beside what its scene shows. */
export interface SvgOptions {
  /** For those who hear the picture, and above it unless `heading` is false. */
  readonly title: TextInLanguage;
  readonly description: TextInLanguage;
  readonly heading?: boolean | undefined;
  readonly theme: 'light' | 'dark';
  /** Width that the picture is shown at, if that is not the scene's. */
  readonly widthPx?: number | undefined;
  readonly laneName: (laneId: string) => TextInLanguage;
  /** Where an event leads to, http or https; none for no link. */
  readonly href?: ((event: TimelineEvent) => string | undefined) | undefined;
  /** Ids of the events that stand out: all others are dimmed. */
  readonly highlight?: ReadonlySet<string> | undefined;
  /** First day that has not begun yet, for the line of today. */
  readonly today?: { readonly day: number; readonly label: TextInLanguage } | undefined;
}

/** Height that the heading takes above the stage. */
export const HEADING_PX = 44;

const DIMMED = 0.28;
/** Near enough to tell whether a lane's name has room. */
const NAMES = approximateMeasurer(LABEL_PX);
/** From the top of a line to its baseline. */
const BASELINE_PX = 13.5;

/**
 * The picture of a scene as a stand-alone SVG: no script, no style sheet, nothing from elsewhere,
 * a title and a description, and a link on each event that has one. Every text is escaped and free
 * of what XML does not allow.
 */
export function sceneSvg(scene: Scene, options: SvgOptions): string {
  const colours = PICTURE_COLOURS[options.theme];
  const { widthPx, heightPx, stage, viewport } = scene;
  const shown = options.widthPx ?? widthPx;
  const size = `width="${round(shown)}" height="${round((shown * heightPx) / widthPx)}"`;
  const picture = new Picture(scene, options, colours);
  // What is an image to those who hear it has no links in it.
  const role = options.href ? 'graphics-document' : 'img';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${widthPx} ${heightPx}" role="${role}" aria-labelledby="title desc" lang="${xmlText(scene.locale)}" font-family="${xmlText(fontOf(scene.locale))}" font-size="${LABEL_PX}">`,
    `<title id="title">${xmlText(options.title.text)}</title>`,
    `<desc id="desc">${xmlText(options.description.text)}</desc>`,
    `<defs><clipPath id="stage"><rect width="${round(viewport.width)}" height="${round(stage.heightPx)}"/></clipPath>${figureBandClip(scene)}${picture.gradients()}</defs>`,
    `<rect width="${widthPx}" height="${heightPx}" fill="${colours.paper}"/>`,
    ...(options.heading === false ? [] : [picture.heading()]),
    ...figureBandSvg(scene, { colours, highlight: options.highlight, dimmed: DIMMED }),
    ...picture.lanes(),
    `<g transform="translate(${stage.leftPx} ${stage.topPx})">`,
    ...picture.grid(),
    ...picture.today(),
    '<g clip-path="url(#stage)">',
    ...picture.events(),
    ...picture.clusters(),
    '</g>',
    ...picture.axis(),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** The parts of one picture. */
class Picture {
  readonly #scene: Scene;
  readonly #options: SvgOptions;
  readonly #colours: PictureColours;

  constructor(scene: Scene, options: SvgOptions, colours: PictureColours) {
    this.#scene = scene;
    this.#options = options;
    this.#colours = colours;
  }

  heading(): string {
    const { text, lang } = this.#options.title;
    return textAt(text, lang, 16, 28, this.#colours.ink, 'font-size="20" font-weight="700"');
  }

  /** Bars that fade at both ends, one gradient for each kind. */
  gradients(): string {
    return Object.entries(this.#colours.kinds)
      .map(
        ([kind, colour]) =>
          `<linearGradient id="fade-${kind}"><stop offset="0" stop-color="${colour}" stop-opacity=".04"/><stop offset=".25" stop-color="${colour}"/><stop offset=".75" stop-color="${colour}"/><stop offset="1" stop-color="${colour}" stop-opacity=".04"/></linearGradient>`,
      )
      .join('');
  }

  lanes(): readonly string[] {
    const { lanes, stage, widthPx } = this.#scene;
    const { sunken, line, ink, muted } = this.#colours;
    const gutter = `<rect y="${stage.topPx}" width="${stage.leftPx}" height="${round(stage.heightPx)}" fill="${sunken}"/>`;
    const names = lanes.map(({ id, count, topPx, padPx }, i) => {
      const { text, lang } = this.#options.laneName(id);
      const y = stage.topPx + topPx;
      const base = y + Math.min(padPx, 8) + BASELINE_PX + 3;
      const rule =
        i === 0 ? '' : `<rect y="${round(y)}" width="${widthPx}" height="1" fill="${line}"/>`;
      const name = shortened(text, stage.leftPx - 52);
      return (
        rule +
        textAt(name, lang, 16, base, ink, 'font-weight="600"') +
        textAt(
          String(count),
          'en',
          stage.leftPx - 10,
          base,
          muted,
          'font-size="11" text-anchor="end"',
        )
      );
    });
    return [gutter, ...names];
  }

  grid(): readonly string[] {
    const { ticks, viewport, stage } = this.#scene;
    const major = new Set(ticks.major.map(({ day }) => day));
    const days = [...new Set([...ticks.minor.map(({ day }) => day), ...major])];
    return days.flatMap((day) => {
      const px = dayToPx(viewport, day);
      if (px < 0 || px > viewport.width) return [];
      const colour = major.has(day) ? this.#colours.line : this.#colours.lineFaint;
      return [
        `<rect x="${Math.round(px)}" width="1" height="${round(stage.heightPx)}" fill="${colour}"/>`,
      ];
    });
  }

  today(): readonly string[] {
    const { today } = this.#options;
    const { viewport, stage } = this.#scene;
    if (!today) return [];
    const px = dayToPx(viewport, today.day);
    if (px < 0 || px > viewport.width) return [];
    return [
      `<path d="M${round(px)} 0V${round(stage.heightPx)}" stroke="${this.#colours.muted}" stroke-dasharray="2 3" fill="none"/>`,
      textAt(
        today.label.text,
        today.label.lang,
        px,
        stage.heightPx + 36,
        this.#colours.muted,
        'font-size="12" text-anchor="middle"',
      ),
    ];
  }

  events(): readonly string[] {
    const { placed } = this.#scene;
    return [...placed.bare, ...placed.labels].map((one) => this.#event(one));
  }

  #event(placed: PlacedEvent): string {
    const { event, lines, textPx, textYPx, mode } = placed;
    const { text, lang } = inLanguage(event.title, this.#scene.locale);
    const date = dayLabel(event.date, this.#scene.locale);
    const colour = this.#colours.kinds[event.kind];
    const strong = this.#scene.strong.has(event.id);
    const { highlight } = this.#options;
    const dimmed = highlight !== undefined && !highlight.has(event.id);
    const { ink, inkSoft, muted } = this.#colours;
    const leads = strong || highlight?.has(event.id) === true;
    const words = placed.cut
      ? []
      : lines.map((line, i) =>
          textAt(
            line,
            lang,
            textPx,
            textYPx + (mode === 'bar-over' ? 0 : 3) + i * LINE_PX + BASELINE_PX,
            dimmed ? muted : leads ? ink : inkSoft,
            `font-weight="${dimmed ? 400 : leads ? 700 : 500}"`,
          ),
        );
    const shapes = markShapes(placed, this.#scene.viewport).map((shape) =>
      shapeSvg(shape, event.kind, colour, this.#colours.paper),
    );
    const marks = dimmed ? `<g opacity="${DIMMED}">${shapes.join('')}</g>` : shapes.join('');
    const body = `<title>${xmlText(`${text} · ${date}`)}</title>${marks}${words.join('')}`;
    const href = this.#options.href?.(event);
    const linked =
      href === undefined
        ? body
        : `<a href="${xmlText(href)}" target="_blank" rel="noopener">${body}</a>`;
    return `<g data-event="${xmlText(event.id)}"${dimmed ? ' data-back=""' : ''}>${linked}</g>`;
  }

  clusters(): readonly string[] {
    return this.#scene.placed.clusters.map((cluster) => this.#cluster(cluster));
  }

  #cluster({ leftPx, yPx, led, members }: PlacedCluster): string {
    const { line, muted, paper, lineFaint } = this.#colours;
    const words = `${led ? '+' : ''}${members.length}`;
    const width = 12 + words.length * 7;
    const opacity = this.#options.highlight ? ` opacity="${DIMMED}"` : '';
    return `<g${opacity}><rect x="${round(leftPx + 0.5)}" y="${round(yPx - 8.5)}" width="${width}" height="17" rx="8.5" fill="${led ? lineFaint : paper}" stroke="${line}"/>${textAt(words, 'en', leftPx + 0.5 + width / 2, yPx + 4, muted, 'font-size="11" font-weight="600" text-anchor="middle"')}</g>`;
  }

  axis(): readonly string[] {
    const { ticks, viewport, stage, widthPx } = this.#scene;
    const { line, muted, ink } = this.#colours;
    const top = stage.heightPx;
    const rule = `<rect x="${-stage.leftPx}" y="${round(top)}" width="${widthPx}" height="1" fill="${line}"/>`;
    // A long period keeps its name at the edge while it lasts.
    const placeOf = ({ day, next, label: words }: Tick) => {
      const px = dayToPx(viewport, day);
      return px < 0 && dayToPx(viewport, next) > words.length * 12 ? 0 : px;
    };
    const label = (px: number, words: string, y: number, colour: string, more: string) => {
      return px < -4 || px + words.length * 8 > viewport.width
        ? []
        : [textAt(words, this.#scene.locale, px + 6, top + y, colour, more)];
    };
    return [
      rule,
      ...ticks.minor.flatMap((tick) =>
        label(dayToPx(viewport, tick.day), tick.label, 16, muted, 'font-size="12"'),
      ),
      ...ticks.major.flatMap((tick) =>
        label(placeOf(tick), tick.label, 34, ink, 'font-size="12" font-weight="600"'),
      ),
    ];
  }
}

function shapeSvg(shape: MarkShape, kind: EventKind, colour: string, paper: string): string {
  const { paint } = shape;
  const own = paint.fade ? `url(#fade-${kind})` : colour;
  const fill = paint.fill === 'none' ? 'none' : paint.fill === 'paper' ? paper : own;
  // A gradient has no width to run over on a stroke without area, so a fading line is plain.
  const stroke =
    paint.strokePx === 0
      ? ''
      : ` stroke="${colour}" stroke-width="${paint.strokePx}"${paint.dashed ? ' stroke-dasharray="3 2.4"' : ''}${paint.fade ? ' stroke-opacity=".6"' : ''}`;
  const opacity = paint.opacity === 1 ? '' : ` opacity="${paint.opacity}"`;
  const look = `fill="${fill}"${stroke}${opacity}`;
  switch (shape.form) {
    case 'disc':
      return `<circle cx="${round(shape.x)}" cy="${round(shape.y)}" r="${shape.radius}" ${look}/>`;
    case 'bar':
      return `<rect x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${shape.height}" rx="${shape.height / 2}" ${look}/>`;
    case 'flag':
      return `<path d="M${round(shape.x)} ${round(shape.y)}v-${shape.height}l6 2-6 2" fill="${colour}" stroke="${colour}"/>`;
    case 'line':
      return `<path d="M${shape.points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}" ${look}/>`;
  }
}

/** A name cut to so many pixels, with a sign that it was; no character is cut in two. */
function shortened(text: string, mostPx: number): string {
  const widthPx = (part: string) => NAMES.widthPx(part, 'strong', '');
  if (widthPx(text) <= mostPx) return text;
  const characters = [...text];
  while (characters.length > 1 && widthPx(`${characters.join('')}…`) > mostPx) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
