#!/usr/bin/env node
// Checks gold.json against the articles: node tests/corpus/check.mjs
import { readdirSync, readFileSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const gold = JSON.parse(readFileSync(new URL('gold.json', here), 'utf8'));
const articles = new Map(
  readdirSync(new URL('articles/', here)).map((file) => [
    file.replace(/\.md$/, ''),
    readFileSync(new URL(`articles/${file}`, here), 'utf8').split('\n'),
  ]),
);

const KINDS =
  'research policy funding revenue product company people publication safety society'.split(' ');
const MEASURES = 'revenue funding valuation cost score probability growth count share other'.split(
  ' ',
);
const BASES = ['text', 'relative', 'url', 'published'];
const PRECISIONS = ['day', 'month', 'quarter', 'half', 'year', 'decade', 'interval'];
const BOUNDS = ['exact', 'about', 'over', 'under'];

/** The line as it reads, and then as the scorer compares it. */
const plain = (line) =>
  line.replace(/!\[[^\]]*\]\([^)]*\)/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
const squash = (text) => text.replace(/[\s*_`“”"'「」『』]/gu, '');

const pad = (n) => String(n).padStart(2, '0');
const monthEnd = (year, month) =>
  `${year}-${pad(month)}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
const isDay = (text) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** First day, last day and precision of one EDTF date of the contract's table. */
function single(edtf) {
  const [, year, part, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf) ?? [];
  if (day) return isDay(edtf) ? [edtf, edtf, 'day'] : null;
  if (part) {
    const n = Number(part);
    if (n >= 1 && n <= 12) return [`${year}-${part}-01`, monthEnd(year, n), 'month'];
    if (n >= 33 && n <= 36)
      return [`${year}-${pad(n * 3 - 98)}-01`, monthEnd(year, n * 3 - 96), 'quarter'];
    if (n === 40) return [`${year}-01-01`, `${year}-06-30`, 'half'];
    if (n === 41) return [`${year}-07-01`, `${year}-12-31`, 'half'];
    return null;
  }
  if (year) return [`${year}-01-01`, `${year}-12-31`, 'year'];
  const [, decade] = /^(\d{3})X$/.exec(edtf) ?? [];
  if (decade) return [`${decade}0-01-01`, `${decade}9-12-31`, 'decade'];
  const [, century] = /^(\d\d)XX$/.exec(edtf) ?? [];
  return century ? [`${century}00-01-01`, `${century}99-12-31`, 'interval'] : null;
}

const problems = [];
function checkDate(at, { edtf, start, end, precision }) {
  const parts = edtf.split('/').map((part) => single(part.replace('~', '')));
  if (parts.length > 2 || parts.includes(null)) return problems.push(`${at}: edtf unreadable`);
  const [from, to] = [parts[0][0], parts.at(-1)[1]];
  if (!isDay(start) || !isDay(end) || start > end) problems.push(`${at}: ${start} .. ${end}`);
  if (from !== start || to !== end)
    problems.push(`${at}: edtf is ${from} .. ${to}, not ${start} .. ${end}`);
  if (precision && parts.length === 1 && parts[0][2] !== precision)
    problems.push(`${at}: precision ${precision}, edtf says ${parts[0][2]}`);
}

const used = new Map();
for (const g of gold) {
  const at = `${g.source}:${g.places?.[0]?.line} ${g.edtf} ${g.gist_en}`;
  const need = (ok, what) => ok || problems.push(`${at}: ${what}`);
  const lines = articles.get(g.source);
  need(lines, 'no such article');
  checkDate(at, g);
  for (const alt of g.alt ?? []) checkDate(`${at} alt ${alt.edtf}`, alt);
  need(PRECISIONS.includes(g.precision), `precision ${g.precision}`);
  need(g.approximate === g.edtf.includes('~'), 'approximate and ~ disagree');
  need(g.basis.length && g.basis.every((b) => BASES.includes(b)), `basis ${g.basis}`);
  need(g.kind.length && g.kind.every((k) => KINDS.includes(k)), `kind ${g.kind}`);
  need(new Set(g.kind).size === g.kind.length, 'a kind twice');
  need(
    g.modality.length && g.modality.every((m) => ['asserted', 'forecast'].includes(m)),
    'modality',
  );
  need(typeof g.optional === 'boolean', 'optional');
  need(g.importance >= 1 && g.importance <= 5, 'importance');
  need(g.gist_zh && g.gist_en, 'gist');
  const language = ['airline', 'football', 'museum'].includes(g.source) ? 'en' : 'zh';
  if (g.title) need(Object.keys(g.title).join() === language && g.title[language], 'title');
  else need(g.optional, 'no title');
  for (const f of g.figures) {
    need(Number.isFinite(f.value) && (f.max === undefined || f.max > f.value), 'figure value');
    need(MEASURES.includes(f.measure) && BOUNDS.includes(f.bound), 'figure measure or bound');
    need(f.currency === null || /^[A-Z]{3}$/.test(f.currency), 'figure currency');
  }
  need(g.places.length > 0, 'no places');
  const frontMatterEnd = lines.indexOf('---', 1) + 1;
  for (const { line, anchor } of g.places) {
    need(line > frontMatterEnd, `line ${line} is front matter`);
    need(
      squash(plain(lines[line - 1] ?? '')).includes(squash(anchor)),
      `«${anchor}» not at ${line}`,
    );
    const key = [g.source, line, squash(anchor), g.start, g.end].join('|');
    if (used.has(key) && used.get(key) !== g) problems.push(`${at}: «${anchor}» used twice`);
    used.set(key, g);
  }
  for (const line of g.lines)
    need(
      g.places.some((p) => p.line === line),
      `line ${line} has no place`,
    );
}

for (const source of articles.keys()) {
  const events = gold.filter((g) => g.source === source);
  const own = events.filter((g) => g.kind[0] === 'publication' && g.basis[0] === 'published');
  if (own.length !== 1) problems.push(`${source}: ${own.length} events of its own publication`);
  const required = events.filter((g) => !g.optional).length;
  console.log(`${source.padEnd(10)} ${events.length} events, ${required} required`);
}
console.log(problems.join('\n') || 'clean');
process.exitCode = problems.length ? 1 : 0;
