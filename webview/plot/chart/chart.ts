import uPlot from "uplot";
import { chartOptions } from "./chartOptions.ts";
import { keptCursor } from "./keptCursor.ts";
import type { PlotFrame } from "../frame.ts";
import { themeOf } from "./theme.ts";

/** The drawn plot. It shows a whole frame or the one before, never a mixture. */
export interface Chart {
  readonly draw: (frame: PlotFrame) => void;
  /** Draws the same frame again, after the theme or the size changed. */
  readonly redraw: () => void;
  /** Puts the cursor on the sample of that index. */
  readonly pointAt: (index: number) => void;
  /** Where a point of the plot lies in the picture; undefined before the first drawing. */
  readonly placeOf: (x: number, y: number) => ChartPlace | undefined;
  /** The point of the plot under a pointer. */
  readonly pointOf: (
    clientX: number,
    clientY: number,
  ) => { readonly x: number; readonly y: number };
  /** The place of a pointer within the picture, from 0 at the left border to 1 at the right. */
  readonly shareAt: (clientX: number) => number;
  /** How many samples are worth computing: one for each device pixel. */
  readonly columns: () => number;
  readonly picture: () => HTMLCanvasElement | undefined;
}

/** A point in a picture of that size, in CSS pixels from its upper left corner; its `top` is NaN for a value that is NaN. */
export interface ChartPlace extends Size {
  readonly left: number;
  readonly top: number;
}

export function chart(holder: HTMLElement, pointed: (index: number | undefined) => void): Chart {
  const size = sizeKept(holder);
  let plot: uPlot | undefined;
  let layout = "";
  let shown: PlotFrame | undefined;
  let placing = false;

  function draw(frame: PlotFrame): void {
    shown = frame;
    const wanted = layoutOf(frame);
    if (plot === undefined || wanted !== layout) rebuild(frame);
    else plot.setData(dataOf(frame));
    layout = wanted;
  }

  function rebuild(frame: PlotFrame): void {
    const cursor = plot && keptCursor(plot, size().width);
    plot?.destroy();
    const options = chartOptions({
      frame: () => shown ?? frame,
      theme: themeOf(holder),
      size: size(),
      ...(cursor && { cursor }),
      pointed: (index) => {
        if (!placing) pointed(index);
      },
    });
    plot = new uPlot(options, dataOf(frame), holder);
  }

  return {
    draw,
    redraw() {
      layout = "";
      if (shown !== undefined) draw(shown);
    },
    pointAt(index) {
      const x = shown?.inputs[index];
      if (plot === undefined || x === undefined) return;
      // The plot itself would name whichever sample it finds in that pixel.
      placing = true;
      plot.setCursor({ left: Math.max(0, plot.valToPos(x, "x")), top: 0 });
      placing = false;
      pointed(index);
    },
    placeOf(x, y) {
      if (plot === undefined) return undefined;
      return { left: plot.valToPos(x, "x"), top: plot.valToPos(y, "y"), ...size() };
    },
    pointOf(clientX, clientY) {
      const box = plot?.over.getBoundingClientRect();
      if (plot === undefined || box === undefined) return { x: NaN, y: NaN };
      return {
        x: plot.posToVal(clientX - box.left, "x"),
        y: plot.posToVal(clientY - box.top, "y"),
      };
    },
    shareAt(clientX) {
      const box = plot?.over.getBoundingClientRect();
      return box === undefined || box.width === 0 ? 0.5 : (clientX - box.left) / box.width;
    },
    columns: () => evenBetween(plot?.bbox.width ?? size().width * devicePixelRatio),
    picture: () => plot?.ctx.canvas,
  };
}

/** What cannot change without building the plot anew. */
const layoutOf = ({ lines, scales, steps, stairs }: PlotFrame): string =>
  JSON.stringify([
    scales,
    steps,
    stairs,
    lines.map(({ label, quantity, colour }) => [label, quantity, colour]),
  ]);

// Even, so that the middle of the window is a sample: at the start that is zero.
const evenBetween = (pixels: number): number =>
  2 * Math.max(32, Math.min(2048, Math.round(pixels / 2)));

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element, as it was last laid out: to ask the element would lay out the whole page on the spot. */
function sizeKept(holder: HTMLElement): () => Size {
  let known: Size | undefined;
  const observer = new ResizeObserver(([entry]) => {
    // In a view that is not open everything is of no size.
    if (entry !== undefined && entry.contentRect.width > 0) known = entry.contentRect;
  });
  observer.observe(holder);
  return () => ({
    width: Math.max(120, known?.width ?? holder.clientWidth),
    height: Math.max(120, known?.height ?? holder.clientHeight),
  });
}

/** The lines in the order in which they are drawn: the first last. */
function dataOf({ inputs, lines, scales }: PlotFrame): uPlot.AlignedData {
  const drawn = (y: number): boolean => Number.isFinite(y) && (scales.y !== "log" || y > 0);
  return [
    Array.from(inputs),
    ...lines.map(({ values }) => Array.from(values, (y) => (drawn(y) ? y : null))).toReversed(),
  ];
}
