/** A stretch of a text: its first character and the one after its last. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
}
