/**
 * Regular-expression source of the units of nature and technique, with their prefixes: 兆瓦 is a
 * power and no 10¹² of anything. Persons and tons that are counted in one word stand here too.
 */
export const UNIT =
  '[千百兆吉太]瓦时?|瓦时?|[千兆吉太]赫兹?|赫兹|[千兆吉太](?:位元组|字节|位元|比特)|位元组|字节(?!跳动)|平方(?:公里|公尺|千米|英里|英尺|米)|立方(?:公尺|米)|公里|公尺|公分|公厘|公顷|公吨|公斤|公克|公升|千米|千克|英里|英尺|英寸|海里|[毫微纳奈厘]米|[毫微]克|毫升|[千兆]帕|[千毫]伏|吨|米|加仑|摄氏度|°[CF]|℃|亿?像素|人次|美分|桶|级(?=(?:大|特大|强|强烈)?地震)|(?:[kMGT]Wh?|[kMG]Hz|[KMGT]B(?:ps)?|[KMGT]bps|km|kg|cm|mm|nm|TEU|TOPS|TFLOPS|kilomet(?:re|er)s|miles|met(?:re|er)s|tons|tonnes|nanomet(?:re|er)s|(?:mega|giga|kilo|tera)(?:watts?|bytes|hertz))(?![A-Za-z])';

/**
 * The measure words of Chinese but for 个: a closed class. Those that rather name a rank, a time
 * or a version (号, 届, 期, 代, 版, 楼) are none.
 */
export const MEASURE_WORDS =
  '人位名家架辆座艘枚颗台部件篇字词票球分席户张间所栋幢条起宗杯套列站只株粒瓶箱支门款场项单笔片对坪亩例班股份次桌首集章页通幅册卷封匹头尾口双束批组轮档种面层局度题';

/** Characters that a unit may begin with. */
export const UNIT_STARTS = '千百兆吉太瓦赫位字平立公英海毫微纳奈厘吨米加摄°℃亿像人桶级';
