import { element, type Child } from "./element.ts";

export interface OverlayLook {
  readonly class: string;
  readonly id?: string;
  /** The accessible name of its button, if its text is not clear enough. */
  readonly label?: string;
}

/** Something that a button opens over what lies below, so that nothing moves. It closes at Escape, and when the focus or a press goes elsewhere. */
export function overlay(look: OverlayLook, text: Child, body: HTMLElement): HTMLDetailsElement {
  const summary = element(
    "summary",
    { attributes: { "aria-label": look.label, title: look.label } },
    text,
  );
  const whole = element(
    "details",
    { class: `overlay ${look.class}`, ...(look.id === undefined ? {} : { id: look.id }) },
    summary,
    body,
  );
  whole.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !whole.open) return;
    whole.open = false;
    summary.focus();
  });
  const closeFor = (target: EventTarget | null): void => {
    if (target instanceof Node && !whole.contains(target)) whole.open = false;
  };
  whole.addEventListener("focusout", ({ relatedTarget }) => closeFor(relatedTarget));
  document.addEventListener("pointerdown", ({ target }) => closeFor(target));
  return whole;
}
