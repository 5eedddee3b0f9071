import { foldOnce } from './foldOnce.ts';
import { wordAt } from './wordBreaks.ts';

/** The family names that most people have, folded, in order of how many. */
const SURNAME =
  '(?:欧阳|司马|诸葛|上官|夏侯|东方|皇甫|尉迟|公孙|令狐|慕容|闻人|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜简连巫屠])';
/** What a person is, right before a name. */
const ROLE =
  '(?:研究员|院士|教授|博士|医师|医生|技师|工程师|设计师|律师|记者|导演|演员|歌手|作家|诗人|画家|球员|选手|队长|教练|董事长|创办人|创始人|执行长|总裁|总经理|经理|总监|主席|主任|部长|局长|处长|署长|市长|县长|省长|总统|总理|首相|议员|立委|发言人|院长|校长|馆长|会长|理事长|秘书长|书记|司令|将军|法官|检察官|学者|专家|科学家|物理学家|化学家|数学家|企业家|首富|船长|父亲|母亲|妻子|丈夫|女儿|儿子|同事|CEO|CTO|CFO|COO) ?';
/** Characters that end a word for a group, a place or a thing, or belong to no name. */
const NO_NAME =
  /[们人者队股厂市省县国社系线路区家业院部党会店所局处团站号版量率价额年月日时上下里中内外前后的了是在有和与都也又再就才还能要会将被把从对为以于向到个次位名管层季场机车船片图]$/;
const FOREIGN = '[\\u4e00-\\u9fff]{1,6}(?:[·‧・•][\\u4e00-\\u9fff]{1,8}){1,3}$';
const WHOLE = new RegExp(`^${SURNAME}[\\u4e00-\\u9fff]{1,2}$`);
const BEHIND_ROLE = new RegExp(`(?<=${ROLE})(?:${FOREIGN}|${SURNAME}[\\u4e00-\\u9fff]{1,2}$)`);
const ALL_FOREIGN = new RegExp(`^${FOREIGN}`);

/**
 * The name of a person at the end of a noun, as far as its form tells: a foreign one with dots, a
 * family name with one or two characters more that is all there is or stands behind an office.
 * No list of names is complete, so this finds people whom the lexicon does not know.
 */
export function personAtEnd(noun: string): string | undefined {
  const folded = foldOnce(noun);
  const sure = BEHIND_ROLE.exec(folded) ?? ALL_FOREIGN.exec(folded);
  if (sure) return noun.slice(sure.index);
  return WHOLE.test(folded) && isName(folded) ? noun : undefined;
}

/** Not a word of the dictionary that begins with a family name: 高铁, 方案. */
function isName(folded: string): boolean {
  if (NO_NAME.test(folded)) return false;
  return wordAt(folded, folded.length - 1) > 0;
}
