import type { PlotFrame } from "../../frame.ts";
import { between, isOtherVersion } from "../morph.ts";

/** Draws each frame at once, except that a curve changes into that of another version in an animation. */
export function morphing(draw: (frame: PlotFrame) => void): (frame: PlotFrame) => void {
  let shown: PlotFrame | undefined;
  let asked = 0;
  return (to) => {
    cancelAnimationFrame(asked);
    const from = shown;
    const show = (frame: PlotFrame): void => {
      shown = frame;
      draw(frame);
    };
    if (from === undefined || !isOtherVersion(from, to) || wantsNoMotion()) return show(to);
    const started = performance.now();
    const step = (): void => {
      const share = (performance.now() - started) / duration;
      if (share >= 1) return show(to);
      show(between(from, to, eased(share)));
      asked = requestAnimationFrame(step);
    };
    step();
  };
}

/** The editor's setting, or the system's. */
const wantsNoMotion = (): boolean =>
  document.body.classList.contains("vscode-reduce-motion") ||
  matchMedia("(prefers-reduced-motion: reduce)").matches;

const eased = (share: number): number => share * share * (3 - 2 * share);
/** In milliseconds. */
const duration = 400;
