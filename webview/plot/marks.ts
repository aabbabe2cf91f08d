import type uPlot from "uplot";
import type { Frame } from "./frame.ts";
import { lineColour, type Theme } from "./theme.ts";

/** What lies behind the curves: flat stretches as bands, and the two axes through zero. */
export function drawBehind(plot: uPlot, frame: Frame, theme: Theme): void {
  const { ctx, bbox } = plot;
  inside(plot, () => {
    ctx.fillStyle = theme.band;
    for (const { low, high } of frame.marks.flat) {
      const from = plot.valToPos(Math.max(low, frame.window.low), "x", true);
      const to = plot.valToPos(Math.min(high, frame.window.high), "x", true);
      if (to > from) ctx.fillRect(from, bbox.top, to - from, bbox.height);
    }
    ctx.strokeStyle = theme.faint;
    ctx.lineWidth = devicePixelRatio;
    const [left, top] = [plot.valToPos(0, "x", true), plot.valToPos(0, "y", true)];
    if (frame.scales.x !== "log") stroke(ctx, [left, bbox.top], [left, bbox.top + bbox.height]);
    if (frame.scales.y !== "log") stroke(ctx, [bbox.left, top], [bbox.left + bbox.width, top]);
  });
}

/** What lies before the curves: a diamond on each value curve where it has a kink. */
export function drawKinks(plot: uPlot, frame: Frame, theme: Theme): void {
  const { ctx } = plot;
  inside(plot, () => {
    for (const line of frame.lines.filter(({ quantity }) => quantity === "value"))
      for (const kink of line.kinks) {
        const y = line.values[frame.inputs.indexOf(Math.fround(kink))];
        if (y === undefined || !Number.isFinite(y)) continue;
        diamond(
          ctx,
          plot.valToPos(kink, "x", true),
          plot.valToPos(y, "y", true),
          4.5 * devicePixelRatio,
        );
        ctx.fillStyle = lineColour(theme, line.colour);
        ctx.fill();
      }
  });
}

function inside({ ctx, bbox }: uPlot, draw: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  draw();
  ctx.restore();
}

function stroke(
  ctx: CanvasRenderingContext2D,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
}

function diamond(ctx: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  ctx.beginPath();
  ctx.moveTo(x - size, y);
  ctx.lineTo(x, y - size);
  ctx.lineTo(x + size, y);
  ctx.lineTo(x, y + size);
  ctx.closePath();
}
