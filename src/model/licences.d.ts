/** Made by `src/cli/licences.ts`. */
declare module 'virtual:licences' {
  const licences: readonly import('./licence.ts').Licence[];
  export default licences;
}
