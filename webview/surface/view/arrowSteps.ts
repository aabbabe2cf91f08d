import type { PlanePoint } from "../plane.ts";

/** Which way each arrow key goes on the plane. */
export const arrowSteps: Readonly<Record<string, PlanePoint>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
