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

/** Tabs with one body each; `opened` hears which one the reader opens. */
export function panels<T extends string>(
  all: readonly Panel<T>[],
  first: T,
  opened: (id: T) => void,
): Panels<T> {
  const tabs = all.map(({ id, title }) => element("vscode-panel-tab", { id: `tab-${id}` }, title));
  const views = all.map(({ id, body }) => element("vscode-panel-view", { id: `view-${id}` }, body));
  const whole = element(
    "vscode-panels",
    { attributes: { activeid: `tab-${first}` } },
    ...tabs,
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
