import { colours } from "../../plot/chart/theme.ts";

/** The class of what has the colour of a curve: as on the plot, colours repeat. */
export const colourClass = (index: number): string => `line-${(index % colours) + 1}`;
