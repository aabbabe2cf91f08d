import { stepTo } from "../steps.ts";

export interface Walking {
  /** Makes that button the only one that Tab reaches; without a button, the first of all. */
  readonly startAt: (button: HTMLButtonElement | undefined) => void;
}

/** Moves the focus by arrow keys through grids of buttons, one below the other. Tab reaches only one of the buttons. */
export function walking(grids: readonly Element[], columns: () => number): Walking {
  const buttonsIn = (grid: Element): readonly HTMLButtonElement[] => [
    ...grid.querySelectorAll("button"),
  ];
  const reachOnly = (one: HTMLButtonElement | undefined): void => {
    for (const button of grids.flatMap(buttonsIn)) button.tabIndex = button === one ? 0 : -1;
  };
  const next = (key: string, from: Element): HTMLButtonElement | undefined => {
    const index = grids.findIndex((grid) => grid.contains(from));
    const grid = grids[index];
    const own = grid === undefined ? [] : buttonsIn(grid);
    const at = own.findIndex((button) => button === from);
    const to = stepTo(key, at, { cells: own.length, columns: columns() });
    if (to !== undefined) return own[to];
    const other = grids[key === "ArrowDown" || key === "ArrowRight" ? index + 1 : index - 1];
    if (other === undefined || !key.startsWith("Arrow")) return undefined;
    return key === "ArrowDown" || key === "ArrowRight"
      ? buttonsIn(other)[0]
      : buttonsIn(other).at(-1);
  };
  for (const grid of grids)
    grid.addEventListener("keydown", (event) => {
      if (!(event instanceof KeyboardEvent) || !(event.target instanceof Element)) return;
      const to = next(event.key, event.target);
      if (to === undefined) return;
      event.preventDefault();
      reachOnly(to);
      to.focus();
    });
  return {
    startAt: (button) => reachOnly(button ?? grids.flatMap(buttonsIn)[0]),
  };
}
