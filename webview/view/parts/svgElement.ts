/** The element of an SVG text, hidden from screen readers: something beside the picture describes it. */
export function svgElement(svg: string): Element {
  const { documentElement: picture } = new DOMParser().parseFromString(svg, "image/svg+xml");
  picture.setAttribute("aria-hidden", "true");
  return picture;
}
