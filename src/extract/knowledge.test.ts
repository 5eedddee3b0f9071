import { describe, expect, it } from 'vitest';
import { readKnowledge } from './knowledge.ts';
import { fold } from '../text/fold.ts';

const MILESTONE = {
  id: 'summit',
  title: { 'zh-Hant': '峰會召開' },
  aliases: ['北方峰會'],
  date: '2023-11-01',
  reference: 'https://example.org/summit',
  kind: 'policy',
  importance: 0.8,
  verb: 'meet',
};

function read(files: { lexicon?: unknown; gazetteer?: unknown; curation?: unknown }) {
  return readKnowledge({
    lexicon: { file: 'lexicon.yaml', value: files.lexicon },
    gazetteer: { file: 'gazetteer.yaml', value: files.gazetteer },
    curation: { file: 'curation.yaml', value: files.curation },
  });
}

const milestonesIn = (milestones: readonly unknown[], text: string) =>
  read({ gazetteer: { milestones } })
    .knowledge.milestonesIn(fold(text))
    .flatMap(({ values }) => values);

describe('readKnowledge', () => {
  it.each([
    ['missing', undefined],
    ['empty', null],
    ['without parts', {}],
  ])('gives empty knowledge, and no problem, for files that are %s', (_case, value) => {
    const { knowledge, problems } = read({ lexicon: value, gazetteer: value, curation: value });
    expect(problems).toEqual([]);
    expect(knowledge.wordsIn('发布')).toEqual([]);
    expect(knowledge.entitiesIn('Aurora')).toEqual([]);
    expect(knowledge.milestonesIn('峰会')).toEqual([]);
    expect(knowledge.curations).toEqual([]);
  });
});

describe('the lexicon', () => {
  const rolesIn = (lexicon: unknown, text: string) =>
    read({ lexicon })
      .knowledge.wordsIn(fold(text))
      .map(({ values }) => values);

  it('gives words their weight and what they do, in both scripts', () => {
    const lexicon = {
      kinds: { policy: { 3: '法案, bill', 1.5: '通過' } },
      present: { 2: '目前' },
      modality: { forecast: { 2: '將' } },
    };
    expect(rolesIn(lexicon, '目前法案將通過')).toEqual([
      [{ role: 'present', weight: 2 }],
      [{ role: 'kind', kind: 'policy', weight: 3 }],
      [{ role: 'forecast', weight: 2 }],
      [{ role: 'kind', kind: 'policy', weight: 1.5 }],
    ]);
    expect(rolesIn(lexicon, '法案将通过')).toHaveLength(3);
    expect(rolesIn(lexicon, 'The Bill')).toHaveLength(1);
    expect(rolesIn(lexicon, 'the bills')).toEqual([]);
  });

  it('lets a neutral word keep the shorter ones inside it from matching', () => {
    const lexicon = { kinds: { publication: { 1: '信' } }, neutral: '相信, 信號' };
    expect(rolesIn(lexicon, '相信那封信')).toEqual([
      [{ role: 'neutral', weight: 0 }],
      [{ role: 'kind', kind: 'publication', weight: 1 }],
    ]);
  });

  it('gives a word that does two things both', () => {
    const lexicon = { kinds: { policy: { 3: '峰會' } }, present: { 1: '峰會' } };
    expect(rolesIn(lexicon, '峰會')).toEqual([
      [
        { role: 'kind', kind: 'policy', weight: 3 },
        { role: 'present', weight: 1 },
      ],
    ]);
  });

  it('matches names with their capitals and calls them by their first name', () => {
    const entities = [{ kind: 'organisation', names: ['極光公司', 'Aurora'] }];
    const { entitiesIn } = read({ lexicon: { entities } }).knowledge;
    expect(entitiesIn('Aurora 极光公司').map(({ values }) => values[0]?.names[0])).toEqual([
      '極光公司',
      '極光公司',
    ]);
    expect(entitiesIn('aurora AURORA')).toEqual([]);
  });

  it('folds the headings of what is no part of the story', () => {
    const outside = { references: '參考資料, Further Reading', adverts: '關於作者' };
    const { knowledge } = read({ lexicon: { outside } });
    expect(knowledge.referenceHeadings).toEqual(['参考资料', 'further reading']);
    expect(knowledge.advertHeadings).toEqual(['关于作者']);
  });

  it.each<readonly [string, unknown]>([
    ['kinds', { kinds: 'text' }],
    ['kinds.sport', { kinds: { sport: { 1: '球' } } }],
    ['kinds.policy', { kinds: { policy: ['法案'] } }],
    ['kinds.policy', { kinds: { policy: { heavy: '法案' } } }],
    ['kinds.policy', { kinds: { policy: { '-1': '法案' } } }],
    ['kinds.policy.1', { kinds: { policy: { 1: 42 } } }],
    ['entities.0.kind', { entities: [{ kind: 'thing', names: ['x'] }] }],
    ['entities.0.names', { entities: [{ kind: 'person', names: [] }] }],
    ['present', { present: 'text' }],
    ['happenings.dance', { happenings: { dance: '跳舞' } }],
    ['happenings.meet', { happenings: { meet: ['召開'] } }],
    ['things', { things: 3 }],
    ['', 'text'],
    ['', [{ kinds: {} }]],
  ])('that is wrong at %j is reported, and the wrong part left out', (path, lexicon) => {
    const { knowledge, problems } = read({ lexicon, gazetteer: { milestones: [MILESTONE] } });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      rule: 'lexicon-shape',
      level: 'error',
      place: { file: 'lexicon.yaml' },
    });
    expect(problems[0]?.message).toContain(path);
    expect(knowledge.wordsIn('法案')).toEqual([]);
    expect(knowledge.milestonesIn(fold('北方峰會'))).toHaveLength(1);
  });

  it('keeps what is right beside what is wrong', () => {
    const lexicon = {
      kinds: { policy: { 1: '法案', 2: 42, heavy: '通過' }, sport: { 1: '球' } },
      modality: { forecast: ['將'], asserted: { 1: '已' } },
      entities: [
        { kind: 'thing', names: ['Borealis'] },
        { kind: 'person', names: ['Aurora'] },
      ],
    };
    const { knowledge, problems } = read({ lexicon });
    expect(problems.map(({ message }) => message.split(':')[0])).toEqual([
      'kinds.policy.2',
      'kinds.policy.heavy',
      'kinds.sport',
      'modality.forecast.0',
      'entities.0.kind',
    ]);
    expect(rolesIn(lexicon, '已將法案通過')).toHaveLength(2);
    expect(knowledge.entitiesIn('Aurora Borealis')).toHaveLength(1);
  });
});

describe('the gazetteer', () => {
  it('finds a milestone by each alias in both scripts', () => {
    const aliases = ['北方峰會', 'North Summit'];
    for (const text of ['北方峰會', '北方峰会', 'the North Summit']) {
      expect(milestonesIn([{ ...MILESTONE, aliases }], text).map(({ id }) => id)).toEqual([
        'summit',
      ]);
    }
    expect(milestonesIn([{ ...MILESTONE, aliases }], 'north summit, North Summits')).toEqual([]);
  });

  it('finds a name with and without the spaces between Han and Latin', () => {
    const aliases = ['Claude 3 模型'];
    for (const text of ['Claude 3 模型', 'Claude 3模型']) {
      expect(milestonesIn([{ ...MILESTONE, aliases }], text)).toHaveLength(1);
    }
    expect(milestonesIn([{ ...MILESTONE, aliases }], 'Claude3模型')).toEqual([]);
  });

  it('reads the date, also as a number, and what is left to defaults', () => {
    const [milestone] = milestonesIn([{ ...MILESTONE, date: 2023 }], '北方峰會');
    expect(milestone?.date.edtf).toBe('2023');
    expect(milestone).toMatchObject({ verb: 'meet', entities: [], needs: [] });
  });

  it('folds the words that a milestone needs', () => {
    const [milestone] = milestonesIn([{ ...MILESTONE, needs: ['圍棋'] }], '北方峰會');
    expect(milestone?.needs).toEqual(['围棋']);
  });

  it.each<readonly [string, unknown]>([
    ['id', { ...MILESTONE, id: undefined }],
    ['title', { ...MILESTONE, title: undefined }],
    ['title', { ...MILESTONE, title: {} }],
    ['title.en', { ...MILESTONE, title: { en: '' } }],
    ['aliases', { ...MILESTONE, aliases: [] }],
    ['date', { ...MILESTONE, date: 'last year' }],
    ['date', { ...MILESTONE, date: '2023-13' }],
    ['reference', { ...MILESTONE, reference: 'javascript:alert(1)' }],
    ['reference', { ...MILESTONE, reference: undefined }],
    ['kind', { ...MILESTONE, kind: 'sport' }],
    ['importance', { ...MILESTONE, importance: 8 }],
    ['verb', { ...MILESTONE, verb: 'dance' }],
    ['verb', { ...MILESTONE, verb: undefined }],
    ['', 'text'],
    ['', null],
  ])('leaves out an entry that is wrong at %j and keeps the rest', (path, entry) => {
    const { knowledge, problems } = read({
      gazetteer: { milestones: [entry, { ...MILESTONE, id: 'other', aliases: ['南方峰會'] }] },
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      rule: 'gazetteer-entry',
      level: 'error',
      place: { file: 'gazetteer.yaml' },
    });
    expect(problems[0]?.message).toContain(`milestones.0.${path}`);
    expect(knowledge.milestonesIn(fold('北方峰會與南方峰會'))).toHaveLength(1);
  });

  it.each([['text'], [[]], [{ milestones: {} }], [{ milestones: 'text' }]])(
    'reports that %j has no list of milestones',
    (gazetteer) => {
      const { knowledge, problems } = read({ gazetteer });
      expect(problems.map(({ rule }) => rule)).toEqual(['gazetteer-shape']);
      expect(knowledge.milestonesIn('峰会')).toEqual([]);
    },
  );

  it('reports the problems of all three files', () => {
    const { problems } = read({ lexicon: 'x', gazetteer: 'x', curation: 'x' });
    expect(problems.map(({ place }) => place.file)).toEqual([
      ...['lexicon.yaml', 'gazetteer.yaml', 'curation.yaml'],
    ]);
  });
});
