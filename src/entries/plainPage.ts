import { safeUrl } from '../model/safeUrl.ts';
import type { Source } from '../model/source.ts';
import type { ParsedTimeline } from '../model/timelineFile.ts';
import { bestLanguage } from '../state/preferences.svelte.ts';
import { dayLabel } from '../timeline/words/dayLabel.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import type { Locale } from '../timeline/words/locale.ts';

const WORDS: Readonly<Record<Locale, { readonly why: string; readonly none: string }>> = {
  'zh-Hant': {
    why: '這個瀏覽器畫不出時間軸，或有一部分沒有載入；以下是全部的事件。',
    none: '時間軸沒有載入，請重新載入這一頁。',
  },
  'zh-Hans': {
    why: '这个浏览器画不出时间轴，或有一部分没有载入；以下是全部的事件。',
    none: '时间轴没有载入，请重新载入这一页。',
  },
  en: {
    why: 'This browser cannot draw the timeline, or a part of it did not load; here are its events.',
    none: 'The timeline did not load; reload this page.',
  },
};

/**
 * Puts the events of a timeline in an element, with date, title and source, and says why there is
 * no stage. Made without any component, for it stands in where one does not work.
 */
export function plainPage(target: Element, parsed: ParsedTimeline): void {
  const locale = bestLanguage(navigator.languages);
  const words = WORDS[locale];
  document.documentElement.lang = locale;
  const page = element('div', { class: 'plain' });
  page.append(element('p', { role: 'alert' }, parsed.ok ? words.why : words.none));
  if (parsed.ok) {
    const { title, events, sources } = parsed.timeline;
    if (title) page.prepend(element('h1', {}, inLanguage(title, locale).text));
    const byId = new Map(sources.map((source) => [source.id, source]));
    const list = element('ol', {});
    for (const event of events.toSorted((a, b) => (a.date.start < b.date.start ? -1 : 1))) {
      const { text, lang } = inLanguage(event.title, locale);
      const item = element('li', { 'data-event': event.id });
      item.append(
        element('time', {}, dayLabel(event.date, locale)),
        ' ',
        element('bdi', { lang }, text),
      );
      for (const id of new Set(event.evidence.map(({ source }) => source))) {
        const source = byId.get(id);
        if (source) item.append(' · ', cited(source));
      }
      list.append(item);
    }
    page.append(list);
  }
  document.querySelector('#events')?.remove();
  target.replaceChildren(page);
}

function cited({ title, url, language }: Source): Element {
  const href = safeUrl(url ?? '');
  if (href === undefined) return element('cite', { lang: language }, title);
  return element('a', { href, lang: language, rel: 'noopener noreferrer' }, title);
}

function element(name: string, attributes: Readonly<Record<string, string>>, text = ''): Element {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
