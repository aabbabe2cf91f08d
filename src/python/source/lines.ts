// Offsets and places: lines end with LF, CRLF or a lone CR, and characters are UTF-16 units.
import { elementAt } from "../../required.ts";

/** A place in a text; line and character count from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Where each line begins, in order; the first is 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed))
      starts.push(at + 1);
  }
  return starts;
}

/** The place of an offset, given where each line begins. */
export function placeAt(starts: readonly number[], offset: number): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (elementAt(starts, middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - elementAt(starts, low) };
}

const lineFeed = 10;
const carriageReturn = 13;
