// The picture of a hover, with its alternative text.
import { distance } from "../compare/distance.ts";
import { displayed } from "../formula/displayed.ts";
import { inHalves, spokenFormula } from "../formula/inSymbols.ts";
import { gateSvg } from "../picture/gatePlot.ts";
import { paletteOf } from "../picture/palette.ts";
import { maxGhosts, plotSize, plotSvg } from "../picture/plot.ts";
import { rowSvg, type Rows } from "../picture/rowPlot.ts";
import { picture } from "../text/markdown.ts";
import { formatTwoDigits } from "../text/number.ts";
import { places, stretch } from "../text/places.ts";
import type { Words } from "../words.ts";
import type { HoverFacts } from "./facts.ts";
import { firstFew, differingNamesakes } from "./differs.ts";
import { ghostsOf } from "./ghosts.ts";
import type { HoverOptions } from "./hoverOptions.ts";

export interface DrawnPicture {
  readonly svg: string;
  /** The alternative text. */
  readonly said: string;
}

/** Empty where pictures are off, or there is nothing to draw. */
export function hoverPicture(facts: HoverFacts, options: HoverOptions): string {
  const drawn = options.pictures ? drawnPicture(facts, options) : undefined;
  return drawn === undefined ? "" : picture(drawn.svg, drawn.said, plotSize(options.wide));
}

export type PictureOptions = Pick<HoverOptions, "theme" | "words" | "wide">;

/** Undefined where there is nothing to draw. */
export function drawnPicture(
  facts: HoverFacts,
  { theme, words, wide }: PictureOptions,
): DrawnPicture | undefined {
  const { name, curves, rows, gate } = facts;
  const palette = paletteOf(theme);
  const size = plotSize(wide);
  if (gate) {
    const captions = [words.gateCaption, ...spokenFormula(displayed(facts.formula)).map(inHalves)];
    return {
      svg: gateSvg({ gate, captions: wide ? captions : [] }, palette, size),
      said: words.gateOf(name),
    };
  }
  if (rows) {
    const said = [words.rowsOf(name), ...spokenRows(rows)].join("; ");
    const outputs = wide ? rows.outputs : rows.outputs.slice(0, 1);
    return { svg: rowSvg({ ...rows, outputs }, palette, size), said };
  }
  if (curves === undefined) return undefined;
  const others = differingNamesakes(facts);
  const { ghosts, counts } = ghostsOf(others);
  const hidden = others.length - counts.slice(0, maxGhosts).reduce((a, b) => a + b, 0);
  const scene = {
    name: facts.origin ?? facts.name,
    curves,
    ghosts,
    more: hidden > 0 ? words.further(hidden) : "",
    flat: words.flat,
    jumps: words.badges.jumps,
  };
  return { svg: plotSvg(scene, palette, wide), said: spokenPlot(facts, words) };
}

function spokenPlot(facts: HoverFacts, words: Words): string {
  const { name, kinks, jumps, flat } = facts;
  return [
    words.plotOf(name),
    ...differingNamesakes(facts).map(
      ({ where, apart }) => `≠ ${firstFew(where)}: ${distance(apart, words)}`,
    ),
    kinks.length === 0 ? "" : `${words.kinks}: x = ${places(kinks)}`,
    jumps.length === 0 ? "" : `${words.jumps}: x = ${places(jumps)}`,
    flat.length === 0 ? "" : `${words.flat}: ${flat.map(stretch).join(", ")}`,
  ]
    .filter((part) => part !== "")
    .join("; ");
}

const spokenRows = ({ input, outputs }: Rows): readonly string[] =>
  [input, ...outputs].map((row) => `${row.name}: ${row.values.map(formatTwoDigits).join(", ")}`);
