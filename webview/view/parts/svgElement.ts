/** A picture that something beside it describes, from its text. */
export function svgElement(svg: string): Element {
  const { documentElement: picture } = new DOMParser().parseFromString(svg, "image/svg+xml");
  picture.setAttribute("aria-hidden", "true");
  return picture;
}
