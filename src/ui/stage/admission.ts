/** How many newcomers a frame takes in while the view moves. */
const A_FRAME = 8;
/** A frame that follows another sooner than this belongs to the same movement. */
const MOVING_MS = 60;

export interface AdmissionRules<T> {
  /** Milliseconds, by a clock that only rises. */
  readonly now: number;
  /** Times that the view has come to rest with newcomers waiting; each lets them all in. */
  readonly rests: number;
  /** Those who are let in at once. */
  readonly needed?: readonly T[];
}

/**
 * Lets newcomers onto the stage a few at a time while the view moves, because each is dear to make
 * and a frame is short; once nothing moves, all at once.
 */
export class Admission<T> {
  /** How long after the last frame of a movement it has come to rest, in milliseconds. */
  static readonly restMs = MOVING_MS + 4;

  #inside: ReadonlySet<T> = new Set();
  #last = -Infinity;
  #rests = 0;

  /**
   * Those of `wanted` who are in: all who were in before, all who are needed, and of the newcomers
   * the first of `wanted`.
   */
  admit(wanted: readonly T[], { now, rests, needed = [] }: AdmissionRules<T>): ReadonlySet<T> {
    const moving = now - this.#last < MOVING_MS && rests === this.#rests;
    this.#last = now;
    this.#rests = rests;
    let room = moving ? A_FRAME : Infinity;
    this.#inside = new Set(
      wanted.filter((one) => this.#inside.has(one) || needed.includes(one) || room-- > 0),
    );
    return this.#inside;
  }
}
