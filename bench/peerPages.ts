/** Pages that show the events of `timeline.json` with other people's timelines, out of the box. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const textOf = (path: string) => readFileSync(path, 'utf8');

/** A page, and the files beside it, by name. */
export interface PeerPage {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

const page = (head: string, script: string) => `<!doctype html>
<meta charset="utf-8">
<style>html, body, #stage { margin: 0; width: 100%; height: 100%; overflow: hidden }</style>
${head}
<div id="stage"></div>
<script>
const stage = document.querySelector('#stage');
const drawn = () => requestAnimationFrame(() => {
  document.documentElement.dataset.state = 'ready';
});
fetch('./timeline.json').then((answer) => answer.json()).then(({ events }) => {
  const titleOf = ({ title }) => title['zh-Hant'];
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  ${script}
});
</script>`;

/** vis-timeline: groups for the kinds, a label for each event, its own stacking. */
function visTimeline(): PeerPage {
  const script = `
    const items = events.map((event) => ({
      id: event.id,
      group: event.kind,
      content: titleOf(event),
      start: event.date.start,
      ...(event.date.precision === 'day' ? { type: 'point' } : { end: event.date.end }),
    }));
    const groups = kinds.map((id) => ({ id, content: id }));
    const timeline = new vis.Timeline(stage, items, groups, { height: '100%' });
    timeline.on('changed', drawn);`;
  return {
    name: 'vis-timeline 8.5.4',
    files: {
      'vis.js': textOf(require.resolve('vis-timeline/standalone/umd/vis-timeline-graph2d.min.js')),
      'vis.css': textOf(require.resolve('vis-timeline/styles/vis-timeline-graph2d.min.css')),
      'index.html': page(
        '<link rel="stylesheet" href="vis.css"><script src="vis.js"></script>',
        script,
      ),
    },
  };
}

/** ECharts: a custom series of marks with labels that hides those that overlap. */
function echarts(): PeerPage {
  const script = `
    const chart = echarts.init(stage);
    chart.on('finished', drawn);
    chart.setOption({
      animation: false,
      xAxis: { type: 'time' },
      yAxis: { type: 'category', data: kinds },
      dataZoom: [{ type: 'inside', filterMode: 'weakFilter' }],
      series: [{
        type: 'custom',
        labelLayout: { hideOverlap: true },
        data: events.map((event) => [event.date.start, event.kind, titleOf(event)]),
        encode: { x: 0, y: 1 },
        renderItem: (params, api) => {
          const [x, y] = api.coord([api.value(0), api.value(1)]);
          return {
            type: 'circle',
            shape: { cx: x, cy: y, r: 4.5 },
            style: { fill: '#36c' },
            textContent: { style: { text: events[params.dataIndex] && titleOf(events[params.dataIndex]) } },
            textConfig: { position: 'right' },
          };
        },
      }],
    });`;
  return {
    name: 'ECharts 6.1.0',
    files: {
      'echarts.js': textOf(require.resolve('echarts/dist/echarts.min.js')),
      'index.html': page('<script src="echarts.js"></script>', script),
    },
  };
}

/** The peers, read from where npm put them. */
export function peerPages(): readonly PeerPage[] {
  return [visTimeline(), echarts()];
}
