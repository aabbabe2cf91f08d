import type { App } from "../app.ts";
import { windowOn } from "../plot/window.ts";

/** Brings places of the input axis into sight, with zero in the middle. */
export const reveal = ({ state }: Pick<App, "state">, at: readonly number[]): void =>
  state.change((now) => {
    const reach = Math.max(1, ...at.map(Math.abs)) * 1.6;
    return { ...now, window: windowOn({ low: -reach, high: reach }, now.scales.x) };
  });
