import type uPlot from "uplot";

/** The cursor of a plot in a new plot of that width, at the same input; undefined if the plot has no cursor. */
export function keptCursor(
  { cursor: { left = -1, top = -1 }, width }: Pick<uPlot, "cursor" | "width">,
  newWidth: number,
): { readonly left: number; readonly top: number } | undefined {
  return left < 0 ? undefined : { left: (left / width) * newWidth, top };
}
