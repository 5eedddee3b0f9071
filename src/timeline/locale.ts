/** Languages of the interface, as BCP 47 tags. */
export type Locale = 'zh-Hant' | 'zh-Hans' | 'en';
