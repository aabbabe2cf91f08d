import type { App } from "../../app.ts";
import { windowOn } from "../../plot/axes/window.ts";

/** Brings places of the input axis into sight, with zero in the middle; of a place at infinity, the way there. */
export const reveal = ({ state }: Pick<App, "state">, at: readonly number[]): void =>
  state.change((now) => {
    const sizes = at.map((x) => (Number.isFinite(x) ? Math.abs(x) : farAway));
    const reach = Number((1.5 * Math.max(1, ...sizes)).toPrecision(2));
    return { ...now, window: windowOn({ low: -reach, high: reach }, now.scales.x) };
  });

/** From here on, most functions look as they do at infinity. */
const farAway = 60;
