/** What is done, with its words in both languages; `against` undoes it or is its contrary. */
interface Act {
  readonly name: string;
  readonly chinese: string;
  readonly english: string;
  readonly against?: string;
}

/**
 * Common acts, folded, by which tellings in other words or in another language are known to tell
 * the same, or the contrary. A lexicon of the language, of no subject; English words as stems.
 */
const ACTS: readonly Act[] = [
  {
    name: 'found',
    chinese: '成立|创立|创办|创建|设立|组建',
    english: 'found(?:ed|s|ing)|establish|set up|start-up founded',
    against: 'dissolve',
  },
  {
    name: 'dissolve',
    chinese: '解散|破产|倒闭|清算|撤并',
    english: 'dissol|disband|bankrupt|went under|wound up|liquidat',
  },
  {
    name: 'demolish',
    chinese: '拆除|拆毁|拆掉|推倒|夷平',
    english: 'demolish|torn down|tear(?:s|ing)? down|pulled down|raz(?:e|ed)\\b',
    against: 'found',
  },
  {
    name: 'open',
    chinese:
      '开设|开业|启用|通车|开放|开幕|落成|开通|开张|开馆|揭幕|开了|开园|投产|投入使用|通航|完工|竣工',
    english: 'open(?:s|ed|ing)?\\b|inaugurat|complet|finish|came into service',
    against: 'close',
  },
  {
    name: 'close',
    chinese: '关闭|歇业|停业|关停|停运|闭幕|封闭|关门|关了|闭馆|停产|停飞|废弃',
    english: 'clos(?:e|ed|es|ing|ure)\\b|shut',
  },
  {
    name: 'launch',
    chinese: '推出|发布|发表|上线|问世|亮相|开源|出版|发行|首版',
    english: 'launch|releas|unveil|presented|presents|introduc|publish|came out|brought out',
    against: 'withdraw',
  },
  {
    name: 'withdraw',
    chinese: '撤回|下架|召回|下线|停售',
    english: 'withdr|recall|discontinu|taken off',
  },
  {
    name: 'buy',
    chinese: '收购|买下|并购|购入|购得|买入|入主|买了|购买',
    english: 'bought|buy|acqui|purchas|took over|takeover',
    against: 'sell',
  },
  {
    name: 'sell',
    chinese: '出售|卖掉|卖出|售出|脱手|拍出|卖给|卖了',
    english: 'sold|sell|sale of',
  },
  {
    name: 'join',
    chinese:
      '加入|加盟|入职|出任|就任|上任|接任|担任|接掌|当上|到任|履新|聘请|聘任|聘用|雇用|雇佣|延揽|挖角|任命',
    english:
      'join|appoint|hir(?:e|ed|es|ing)\\b|recruit|bec[ao]me|took (?:over|office)|named (?:as|its)|sworn in',
    against: 'leave',
  },
  {
    name: 'leave',
    chinese:
      '离开|离职|辞职|辞去|卸任|退出|请辞|下台|辞任|解雇|开除|免职|解职|革职|撤职|解聘|罢免|炒了|裁员|裁掉|裁撤|裁减',
    english:
      'left\\b|leav(?:e|es|ing)\\b|resign|quit|step(?:s|ped)? down|depart(?:ed|s|ure)|retire|fired|fires|firing|dismiss|lay(?:s|ing)? off|laid off|layoff|sack|oust|(?:cut|cuts|cutting) [\\d,.]+ jobs',
  },
  {
    name: 'win',
    chinese:
      '赢|夺得|夺冠|夺下|击败|打败|战胜|胜出|获胜|冠军|金牌|夺魁|拿下|捧起|捧杯|获得|获颁|荣获|得奖|获奖|夺金',
    english:
      'w[io]n(?:s|ning)?\\b|beat|defeat(?:ed|s)?\\b|victor|champion|first place|gold|lift(?:ed|s) the|award|named best',
    against: 'lose',
  },
  {
    name: 'lose',
    chinese: '输给|输掉|落败|不敌|败给|失利|亚军|落选|败选',
    english: 'lost\\b|los(?:e|es|ing)\\b|beaten by|defeated by|runner-up',
  },
  {
    name: 'approve',
    chinese: '通过|批准|核准|赞成|获批|准许|放行|同意',
    english: 'approv|pass(?:ed|es)\\b|adopt|voted for|green light|consent|authori[sz]',
    against: 'reject',
  },
  {
    name: 'reject',
    chinese: '否决|拒绝|驳回|反对|不通过|未通过|没有通过|封杀',
    english: 'reject|veto|turn(?:ed|s) down|vot(?:ed|es) (?:down|against)|refus|block(?:ed|s)\\b',
  },
  {
    name: 'rise',
    chinese: '上涨|上升|增长|成长|攀升|飙升|大涨|增加|涨了|调高|上调|涨价|回升',
    english:
      'rose|ris(?:e|es|en|ing)\\b|gr[eo]w|jump|soar|increas|climb|gain(?:ed|s)\\b|rais(?:ed|es) (?:prices|rates)',
    against: 'fall',
  },
  {
    name: 'fall',
    chinese: '下跌|下降|减少|下滑|暴跌|大跌|衰退|跌了|调低|下调|降价|调降',
    english:
      'fell\\b|fall(?:s|en|ing)?\\b|drop|declin|decreas|shr[aiu]nk|slump|plung|(?:cut|cuts|lower(?:ed|s)) (?:prices|rates)',
  },
  {
    name: 'profit',
    chinese: '盈利|获利|净利|赚了|转盈',
    english: 'profit|net income',
    against: 'loss',
  },
  {
    name: 'loss',
    chinese: '亏损|赔了|净损|转亏',
    english: 'net loss|loss (?:of|for)|losses of|in the red|los(?:t|es|ing) (?=[$€£¥])',
  },
  { name: 'revenue', chinese: '营收|收入|营业额|销售额', english: 'revenue|turnover|sales of' },
  {
    name: 'raise',
    chinese: '融资|募资|筹得|募得|筹资|集资|募集',
    english: 'rais(?:ed|es|ing)|funding|financing|round of (?=[$€£¥])|series [A-H]\\b',
  },
  { name: 'invest', chinese: '投资|注资|入股', english: 'invest|stake' },
  {
    name: 'list',
    chinese: '上市|挂牌|公开募股',
    english: 'went public|goes public|listed|ipo\\b|flotation',
    against: 'delist',
  },
  { name: 'delist', chinese: '退市|摘牌|私有化', english: 'delist|went private|taken private' },
  { name: 'born', chinese: '出生|生于|诞生|降生', english: 'born|birth', against: 'die' },
  {
    name: 'die',
    chinese: '去世|逝世|病逝|死亡|身亡|丧生|罹难|过世|离世|辞世|丧命|死了|条人命|遇难',
    english: 'died|dies|dead|death|kill',
  },
  {
    name: 'arrest',
    chinese: '逮捕|被捕|拘捕|拘留|落网|入狱|判刑',
    english: 'arrest|detain|jail|imprison|convict',
    against: 'free',
  },
  {
    name: 'free',
    chinese: '释放|获释|出狱|无罪',
    english: 'freed|acquit|set free|let go|not guilty|releas(?:ed|es) (?:from|on bail)',
  },
  {
    name: 'discover',
    chinese: '发现|探测到|观测到|找到|侦测到',
    english: 'discover|detect|found that|had found|observ(?:ed|es)\\b',
  },
  { name: 'sign', chinese: '签署|签订|签约|签下', english: 'sign(?:ed|s)\\b', against: 'cancel' },
  {
    name: 'cancel',
    chinese: '取消|撤销|作废|废除|废止|毁约|中止|停办',
    english: 'cancel|scrap|call(?:ed|s) off|abolish|revok|repeal|tore up',
  },
  {
    name: 'ban',
    chinese: '禁止|封锁|戒严|封城|禁用|禁售|制裁',
    english: 'ban(?:s|ned|ning)?\\b|prohibit|impos|outlaw|sanction',
    against: 'allow',
  },
  {
    name: 'allow',
    chinese: '解除|解禁|解封|开禁|放宽|松绑|解严',
    english:
      'lift(?:ed|s) (?:the |its |a )?(?:ban|sanction|warning|restriction)|eas(?:ed|es)\\b|relax|allow',
  },
  {
    name: 'start',
    chinese: '动工|开工|开始|启动|开建|开赛',
    english: 'start|beg[aiu]n|broke ground|kick(?:ed)? off',
    against: 'end',
  },
  {
    name: 'end',
    chinese: '结束|终止|落幕|收官|停办|告终',
    english: 'end(?:ed|s)\\b|conclud|was over|came to an end',
  },
  {
    name: 'land',
    chinese: '着陆|登陆|降落|落在',
    english: 'land(?:ed|s|ing)\\b|touch(?:ed|es)? down',
    against: 'liftoff',
  },
  {
    name: 'liftoff',
    chinese: '发射|升空|点火',
    english: 'lift(?:ed|s)? off|blast(?:ed)? off|launch(?:ed|es) .{0,40}(?:orbit|space|astronaut)',
  },
  {
    name: 'collapse',
    chinese: '倒塌|坍塌|垮|崩塌|倒下|塌',
    english: 'collaps|fell|gave way|cav(?:ed|es) in',
  },
  { name: 'burn', chinese: '起火|失火|大火|火灾|烧毁|着火', english: 'fire\\b|burn|blaze' },
  { name: 'quake', chinese: '地震|强震', english: 'earthquake|quake' },
  { name: 'flood', chinese: '洪水|水灾|淹没|淹水|海啸', english: 'flood|tsunami' },
  {
    name: 'vote',
    chinese: '公投|投票|选民|选出|当选|大选',
    english: 'vot(?:e|ed|es|ers|ing)\\b|referendum|elect',
  },
];

const READERS = ACTS.map(({ name, chinese, english }) => ({
  name,
  chinese: new RegExp(chinese),
  english: new RegExp(`\\b(?:${english})`, 'i'),
}));
const ANY = new RegExp(
  `${ACTS.map(({ chinese }) => chinese).join('|')}|\\b(?:${ACTS.map(({ english }) => english).join('|')})\\w*`,
  'gi',
);
const AGAINST = new Map(
  ACTS.flatMap(({ name, against }) =>
    against === undefined
      ? []
      : ([
          [name, against],
          [against, name],
        ] as const),
  ),
);

/** The acts that a folded text tells. */
export function actsIn(text: string): ReadonlySet<string> {
  const acts = new Set<string>();
  const han = /[\u3400-\u9fff]/.test(text);
  for (const { name, chinese, english } of READERS) {
    if ((han ? chinese : english).test(text)) acts.add(name);
  }
  return acts;
}

/** A folded text with a space for each word of an act. */
export const withoutActs = (text: string): string => text.replace(ANY, ' ');

/** What money may be: of two texts that say so, each something else, one does not tell the other. */
const SORTS_OF_MONEY: readonly (readonly string[])[] = [
  ['raise', 'invest'],
  ['revenue'],
  ['profit'],
  ['loss'],
];

const sortsOfMoney = (acts: ReadonlySet<string>) =>
  SORTS_OF_MONEY.flatMap((names, sort) => (names.some((name) => acts.has(name)) ? [sort] : []));

/** Whether both texts say what money is, and nothing in common: raised, earned. */
function isOtherMoney(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [one, other] = [sortsOfMoney(a), sortsOfMoney(b)];
  return one.length > 0 && other.length > 0 && !one.some((sort) => other.includes(sort));
}

/** Whether one text tells an act and the other only its contrary, or that money is something else. */
export function areContrary(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (isOtherMoney(a, b)) return true;
  for (const act of a) {
    const against = AGAINST.get(act);
    if (against !== undefined && b.has(against) && !b.has(act) && !a.has(against)) return true;
  }
  return false;
}

/** Whether two texts tell an act in common. */
export function shareAct(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const act of a) if (b.has(act)) return true;
  return false;
}
