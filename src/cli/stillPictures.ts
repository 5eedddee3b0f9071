import type { Plugin } from 'vite';
import { contentLocale } from '../export/contentLocale.ts';
import { PICTURE_SIZE, stepPicture } from '../export/picture.ts';
import type { Story } from '../model/story.ts';
import type { Timeline } from '../model/timelineFile.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { LABEL_PX } from '../timeline/layout/scene.ts';
import { approximateMeasurer } from '../timeline/layout/textMeasurer.ts';

/** Name of the folder of the whole timeline's picture; no story may have it. */
export const WHOLE_TIMELINE = 'timeline';

const MEASURER = approximateMeasurer(LABEL_PX);
const ADDRESS = /^\/static\/([a-z0-9-]{1,80})\/(\d{1,3})(-dark)?\.svg$/u;

/** The picture of a step as a site has it in `static/`: without today, in the content's language. */
export function stillPicture(
  timeline: Timeline,
  story: Story | undefined,
  step: number,
  theme: 'light' | 'dark',
  locale: Locale = contentLocale(timeline, story),
): string {
  const { widthPx } = PICTURE_SIZE;
  return stepPicture(timeline, story, step, { locale, theme, measurer: MEASURER, widthPx });
}

/** A Vite plugin that serves the pictures that a built site has, drawn when they are asked for. */
export function stillPicturesPlugin(timeline: () => Timeline): Plugin {
  return {
    name: 'chronocite:still-pictures',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, id, step, dark] = ADDRESS.exec(request.url?.split('?')[0] ?? '') ?? [];
        const now = timeline();
        const story = now.stories?.find((one) => one.id === id);
        const last = story?.steps.length ?? 0;
        if ((!story && id !== WHOLE_TIMELINE) || Number(step) > last) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'image/svg+xml; charset=utf-8');
        response.setHeader('Cache-Control', 'no-store');
        response.end(stillPicture(now, story, Number(step), dark ? 'dark' : 'light'));
      });
    },
  };
}
