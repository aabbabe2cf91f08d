import type { Camera } from "./camera.ts";
import type { ColourMap } from "./colour.ts";
import { levelsOf, shareIn, type SurfaceField } from "./field.ts";
import type { SurfaceLook } from "./scene.ts";

/** Everything that decides what a picture of a field looks like. */
export interface Picture {
  readonly field: SurfaceField;
  readonly look: SurfaceLook;
  readonly camera: Camera;
  readonly palette: ColourMap;
  /** The picture's side in its own pixels, and how many of those are one pixel of the page. */
  readonly side: number;
  readonly ratio: number;
}

/** Where the contour lines are, as shares of the extent. */
export interface Contours {
  readonly first: number;
  /** Zero if there are none. */
  readonly step: number;
  /** Negative where zero is not among the values. */
  readonly zero: number;
}

export function contoursOf({ extent }: SurfaceField): Contours {
  const share = shareIn(extent);
  const [first, second] = levelsOf(extent);
  if (first === undefined || second === undefined) return { first: 0, step: 0, zero: -1 };
  const zero = extent.low <= 0 && extent.high >= 0 ? share(0) : -1;
  return { first: share(first), step: share(second) - share(first), zero };
}
