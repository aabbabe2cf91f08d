import type { ChartPlace } from "../../chart/chart.ts";

/**
 * Puts a tag beside a point of the picture that holds it, on the side where there is more room, so that it never
 * leaves the picture; without a point it is hidden.
 */
export function besideCursor(tag: HTMLElement, place: ChartPlace | undefined): void {
  tag.classList.toggle("away", place === undefined);
  if (place === undefined) return;
  const { left, top, width, height } = place;
  const y = Number.isFinite(top) ? Math.max(0, Math.min(height, top)) : height / 2;
  tag.style.setProperty("--cursor-x", `${left}px`);
  tag.style.setProperty("--cursor-y", `${y}px`);
  tag.classList.toggle("leftwards", left > width / 2);
  tag.classList.toggle("upwards", y > height / 2);
}
