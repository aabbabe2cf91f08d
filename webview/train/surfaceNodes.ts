/** How many nodes the picture of a network has along each input. */
export const surfaceNodes = 41;
