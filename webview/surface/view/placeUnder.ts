import type { PlanePoint } from "../plane.ts";

/** The place of a pointer in a picture as its camera has it: across and up, from −1 to 1. */
export function placeUnder({ clientX, clientY }: PointerEvent, picture: Element): PlanePoint {
  const { left, top, width, height } = picture.getBoundingClientRect();
  return [((clientX - left) / width) * 2 - 1, 1 - ((clientY - top) / height) * 2];
}
