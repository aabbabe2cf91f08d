import { element } from "../parts/element.ts";

export interface Panel<T extends string> {
  readonly id: T;
  readonly title: string;
  readonly body: Element;
}

export interface Panels<T extends string> {
  readonly element: HTMLElement;
  readonly open: (id: T) => void;
}

export interface PanelsOptions<T extends string> {
  readonly all: readonly Panel<T>[];
  /** What lies between the tabs and the body that they open, and is the same for all of them. */
  readonly between: HTMLElement;
  readonly first: T;
  /** Hears which one the reader opens. */
  readonly opened: (id: T) => void;
}

/** Tabs, at the top where nothing moves them, with one body each. */
export function panels<T extends string>({
  all,
  between,
  first,
  opened,
}: PanelsOptions<T>): Panels<T> {
  const tabs = all.map(({ id, title }) => element("vscode-panel-tab", { id: `tab-${id}` }, title));
  const views = all.map(({ id, body }) => element("vscode-panel-view", { id: `view-${id}` }, body));
  between.slot = "end";
  const whole = element(
    "vscode-panels",
    { attributes: { activeid: `tab-${first}` } },
    ...tabs,
    between,
    ...views,
  );
  // Its sliding underline measures the whole page at every change of tabs; ours is a border of the open one.
  if ("activeindicator" in whole) whole.activeindicator = false;
  // The event carries the tab; the element's attribute follows later.
  whole.addEventListener("change", (event) => {
    const tab: unknown = event instanceof CustomEvent ? event.detail : undefined;
    const panel = all.find(({ id }) => tab instanceof Element && tab.id === `tab-${id}`);
    if (panel !== undefined) opened(panel.id);
  });
  return {
    element: whole,
    open(id) {
      if ("activeid" in whole) whole.activeid = `tab-${id}`;
    },
  };
}
