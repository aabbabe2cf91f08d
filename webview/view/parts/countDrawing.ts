/** Tells scripts that drive the page that a picture is drawn anew, and by what its values were computed. */
export function countDrawing(picture: HTMLElement | SVGElement, by: "gpu" | "cpu"): void {
  picture.dataset["by"] = by;
  picture.dataset["drawn"] = String(Number(picture.dataset["drawn"] ?? 0) + 1);
}
