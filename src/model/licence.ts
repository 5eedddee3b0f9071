/** The licence of a package that pages are made of. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** SPDX: `MIT`, `ISC`. */
  readonly licence: string;
  /** Its whole text; empty where the package has none. */
  readonly text: string;
}
