/** OpenCC's character table as opencc-js ships it: `traditional simplified|…` (Apache-2.0). */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
