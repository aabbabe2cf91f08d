import { themeOf } from "../plot/chart/theme.ts";
import { paletteOf, type Colour, type ColourMap } from "./colour.ts";
import { elementAt } from "../../src/required.ts";

/** The colours of the editor's theme as a surface uses them. */
export function paletteFor(holder: Element): ColourMap {
  const { ink, paper, lines } = themeOf(holder);
  return paletteOf({
    ink: rgb(ink),
    paper: rgb(paper),
    low: rgb(elementAt(lines, 0)),
    high: rgb(elementAt(lines, 1)),
  });
}

/** Any colour of CSS as the three channels that a screen shows. */
function rgb(colour: string): Colour {
  const probe = new OffscreenCanvas(1, 1).getContext("2d");
  if (probe === null) return [0.5, 0.5, 0.5];
  probe.fillStyle = colour;
  probe.fillRect(0, 0, 1, 1);
  const { data } = probe.getImageData(0, 0, 1, 1);
  return [elementAt(data, 0) / 255, elementAt(data, 1) / 255, elementAt(data, 2) / 255];
}
