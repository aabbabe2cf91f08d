/** The meanings of a drag on the plot. */
export interface Gestures {
  /** Zooms by a factor around a place, given as a share of the width. */
  zoom(factor: number, share: number): void;
  /** Moves by a share of the width. */
  pan(share: number): void;
  reset(): void;
  /** Moves the cursor by so many samples. */
  step(samples: number): void;
  /** Puts the cursor on the first or last sample in sight. */
  jump(end: "first" | "last"): void;
}

/** Wheel, drag, double click and keys, on a holder that `shareAt` measures. */
export function listenTo(
  holder: HTMLElement,
  shareAt: (clientX: number) => number,
  act: Gestures,
): void {
  let grip: number | undefined;
  holder.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const sideways = event.shiftKey ? event.deltaY : event.deltaX;
      if (Math.abs(sideways) > Math.abs(event.deltaY) || event.shiftKey) act.pan(sideways / 800);
      else act.zoom(2 ** (clamp(event.deltaY, 240) / 240), shareAt(event.clientX));
    },
    { passive: false },
  );
  holder.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    grip = shareAt(event.clientX);
    holder.setPointerCapture(event.pointerId);
    holder.classList.add("gripped");
  });
  holder.addEventListener("pointermove", (event) => {
    if (grip === undefined) return;
    const share = shareAt(event.clientX);
    act.pan(grip - share);
    grip = share;
  });
  for (const end of ["pointerup", "pointercancel"] as const)
    holder.addEventListener(end, () => {
      grip = undefined;
      holder.classList.remove("gripped");
    });
  holder.addEventListener("dblclick", () => act.reset());
  holder.addEventListener("keydown", (event) => {
    const action = event.ctrlKey || event.metaKey ? undefined : keys[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action(act, event.shiftKey ? 10 : 1);
  });
}

const keys: Readonly<Record<string, (act: Gestures, times: number) => void>> = {
  ArrowLeft: (act, times) => act.step(-times),
  ArrowRight: (act, times) => act.step(times),
  Home: (act) => act.jump("first"),
  End: (act) => act.jump("last"),
  "+": (act) => act.zoom(0.5, 0.5),
  "=": (act) => act.zoom(0.5, 0.5),
  "-": (act) => act.zoom(2, 0.5),
  _: (act) => act.zoom(2, 0.5),
  PageUp: (act) => act.pan(-0.25),
  PageDown: (act) => act.pan(0.25),
  "0": (act) => act.reset(),
};

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
