import { MONEY_WORDS, currencyName } from '../timeline/words/amountWords.ts';
import { amountLabel } from '../timeline/words/amountLabel.ts';
import type { PlacedFigure, PlacedJoin } from '../timeline/figures/figureBand.ts';
import { MONEY_MEASURES } from '../timeline/figures/figurePoints.ts';
import { FIGURE_SIGNS } from '../timeline/figures/figureSigns.ts';
import { AMOUNT_PX } from '../timeline/layout/scene.ts';
import type { Scene } from '../timeline/layout/scene.ts';
import type { PictureColours } from './pictureColours.ts';
import { round, textAt } from './svgText.ts';
import { xmlText } from './xmlText.ts';

export interface FigureBandOptions {
  readonly colours: PictureColours;
  /** Ids of the events that stand out: all others are dimmed. */
  readonly highlight?: ReadonlySet<string> | undefined;
  /** Opacity of what is dimmed. */
  readonly dimmed: number;
}

/** Half the length of the line across an end of a range, and the gap beside a text on a bar. */
const CAP_PX = 3.5;
const INLINE_GAP_PX = 3;
const ARROW = { startPx: 6, lengthPx: 6, headPx: 3 } as const;
const HEAD_PX = 18;
const ROW_PX = 16;

/** The band of amounts above the stage, as the page draws it; nothing for a scene without one. */
export function figureBandSvg(scene: Scene, options: FigureBandOptions): readonly string[] {
  const { figures, stage, widthPx, viewport } = scene;
  if (!figures) return [];
  const { colours, highlight, dimmed } = options;
  const { topPx, heightPx, placed } = figures;
  return [
    `<rect y="${topPx}" width="${stage.leftPx}" height="${heightPx}" fill="${colours.sunken}"/>`,
    ...head(scene, colours),
    `<g transform="translate(${stage.leftPx} ${topPx})">`,
    ...scale(scene, colours),
    `<g clip-path="url(#band)"${highlight ? ` opacity="${dimmed}"` : ''}>`,
    ...placed.joins.map((join) => joinSvg(join, colours)),
    '</g>',
    '<g clip-path="url(#band)">',
    ...placed.figures.map(
      (figure) =>
        `<g data-figure="${xmlText(figure.point.event.id)}">${figureSvg(figure, scene, options)}</g>`,
    ),
    '</g>',
    '</g>',
    `<rect y="${round(topPx + heightPx)}" width="${widthPx}" height="1" fill="${colours.line}"/>`,
    `<rect x="${stage.leftPx}" y="${topPx}" width="${round(viewport.width)}" height="1" fill="${colours.lineFaint}"/>`,
  ];
}

/** The clip path that the band needs, for the picture's definitions. */
export function figureBandClip({ figures, viewport }: Scene): string {
  if (!figures) return '';
  return `<clipPath id="band"><rect width="${round(viewport.width)}" height="${figures.heightPx}"/></clipPath>`;
}

/** Name, unit and legend, in the gutter. */
function head({ figures, locale, stage }: Scene, colours: PictureColours): readonly string[] {
  if (!figures) return [];
  const { amounts, topPx } = figures;
  const words = MONEY_WORDS[locale];
  const small = 'font-size="11"';
  const shown = MONEY_MEASURES.filter((one) =>
    amounts.points.some(({ measure }) => measure === one),
  );
  return [
    textAt(words.name, locale, 16, topPx + HEAD_PX, colours.ink, 'font-weight="600"'),
    textAt(
      words.unit(currencyName(amounts.currency ?? '', locale)),
      locale,
      16,
      topPx + HEAD_PX + ROW_PX,
      colours.muted,
      small,
    ),
    ...shown.flatMap((measure, i) => {
      const y = topPx + HEAD_PX + ROW_PX * (i + 2) + 4;
      const { path, kind } = FIGURE_SIGNS[measure];
      return [
        `<path transform="translate(21 ${y - 4})" d="${path}" fill="${colours.kinds[kind]}"/>`,
        textAt(words.measures[measure], locale, 32, y, colours.muted, small),
      ];
    }),
    ...figures.band.ticks.map(({ value, yPx }) =>
      textAt(
        amountLabel(value, locale, 'short'),
        locale,
        stage.leftPx - 6,
        topPx + yPx + 4,
        colours.muted,
        'font-size="11" text-anchor="end"',
      ),
    ),
  ];
}

function scale({ figures, viewport }: Scene, colours: PictureColours): readonly string[] {
  return (figures?.band.ticks ?? []).map(
    ({ yPx }) =>
      `<rect y="${Math.round(yPx)}" width="${round(viewport.width)}" height="1" fill="${colours.lineFaint}"/>`,
  );
}

function joinSvg({ measure, fromPx, fromYPx, toPx, toYPx }: PlacedJoin, colours: PictureColours) {
  const colour = colours.kinds[FIGURE_SIGNS[measure].kind];
  return `<path d="M${round(fromPx)} ${round(fromYPx)}L${round(toPx)} ${round(toYPx)}" stroke="${colour}" stroke-width="1.25" stroke-dasharray="1 4" stroke-linecap="round" fill="none"/>`;
}

function figureSvg(
  figure: PlacedFigure,
  { locale }: Scene,
  { colours, highlight, dimmed }: FigureBandOptions,
): string {
  const { point, xPx, yPx, amount } = figure;
  const { path, kind } = FIGURE_SIGNS[point.measure];
  const colour = colours.kinds[kind];
  const isBack = highlight !== undefined && !highlight.has(point.event.id);
  const forecast = point.event.modality === 'forecast';
  const hollow = forecast || point.bound === 'about';
  const fill = hollow ? colours.paper : colour;
  const sign = `<path transform="translate(${round(xPx)} ${round(yPx)})" d="${path}" fill="${fill}" stroke="${colour}" stroke-width="1.5"${forecast ? ' stroke-dasharray="2.4 1.8"' : ''}/>`;
  const text = amount
    ? textAt(
        amount.text,
        locale,
        amount.leftPx,
        amount.topPx + amount.heightPx - 3,
        isBack ? colours.muted : colours.inkSoft,
        `font-size="${AMOUNT_PX}" font-weight="${isBack ? 400 : 500}"`,
      )
    : '';
  const marks = spread(figure, colour, forecast) + arrow(figure, colour) + sign;
  return (isBack ? `<g opacity="${dimmed}">${marks}</g>` : marks) + text;
}

/** The days and the range of amounts that a figure may stand for: a bar, a line with ends, a box. */
function spread(
  { fromPx, toPx, yPx, highPx, lowPx, xPx, amount }: PlacedFigure,
  colour: string,
  forecast: boolean,
): string {
  const wide = toPx > fromPx;
  const high = lowPx > highPx;
  if (!wide && !high) return '';
  const dash = forecast ? ' stroke-dasharray="2.4 1.8"' : '';
  const stroke = `stroke="${colour}" stroke-width="${high || forecast ? 1.25 : 2.5}"${dash}`;
  const [from, to, top, bottom, x] = [fromPx, toPx, highPx, lowPx, xPx].map(round);
  if (wide && high) {
    const size = `width="${round(toPx - fromPx)}" height="${round(lowPx - highPx)}"`;
    return `<rect x="${from}" y="${top}" ${size} fill="${colour}" fill-opacity=".1" ${stroke} stroke-opacity=".7"/>`;
  }
  if (high) {
    const cap = (y: number | undefined) => `M${round(xPx - CAP_PX)} ${y}H${round(xPx + CAP_PX)}`;
    return `<path d="${cap(top)}${cap(bottom)}M${x} ${top}V${bottom}" fill="none" ${stroke}/>`;
  }
  const around =
    amount?.side === 'inline'
      ? `H${round(amount.leftPx - INLINE_GAP_PX)}M${round(amount.leftPx + amount.widthPx + INLINE_GAP_PX)} ${round(yPx)}`
      : '';
  return `<path d="M${from} ${round(yPx)}${around}H${to}" fill="none" ${stroke} stroke-opacity="${forecast ? 0.8 : 0.5}"/>`;
}

/** An arrow up from the sign for an amount that is exceeded, down for one that is not reached. */
function arrow({ point, xPx, yPx }: PlacedFigure, colour: string): string {
  if (point.bound !== 'over' && point.bound !== 'under') return '';
  const way = point.bound === 'over' ? -1 : 1;
  const tip = round(yPx + way * (ARROW.startPx + ARROW.lengthPx));
  const neck = round(tip - way * ARROW.headPx);
  const x = round(xPx);
  return `<path d="M${x} ${round(yPx + way * ARROW.startPx)}V${tip}M${round(xPx - ARROW.headPx)} ${neck}L${x} ${tip}L${round(xPx + ARROW.headPx)} ${neck}" fill="none" stroke="${colour}" stroke-width="1.5"/>`;
}
