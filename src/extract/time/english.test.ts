import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../model/calendar.ts';
import { readDates } from './readDates.ts';

const PUBLISHED = parseIsoDay('2025-03-10');

/** English sentences with their dates as read on 2025-03-10: `text → EDTF | EDTF`. */
const TABLES: Readonly<Record<string, string>> = {
  'the end of a year, and fiscal years': `
The company opened its plant in Lyon by year-end 2023. → 2023-10/2023-12
It was done by the end of 2023. → 2023-10/2023-12
before year-end 2023 it closed → 2023-10/2023-12
at the end of 2023 it closed → 2023-10/2023-12
at year's end 2023 → 2023-10/2023-12
by the end of May 2024 it closed → 2024-05-21/2024-05-31
by the end of the second quarter of 2024 it closed → 2024-34
by end-2023 it closed → 2023-10/2023-12
by end 2023 it closed → 2023-10/2023-12
by late 2023 it closed → 2023-10/2023-12
at the start of 2023 it closed → 2023-01/2023-03
in mid-2023 it closed → 2023-05/2023-08
Revenue in FY2024 Q3 was $5 million. → 2024-35
Revenue in FY24 Q3 was $5 million. → 2024-35
Revenue in FY 2024 Q3 was up. → 2024-35
Revenue in Q3 FY24 was up. → 2024-35
Revenue in Q3 FY2024 was up. → 2024-35
Revenue in Q3 of FY2024 was up. → 2024-35
Revenue in Q3 of fiscal 2024 was up. → 2024-35
Revenue in Q3 of fiscal year 2024 was up. → 2024-35
Revenue in the third quarter of fiscal 2024 was up. → 2024-35
Revenue in the third quarter of fiscal year 2024 was up. → 2024-35
Revenue in the first half of FY24 was up. → 2024-40
Revenue in fiscal 2024 was up. → 2024
Revenue in fiscal 2024's third quarter was up. → 2024-35
Revenue in the 2024 fiscal year was up. → 2024
Revenue in the 2024 third quarter was up. → 2024-35
Revenue in fiscal Q3 2024 was up. → 2024-35
Revenue in H1 FY25 was up. → 2025-40
Revenue in FY25 H1 was up. → 2025-40
`,
  'about a year': `
The chapel was built c. 1890 by monks. → 1890~
The chapel was built ca. 1850 by monks. → 1850~
The chapel was built circa 1900 by monks. → 1900~
The chapel (c. 1890) stands. → 1890~
The chapel was built c.1890 by monks. → 1890~
The chapel was built ca 1850 by monks. → 1850~
The chapel was built approx. 1850 by monks. → 1850~
The chapel was built around 1850. → 1850~
The chapel was built some time around 1850. → 1850~
The potter (c. 1450-1520) lived here. → 1450~/1520~
The chapel was built c. 300 BC by monks. → -0299~
`,
  'years before 1, and AD': `
He was killed in 44 BC. → -0043
The temple was begun about 500 BCE. → -0499~
The town was buried in AD 79. → 0079
The town was buried in 79 AD. → 0079
The town was buried in 79 CE. → 0079
The town was buried in A.D. 79. → 0079
The king died in 300 B.C. and was buried. → -0299
The king died in 300 B.C.E. and was buried. → -0299
The war began in 1200 BC. → -1199
The war lasted from 431 to 404 BC. → -0430/-0403
The war lasted from 431 BC to 404 BC. → -0430/-0403
The poet (70–19 BC) wrote it. → -0069/-0018
The emperor ruled from 27 BC to AD 14. → -0026/0014
In the 5th century BC the wall rose. → -0499/-0400
In the fifth century BCE the wall rose. → -0499/-0400
In the 5th century AD the wall fell. → 04XX
In the late 5th century BC the wall rose. → -0419~/-0400~
On 15 March 44 BC he was killed. → -0043-03-15
`,
  'parts of decades and centuries': `
In the mid-1990s it grew. → 1994~/1996~
In the mid 1990s it grew. → 1994~/1996~
In the early-to-mid 1980s it grew. → 1980~/1986~
In the early to mid-1980s it grew. → 1980~/1986~
In the mid-to-late 1980s it grew. → 1984~/1989~
In the late 1980s and early 1990s it grew. → 1987~/1993~
In the late 1800s it grew. → 1880/1899~
In the early 1900s it grew. → 1900/1919~
In the 1800s it grew. → 18XX
In the 1700s it grew. → 17XX
In the 2000s it grew. → 200X
In the early 2000s it grew. → 2000~/2003~
`,
  'some months, weeks and days of a year': `
In the first nine months of 2024 sales rose. → 2024-01/2024-09
In the last three months of 2023 sales rose. → 2023-10/2023-12
In the final three months of 2023 sales rose. → 2023-10/2023-12
In the first 9 months of 2024 sales rose. → 2024-01/2024-09
In the first six weeks of 2024 sales rose. → 2024-01-01/2024-02-11
In the first two weeks of May 2024 sales rose. → 2024-05-06/2024-05-19
In the first ten days of May 2024 sales rose. → 2024-05-01/2024-05-10
In the last ten days of May 2024 sales rose. → 2024-05-22/2024-05-31
In the first three quarters of 2024 sales rose. → 2024-01/2024-09
In the first nine months of last year sales rose. → 2024-01/2024-09
In the first two months of this year sales rose. → 2025-01/2025-02
In the first nine months of fiscal 2024 sales rose. → 2024-01/2024-09
In the final quarter of 2023 sales rose. → 2023-36
In the second half of 2023 sales rose. → 2023-41
In the latter half of 2023 sales rose. → 2023-41
In the second half of the 1980s sales rose. → 1985~/1989~
In the first half of the 20th century sales rose. → 1900~/1949~
`,
  'to the present': `
From 2020 to the present it ran. → 2020 and on
From 2020 to present it ran. → 2020 and on
From 2020 until now it ran. → 2020 and on
From May 2020 to today it ran. → 2020-05 and on
since 2019 it ran → 2019 and on
2015–present → 2015 and on
(2015–present) → 2015 and on
Mayor of Lyon, 2015 - present → 2015 and on
2015 to date → 2015 and on
2015 onwards → 2015 and on
from 2015 on, it ran → 2015 and on
Ever since March 2019 it ran → 2019-03 and on
`,
  'quarters and halves': `
In Quarter 1 2018 it grew. → 2018-33
In quarter 3 of 2018 it grew. → 2018-35
In 1Q 2024 it grew. → 2024-33
In 1Q2024 it grew. → 2024-33
In 3Q24 it grew. → 2024-35
In 3Q'24 it grew. → 2024-35
In 2H 2024 it grew. → 2024-41
In 2H24 it grew. → 2024-41
In 2H2024 it grew. → 2024-41
In H1'24 it grew. → 2024-40
In H1 '24 it grew. → 2024-40
In Q1'24 it grew. → 2024-33
In Q3/24 it grew. → 2024-35
In Q1–Q3 2024 it grew. → 2024-33/2024-35
In Q1-Q3 2024 it grew. → 2024-33/2024-35
In Q1 to Q3 2024 it grew. → 2024-33/2024-35
From Q1 through Q3 of 2024 it grew. → 2024-33/2024-35
Between Q1 and Q3 2024 it grew. → 2024-33/2024-35
From Q4 2023 to Q2 2024 it grew. → 2023-36/2024-34
In Q4 of last year it grew. → 2024-36
In Q4 last year it grew. → 2024-36
In the fourth quarter of last year it grew. → 2024-36
In the first quarter of this year it grew. → 2025-33
In the second half of last year it grew. → 2024-41
In H2 last year it grew. → 2024-41
In the third-quarter of 2024 it grew. → 2024-35
In third quarter 2024 it grew. → 2024-35
In the 3rd quarter of 2024 it grew. → 2024-35
In the first half 2024 it grew. → 2024-40
`,
  ranges: `
It took place between 3 and 5 January 2024 in Lyon. → 2024-01-03/2024-01-05
It took place on 3–5 January in Lyon. → 2025-01-03/2025-01-05
It took place January 3rd through 5th in Lyon. → 2025-01-03/2025-01-05
It took place January 3rd through the 5th in Lyon. → 2025-01-03/2025-01-05
It took place January 3-5, 2024 in Lyon. → 2024-01-03/2024-01-05
It took place from Jan 3 to Feb 10 2024 in Lyon. → 2024-01-03/2024-02-10
It took place from Jan. 3 to Feb. 10, 2024 in Lyon. → 2024-01-03/2024-02-10
It took place from 3 to 5 January 2024 in Lyon. → 2024-01-03/2024-01-05
It took place from January 3 to 5, 2024 in Lyon. → 2024-01-03/2024-01-05
It took place from January 3 until January 5, 2024 in Lyon. → 2024-01-03/2024-01-05
It took place between January 3 and January 5, 2024 in Lyon. → 2024-01-03/2024-01-05
It took place between January 3 and 5, 2024 in Lyon. → 2024-01-03/2024-01-05
It took place between the 3rd and 5th of January 2024 in Lyon. → 2024-01-03/2024-01-05
It took place between the 3rd and the 5th of January 2024 in Lyon. → 2024-01-03/2024-01-05
It took place from the 3rd to the 5th of January 2024 in Lyon. → 2024-01-03/2024-01-05
It took place 3 January to 10 February 2024 in Lyon. → 2024-01-03/2024-02-10
It took place 30 December 2023 – 2 January 2024 in Lyon. → 2023-12-30/2024-01-02
It took place December 30 – January 2, 2024 in Lyon. → 2023-12-30/2024-01-02
It took place July 1, 2023 through June 30, 2024 in Lyon. → 2023-07-01/2024-06-30
It ran from 1914-18. → 1914/1918
It ran in 1939–45. → 1939/1945
It ran between 1939 and 1945. → 1939/1945
It ran from 1939 to 1945. → 1939/1945
In the 2023/24 season it won. → 2023/2024
In the 2010-11 season it won. → 2010/2011
In the 2010–11 academic year it won. → 2010/2011
It ran from March through June 2024. → 2024-03/2024-06
It ran March–June 2024. → 2024-03/2024-06
It ran from March 2023 to June 2024. → 2023-03/2024-06
It ran between March and June of last year. → 2024-03/2024-06
It ran from Monday to Friday last week. → 2025-03-03/2025-03-07
`,
  'days, weeks and months counted in another': `
On the last day of July 2024 it shut. → 2024-07-31
On the final day of July 2024 it shut. → 2024-07-31
On the first day of July 2024 it shut. → 2024-07-01
On the last day of 2023 it shut. → 2023-12-31
On the last day of last month it shut. → 2025-02-28
On the first Monday of March 2025 it shut. → 2025-03-03
On the first Monday in March 2025 it shut. → 2025-03-03
On the last Friday of last month it shut. → 2025-02-28
On the 2nd Tuesday of November 2024 it shut. → 2024-11-12
In the second week of May it shut. → 2025-05-05/2025-05-11
In the last week of May 2024 it shut. → 2024-05-27/2024-06-02
In the first weekend of May 2024 it shut. → 2024-05-04/2024-05-05
In the week of March 3 it shut. → 2025-03-03/2025-03-09
In the week of March 5, 2024 it shut. → 2024-03-04/2024-03-10
In the week of 5 March 2024 it shut. → 2024-03-04/2024-03-10
In the week ending March 8, 2024 it shut. → 2024-03-02/2024-03-08
In the week ended 8 March 2024 it shut. → 2024-03-02/2024-03-08
In the weekend of 5 May 2024 it shut. → 2024-05-04/2024-05-05
In the month of May 2024 it shut. → 2024-05
In the year 2019 it shut. → 2019
In the three months to June 2024 it grew. → 2024-04/2024-06
In the year to March 2024 it grew. → 2023-04/2024-03
In the quarter ended June 30, 2024 it grew. → 2024-04-01/2024-06-30
In the three months ended June 30, 2024 it grew. → 2024-04-01/2024-06-30
`,
  feasts: `
On Thanksgiving 2023 it shut. → 2023-11-23
On Thanksgiving Day 2023 it shut. → 2023-11-23
On Thanksgiving Day in 2023 it shut. → 2023-11-23
At Christmas 2023 it shut. → 2023-12-25
On Christmas Eve 2023 it shut. → 2023-12-24
At Easter 2024 it shut. → 2024-03-31
On Easter Monday 2024 it shut. → 2024-04-01
On Labor Day 2024 it shut. → 2024-09-02
On Veterans Day 2024 it shut. → 2024-11-11
On Columbus Day 2024 it shut. → 2024-10-14
On Presidents' Day 2024 it shut. → 2024-02-19
On May Day 2024 it shut. → 2024-05-01
On Bastille Day 2024 it shut. → 2024-07-14
On Ash Wednesday 2024 it shut. → 2024-02-14
On Palm Sunday 2024 it shut. → 2024-03-24
On Whit Monday 2024 it shut. → 2024-05-20
On Ascension Day 2024 it shut. → 2024-05-09
On Remembrance Day 2024 it shut. → 2024-11-11
On All Saints' Day 2024 it shut. → 2024-11-01
On New Year's Eve 2023 it shut. → 2023-12-31
On Martin Luther King Jr. Day 2024 it shut. → 2024-01-15
On the Fourth of July, 2019 it shut. → 2019-07-04
On the day after Thanksgiving 2023 it shut. → 2023-11-24
On the day before Christmas 2023 it shut. → 2023-12-24
On Halloween 2024 it shut. → 2024-10-31
On Valentine's Day 2024 it shut. → 2024-02-14
`,
  'weeks by number': `
In week 49 of 2024 it shipped. → 2024-12-02/2024-12-08
In Week 49, 2024 it shipped. → 2024-12-02/2024-12-08
In week 49 2024 it shipped. → 2024-12-02/2024-12-08
In calendar week 49 of 2024 it shipped. → 2024-12-02/2024-12-08
In 2024-W49 it shipped. → 2024-12-02/2024-12-08
In 2024W49 it shipped. → 2024-12-02/2024-12-08
In 2024 W49 it shipped. → 2024-12-02/2024-12-08
In W49 2024 it shipped. → 2024-12-02/2024-12-08
In CW49 2024 it shipped. → 2024-12-02/2024-12-08
On 2024-W49-3 it shipped. → 2024-12-04
In the 49th week of 2024 it shipped. → 2024-12-02/2024-12-08
In week 1 of 2025 it shipped. → 2024-12-30/2025-01-05
In week 54 of 2024 it shipped. → no date
In 2024-W54 it shipped. → no date
`,
  distances: `
Two and a half years ago it shut. → 2022-09~
2.5 years ago it shut. → 2022-09~
Two-and-a-half years ago it shut. → 2022-09~
A year and a half ago it shut. → 2023-09~
One and a half years ago it shut. → 2023-09~
A month and a half ago it shut. → 2025-01-24~
A decade and a half ago it shut. → 2010~
Half a century ago it shut. → 1975~
Half a year ago it shut. → 2024-09~
A half century ago it shut. → 1975~
A quarter of a century ago it shut. → 2000~
A quarter century ago it shut. → 2000~
Over ten years ago it shut. → 2015~
More than a decade ago it shut. → 2015~
Nearly three years ago it shut. → 2022~
Almost two decades ago it shut. → 2005~
Some twenty years ago it shut. → 2005~
About a year ago it shut. → 2024~
Just over a year ago it shut. → 2024~
A year ago it shut. → 2024~
One year ago it shut. → 2024~
A century ago it shut. → 1925~
A hundred years ago it shut. → 1925~
100 years ago it shut. → 1925~
One hundred and fifty years ago it shut. → 1875~
Two centuries ago it shut. → 1825~
A dozen years ago it shut. → 2013~
Twenty-five years ago it shut. → 2000~
Eleven months ago it shut. → 2024-04~
Ten days ago it shut. → 2025-02-28
A fortnight ago it shut. → 2025-02-24~/2025-03-02~
Three quarters ago it shut. → 2024-34~
Three years prior it shut. In 2010 it opened. → 2010
Five years from now it will shut. → 2030~
In five years' time it will shut. → 2030~
`,
  stretches: `
Within the last three months it shut. → 2024-12/2025-03
Over the last three months it shut. → 2024-12/2025-03
In the past three months it shut. → 2024-12/2025-03
During the past decade it shut. → 2015~/2025~
In the past 18 months it shut. → 2023-09/2025-03
In the past two and a half years it shut. → 2022-09/2025-03
In the past year and a half it shut. → 2023-09/2025-03
In the last half century it grew. → 1975~/2025~
In the last half decade it grew. → 2020~/2025~
`,
  'counted from the date last named': `
In May 2019 it opened. The following spring it shut. → 2019-05 | 2020-03/2020-05
In May 2019 it opened. The following autumn it shut. → 2019-05 | 2019-09/2019-11
In May 2019 it opened. The previous autumn it was built. → 2019-05 | 2018-09/2018-11
In May 2019 it opened. The previous March it was built. → 2019-05 | 2019-03
In May 2019 it opened. The following month it shut. → 2019-05 | 2019-06
In May 2019 it opened. The previous year it was built. → 2019-05 | 2018
In May 2019 it opened. The year before, it was built. → 2019-05 | 2018
In May 2019 it opened. The year after, it was built. → 2019-05 | 2020
In May 2019 it opened. Later that month it shut. → 2019-05 | 2019-05
In May 2019 it opened. Later that year it shut. → 2019-05 | 2019
In May 2019 it opened. Earlier that year it was built. → 2019-05 | 2019
In May 2019 it opened. Two and a half years later it shut. → 2019-05 | 2021-11~
In May 2019 it opened. A year and a half later it shut. → 2019-05 | 2020-11~
In May 2019 it opened. Half a century earlier it was built. → 2019-05 | 1969~
In May 2019 it opened. The next day it shut. → 2019-05
On 5 May 2019 it opened. The next day it shut. → 2019-05-05 | 2019-05-06
On 5 May 2019 it opened. The following week it shut. → 2019-05-05 | 2019-05-06/2019-05-12
On 5 May 2019 it opened. The day before, it was built. → 2019-05-05 | 2019-05-04
On 5 May 2019 it opened. Three days later it shut. → 2019-05-05 | 2019-05-08
`,
  'parts of the present': `
Earlier this year it shut. → 2025-01/2025-03
Earlier this month it shut. → 2025-03-01/2025-03-09
Later this year it shuts. → 2025-03/2025-12
Late last year it shut. → 2024-10/2024-12
Late in 2024 it shut. → 2024-10/2024-12
Early last month it shut. → 2025-02-01/2025-02-10
Later in 2019 it shut. → 2019
`,
  'turns of centuries': `
At the turn of the century it shut. → 2000~
At the turn of the millennium it shut. → 2000~
At the turn of the 20th century it shut. → 1900~
At the turn of the twentieth century it shut. → 1900~
In 1895 it opened. At the turn of the century it shut. → 1895 | 1900~
At the end of the decade it will shut. → 2027~/2029~
By the end of the century it will shut. → 2080/2099~
By the middle of the century it will shut. → 2040/2059~
By mid-century it will shut. → 2040/2059~
`,
  'with an apostrophe': `
In the '90s it grew. → 199X
In the ’90s it grew. → 199X
'90s bands played. → 199X
In the late '90s it grew. → 1997~/1999~
In the 90s it grew. → 199X
In the summer of '69 it grew. → 1969-06/1969-08
In the summer of ’69 it grew. → 1969-06/1969-08
In the summer of 2019 it grew. → 2019-06/2019-08
In winter 2019 it grew. → 2019-12/2020-02
In the winter of 2019–20 it grew. → 2019-12/2020-02
In May '68 it grew. → 1968-05
In May of ’68 it grew. → 1968-05
`,
  days: `
on the 4th of July, 2019 it shut → 2019-07-04
on 4th July 2019 it shut → 2019-07-04
on 4th July, 2019 it shut → 2019-07-04
on 4 July, 2019, it shut → 2019-07-04
on Sept. 5, 2021 it shut → 2021-09-05
on Sept 5th, 2021 it shut → 2021-09-05
on July the 4th, 2019 it shut → 2019-07-04
on July 4 2019 it shut → 2019-07-04
on July 4, '19 it shut → 2019-07-04
on Tuesday 5 March it shut → 2025-03-05
on Tuesday, 4 March 2025 it shut → 2025-03-04
on Tuesday, March 4, it shut → 2025-03-04
on Tuesday March 4th, 2025, it shut → 2025-03-04
on Tues. 4 March it shut → 2025-03-04
on the morning of 4 March 2025 it shut → 2025-03-04
on 4 March of last year it shut → 2024-03-04
on March 4 last year it shut → 2024-03-04
on 4.3.2025 it shut → 2025-03-04
on 04/03/2025 it shut → 2025-04-03
on the fourth of March 2025 it shut → 2025-03-04
on March fourth it shut → 2025-03-04
on March twenty-first, 2024 it shut → 2024-03-21
on the evening of Friday 7 March it shut → 2025-03-07
this Friday, March 14, it shuts → 2025-03-14
last Friday, 7 March, it shut → 2025-03-07
`,
  'days that do not exist': `
On July 42nd the plant in Lyon opened. → no date
On 42nd July the plant in Lyon opened. → no date
On 42 July 2024 the plant in Lyon opened. → no date
On July 42, 2024 the plant in Lyon opened. → no date
On the 32nd of May 2024 the plant opened. → no date
On February 30 the plant opened. → no date
On February 30, 2024 the plant opened. → no date
On 30 February 2024 the plant opened. → no date
On June 31st the plant opened. → no date
On the 31st of June the plant opened. → no date
On the thirty-first of June the plant opened. → no date
On 2024-13-45 the plant opened. → no date
On 2024-02-30 the plant opened. → no date
On 2024/13/01 the plant opened. → no date
On 31/06/2024 the plant opened. → no date
On 13/13/2024 the plant opened. → no date
On 45.13.2024 the plant opened. → no date
In 2024-13 the plant opened. → no date
In Q5 2024 the plant opened. → no date
In Q5 of 2024 the plant opened. → no date
In 2024 Q5 the plant opened. → no date
In the fifth quarter of 2024 the plant opened. → no date
In the third half of 2024 the plant opened. → no date
In the sixth week of May 2024 the plant opened. → no date
On the fifth Monday of February 2025 the plant opened. → no date
On 29 February 2023 the plant opened. → no date
On Feb 29 the plant opened. → 2024-02-29
In March 50 people left. → 2025-03
In March 42 of them left. → 2025-03
`,
  'numbers that are no dates': `
an image of 1920x1080 pixels → no date
an image of 1920×1080 → no date
an image of 1920 x 1080 → no date
a width of 1920 px → no date
in 1920 × 1080 resolution → no date
certified to ISO 9001:2015 last → no date
certified under ISO 9001: 2015 rules → no date
ISO/IEC 27001:2022 applies → no date
see RFC 2019 for it → no date
in RFC 2019 it says → no date
since ES2015 it has → no date
since C++17 it has → no date
in C++ 17 it has → no date
runs on Windows 2000 and later → no date
of Windows 2000 users → no date
by SQL Server 2019 it was → no date
in Office 2016 it was → no date
in Visual Studio 2019 it was → no date
under GB 2000 it was → no date
DIN EN 1995 applies → no date
IEEE 2030 applies → no date
by 1,984 units → no date
of 1984 units → no date
a total of 1984 small units → no date
on page 1984 it says → no date
on p. 1984 it says → no date
on pp. 1984–1990 it says → no date
port 2024 is open → no date
on port 2024 it listens → no date
part number 2019-05 is sold → no date
part no. 1984 is sold → no date
model 2019 is sold → no date
on Route 1999 it is → no date
of Route 1999 → no date
in room 2019 → no date
in 2000 words → no date
in 2000 well-chosen words → no date
version 2024.1 of it → no date
by version 2024 of it → no date
in v2024 of it → no date
in version 2019 of it → no date
call 1990 for help → no date
call the hotline on 1999 for help → no date
call 1-800-2019 for help → no date
hotline 2019-2020 → no date
(1301 Formosa) → no date
shares of 2330 TSMC → no date
stock code 1984 rose → no date
Samsung (1999.HK) rose → no date
for 2000 dollars → no date
a height of 1984 metres → no date
between 1500 and 2000 people → no date
from 1500 to 2000 euros → no date
`,
  durations: `
between 8 days and 300 years → no date
It can take between 8 days and 300 years ago. → no date
it lasts from two weeks to 50 years → no date
it may rain in 2 hours → no date
`,
  'words and names': `
May I go → no date
they march in Lyon → no date
the long march of the army → no date
an august body met → no date
an August body met → no date
April told me that → no date
April and June met in Lyon → no date
June Smith left → no date
said April Jones → no date
with April Jones → no date
by June Carter → no date
for April, who sings → no date
June's husband left → no date
Mrs. May left → no date
Theresa May left → no date
Prime Minister May left → no date
said May → no date
Mark May left → no date
Augustus fell → no date
in May, it left → 2025-05
in June, it left → 2025-06
the March sisters → no date
the March on Rome → no date
March on! → no date
`,
  'lists and ranges': `
On 5 and 6 May 2024 it met. → 2024-05-05 | 2024-05-06
On May 5 and 6, 2024 it met. → 2024-05-05 | 2024-05-06
On 3, 4 and 5 May 2024 it met. → 2024-05-03 | 2024-05-04 | 2024-05-05
From 5-6 May 2024 it met. → 2024-05-05/2024-05-06
It met 28 February–3 March 2024. → 2024-02-28/2024-03-03
It met Feb. 28-March 3, 2024. → 2024-02-28/2024-03-03
It met from the 28th of February to the 3rd of March 2024. → 2024-02-28/2024-03-03
It met between February 28 and March 3, 2024. → 2024-02-28/2024-03-03
It met between 28 February and 3 March. → 2025-02-28/2025-03-03
It met from 28 Feb until 3 Mar 2024. → 2024-02-28/2024-03-03
It met between March 2019 and May 2020. → 2019-03/2020-05
It met from early 2019 to late 2020. → 2019-01/2020-12
It met between the first and the third quarter of 2024. → 2024-33/2024-35
It met from the first to the third quarter of 2024. → 2024-33/2024-35
It met from Monday, March 3 to Friday, March 7. → 2025-03-03/2025-03-07
Between 1990 and 1995 it met. → 1990/1995
1990–95 it met. → 1990/1995
From the 1990s to the 2010s it met. → 199X/201X
From the mid-1990s until 2005 it met. → 1994~/2005
From 1995 until the early 2000s it met. → 1995/2003~
From May to July 2024 it met. → 2024-05/2024-07
From May until July 2024 it met. → 2024-05/2024-07
From May through July of 2024 it met. → 2024-05/2024-07
In May and June 2024 it met. → 2024-05/2024-06
In May/June 2024 it met. → 2024-05/2024-06
In May–June 2024 it met. → 2024-05/2024-06
In spring 2024 it met. → 2024-03/2024-05
In the spring and summer of 2024 it met. → 2024-03/2024-08
In late spring 2024 it met. → 2024-03/2024-05
In spring/summer 2024 it met. → 2024-03/2024-08
`,
  'parts of years and months': `
At the beginning of March 2024 it met. → 2024-03-01/2024-03-10
In mid-March 2024 it met. → 2024-03-11/2024-03-20
In early March it met. → 2025-03-01/2025-03-10
Towards the end of 2024 it met. → 2024-10/2024-12
In the second half of March 2024 it met. → 2024-03-16/2024-03-31
In the first half of last year it met. → 2024-40
In the early part of 2024 it met. → 2024-01/2024-03
In the latter part of 2024 it met. → 2024-10/2024-12
In the middle of 2024 it met. → 2024-05/2024-08
In the closing weeks of 2024 it met. → 2024-10/2024-12
In the opening months of 2024 it met. → 2024-01/2024-03
In the final weeks of 2024 it met. → 2024-10/2024-12
In the last weeks of 2024 it met. → 2024-10/2024-12
In the first few months of 2024 it met. → 2024-01/2024-03
In the first days of May 2024 it met. → 2024-05-01/2024-05-10
In the last days of May 2024 it met. → 2024-05-21/2024-05-31
In the first eleven months of 2024 it met. → 2024-01/2024-11
During the first 100 days of 2025 it met. → 2025-01-01/2025-04-10
In the first six months of 2024 it met. → 2024-01/2024-06
For the first nine months it rose. → no date
In the last two quarters of 2023 it rose. → 2023-07/2023-12
In the last two weeks of December 2023 it rose. → 2023-12-18/2023-12-31
`,
  'days and weeks of a time': `
In the third week of last month it met. → 2025-02-17/2025-02-23
On the second Sunday of last month it met. → 2025-02-09
On the last Sunday in May it met. → 2025-05-25
On the last working day of 2024 it met. → 2024
On the first day of last month it met. → 2025-02-01
On the first day of the month it met. → 2025-03-01
On the last day of the year it met. → 2024-12-31
On the last day of the month it met. → 2025-03-31
On the 15th of last month it met. → 2025-02-15
On the 3rd of this month it met. → 2025-03-03
On the last weekend of May 2024 it met. → 2024-05-25/2024-05-26
Over the weekend of 8-9 March it met. → 2025-03-08/2025-03-09
Over Thanksgiving weekend 2023 it met. → 2023-11-23/2023-11-26
In the week beginning 3 March 2025 it met. → 2025-03-03/2025-03-09
In the week of Christmas 2023 it met. → 2023-12-25/2023-12-31
In the week of Thanksgiving 2023 it met. → 2023-11-20/2023-11-26
In Thanksgiving week 2023 it met. → 2023-11-20/2023-11-26
In the second week of January 2024 it met. → 2024-01-08/2024-01-14
week 3 of 2024 → 2024-01-15/2024-01-21
In week 53 of 2024 it met. → no date
In week 53 of 2020 it met. → 2020-12-28/2021-01-03
In week 0 of 2024 it met. → no date
W3 2024 → 2024-01-15/2024-01-21
2024-w49 → 2024-12-02/2024-12-08
`,
  'more feasts': `
Christmas of 2020 it met. → 2020-12-25
Christmas Day, 2020, it met. → 2020-12-25
On Boxing Day 2020 it met. → 2020-12-26
On Independence Day 2020 it met. → 2020-07-04
On Mother's Day 2020 it met. → 2020-05-10
On Father's Day 2020 it met. → 2020-06-21
On Memorial Day 2020 it met. → 2020-05-25
On Juneteenth 2021 it met. → 2021-06-19
On April Fools' Day 2021 it met. → 2021-04-01
On Good Friday 2021 it met. → 2021-04-02
On Black Friday 2021 it met. → 2021-11-26
On Cyber Monday 2021 it met. → 2021-11-29
On St. Patrick's Day 2021 it met. → 2021-03-17
On Earth Day 2021 it met. → 2021-04-22
On New Year's Day in 2021 it met. → 2021-01-01
On the eve of Christmas 2021 it met. → 2021-12-24
Two days before Christmas 2021 it met. → 2021-12-23
A week after Thanksgiving 2021 it met. → 2021-12-02
`,
  'beside another date': `
The year after 2015 it met. → 2016
In the year before 2015 it met. → 2014
The day after 4 May 2015 it met. → 2015-05-05
The month after May 2015 it met. → 2015-06
The week after Easter 2024 it met. → 2024-04-01/2024-04-07
Three years after 2015 it met. → 2018~
Ten days before 4 May 2015 it met. → 2015-04-24
A year earlier, in 2015, it met. → 2015
In 2015, two years earlier, it met. → 2015 | 2013~
`,
  'more distances': `
Two and a half months ago it met. → 2024-12-25~
More than two and a half years ago it met. → 2022-09~
A week and a half ago it met. → 2025-02-27~
Half a decade ago it met. → 2020~
Four and a half centuries ago it met. → 1575~
Two hundred and fifty years ago it met. → 1775~
A hundred and fifty years ago it met. → 1875~
Thirty-odd years ago it met. → 1995~
30 years ago today it met. → 1995-03-10
Ten years ago this month it met. → 2015-03
A year ago today it met. → 2024-03-10
Less than a year ago it met. → 2024~
Under two years ago it met. → 2023~
Fewer than ten years ago it met. → 2015~
Not quite ten years ago it met. → 2015~
Ten or so years ago it met. → 2015~
Ten years or so ago it met. → 2015~
Five to ten years ago it met. → 2015~/2020~
Between five and ten years ago it met. → 2015~/2020~
Five or six years ago it met. → 2019~/2020~
Several decades ago it met. → 1985~/2005~
Centuries ago it met. → no date
Decades ago it met. → 1965~/2005~
A couple of decades ago it met. → 2005~
A few centuries ago it met. → no date
Two millennia ago it met. → no date
Two thousand years ago it met. → no date
Ten million years ago it met. → no date
2.5 million years ago it met. → no date
66 million years ago it met. → no date
Eight hours ago it met. → no date
`,
  'more stretches': `
In the last two and a half years it grew. → 2022-09/2025-03
In the last year and a half it grew. → 2023-09/2025-03
Over the last hundred years it grew. → 1925~/2025~
Over the last quarter of a century it grew. → 2000~/2025~
For the past dozen years it grew. → 2013~/2025~
In the last 24 hours it grew. → no date
Within the past year it grew. → 2024~/2025~
Within the last week it grew. → 2025-03-03/2025-03-09
Within the past two weeks it grew. → 2025-02-24/2025-03-09
In the last three weeks of the war it grew. → no date
In the last years of his life he grew. → no date
In the last ten years of his life he grew. → no date
Within the next three months it will grow. → 2025-03/2025-06
Over the next decade it will grow. → 2025-03/2035-03
In the next 18 months it will grow. → 2025-03/2026-09
By this time next year it will grow. → 2026
`,
  'relative to now': `
The same month last year it grew. → 2024-03
In the same quarter last year it grew. → 2024-33
In the same period of 2024 it grew. → 2024
In the same period last year it grew. → 2024
Late next year it will grow. → 2026-10/2026-12
Early next month it will grow. → 2025-04-01/2025-04-10
Late this month it will grow. → 2025-03-21/2025-03-31
Later this month it will grow. → 2025-03-10/2025-03-31
Earlier this week it grew. → 2025-03-10
Later this week it will grow. → 2025-03-10/2025-03-16
Early in the year it grew. → 2025-01/2025-03
Earlier in 2024 it grew. → 2024
Early in 2024 it grew. → 2024-01/2024-03
Late in the year it grew. → 2025-10/2025-12
The year before last it grew. → 2023
The month before last it grew. → 2025-01
The week before last it grew. → 2025-02-24/2025-03-02
The summer before last it grew. → 2023-06/2023-08
Two summers ago it grew. → 2023-06/2023-08
Last summer it grew. → 2024-06/2024-08
Last winter it grew. → 2024-12/2025-02
This spring it grew. → 2025-03/2025-05
This past summer it grew. → 2024-06/2024-08
Last Christmas it grew. → 2024-12-25
Last May it grew. → 2024-05
May of last year it grew. → 2024-05
In May last year it grew. → 2024-05
On 5 May last year it grew. → 2024-05-05
Last Tuesday it grew. → 2025-03-04
On Tuesday last week it grew. → 2025-03-04
Tuesday a week ago it grew. → 2025-03-04
On Tuesday, two weeks ago, it grew. → 2025-02-25
the day before yesterday it grew → 2025-03-08
Yesterday it grew. → 2025-03-09
`,
  'two years joined': `
In 2019–2020 it grew. → 2019/2020
In 2019/2020 it grew. → 2019/2020
In the 2019/20 season it grew. → 2019/2020
In the 1999/2000 season it grew. → 1999/2000
In 2010/11 it grew. → 2010-11
`,
  'more fiscal years': `
In FY2023-24 it grew. → 2023/2024
In FY 23 it grew. → 2023
In FY'23 it grew. → 2023
In the fiscal year 2023 it grew. → 2023
In fiscal-year 2023 it grew. → 2023
In the financial year 2023/24 it grew. → 2023/2024
In the second quarter of FY2023 it grew. → 2023-34
In fiscal third quarter 2023 it grew. → 2023-35
In the fiscal third quarter of 2023 it grew. → 2023-35
In third-quarter 2023 it grew. → 2023-35
In the quarter ended June 30, 2023 it grew. → 2023-04-01/2023-06-30
In the fiscal year ended June 30, 2023 it grew. → 2022-07-01/2023-06-30
In the six months to September 2023 it grew. → 2023-04/2023-09
In the half year to June 2023 it grew. → 2023-01/2023-06
Year to date it grew. → no date
4Q23 it grew → 2023-36
Q4 FY23 it grew → 2023-36
Q4FY23 it grew → 2023-36
FY23Q4 it grew → 2023-36
FY23 4Q it grew → 2023-36
1H FY23 it grew → 2023-40
1H23 it grew → 2023-40
H2-2023 it grew → 2023-41
2023H2 it grew → 2023-41
2023-Q4 it grew → 2023-36
2023/Q4 it grew → 2023-36
Q4-23 it grew → 2023-36
Q4/2023 it grew → 2023-36
Q1, Q2 and Q3 2024 it grew → 2024-33 | 2024-34/2024-35
H1–H2 2024 it grew → 2024-40/2024-41
first quarter to third quarter 2024 → 2024-33/2024-35
Q4 2023–Q1 2024 it grew → 2023-36/2024-33
`,
};

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' → '));

/** The dates of a text, with the side that a bound opens. */
const datesIn = (text: string) =>
  readDates(text, PUBLISHED)
    .map(
      ({ edtf, start, end }) =>
        `${edtf}${start === null ? ' and before' : end === null ? ' and on' : ''}`,
    )
    .join(' | ') || 'no date';

describe.each(Object.entries(TABLES))('%s', (_kind, table) => {
  test.each(rows(table))('%s is %s', (text = '', dates = '') => {
    expect(datesIn(text)).toBe(dates);
  });
});
