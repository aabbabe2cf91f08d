// The one place that knows which toolkit draws the controls. The toolkit is archived and pinned:
// to change it, change this file.
import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDataGrid,
  vsCodeDataGridCell,
  vsCodeDataGridRow,
  vsCodeDropdown,
  vsCodeOption,
  vsCodePanels,
  vsCodePanelTab,
  vsCodePanelView,
  vsCodeProgressRing,
  vsCodeTextField,
} from "@vscode/webview-ui-toolkit";
import { element, type Child } from "./element.ts";

/** Must run once before the first control is made. */
export function registerControls(): void {
  provideVSCodeDesignSystem().register(
    vsCodeButton(),
    vsCodeCheckbox(),
    vsCodeDataGrid(),
    vsCodeDataGridCell(),
    vsCodeDataGridRow(),
    vsCodeDropdown(),
    vsCodeOption(),
    vsCodePanels(),
    vsCodePanelTab(),
    vsCodePanelView(),
    vsCodeProgressRing(),
    vsCodeTextField(),
  );
}

export interface ButtonLook {
  readonly appearance?: "primary" | "secondary" | "icon";
  /** What it is called where its text does not say enough. */
  readonly label?: string;
  readonly id?: string;
}

export const button = (text: Child, press: () => void, look: ButtonLook = {}): HTMLElement =>
  element(
    "vscode-button",
    {
      ...(look.id === undefined ? {} : { id: look.id }),
      attributes: {
        appearance: look.appearance ?? "secondary",
        "aria-label": look.label,
        title: look.label,
      },
      on: { click: press },
    },
    text,
  );

/** A word to press that looks like a link. */
export const link = (text: string, label: string, press: () => void): HTMLElement =>
  element(
    "button",
    { class: "link", attributes: { title: label, "aria-label": label }, on: { click: press } },
    text,
  );

export const checkbox = (
  text: string,
  checked: boolean,
  turn: (on: boolean) => void,
): HTMLElement =>
  element(
    "vscode-checkbox",
    {
      attributes: { checked: checked ? "" : undefined },
      on: { change: (event) => turn(isChecked(event.currentTarget)) },
    },
    text,
  );

export interface Choice<T extends string> {
  readonly value: T;
  readonly text: string;
}

/** A dropdown with its caption above. */
export function dropdown<T extends string>(
  caption: string,
  choices: readonly Choice<T>[],
  chosen: T,
  choose: (value: T) => void,
): HTMLElement {
  const options = choices.map(({ value, text }) =>
    element(
      "vscode-option",
      { attributes: { value, selected: value === chosen ? "" : undefined } },
      text,
    ),
  );
  const pick = (event: Event): void => {
    const value = valueOf(event.currentTarget);
    const choice = choices.find((candidate) => candidate.value === value);
    if (choice !== undefined) choose(choice.value);
  };
  const list = element(
    "vscode-dropdown",
    { attributes: { "aria-label": caption }, on: { change: pick } },
    ...options,
  );
  return element("div", { class: "field" }, element("span", { class: "caption" }, caption), list);
}

export interface TextLook {
  readonly placeholder?: string;
  readonly id?: string;
}

/** A one-line text field; `enter` hears every change of its text. */
export const textField = (
  caption: string,
  text: string,
  enter: (text: string) => void,
  look: TextLook = {},
): HTMLElement =>
  element("vscode-text-field", {
    ...(look.id === undefined ? {} : { id: look.id }),
    attributes: { value: text, "aria-label": caption, placeholder: look.placeholder },
    on: { input: (event) => enter(valueOf(event.currentTarget)) },
  });

/** Changes what a control shows without telling its listeners. */
export function setValue(control: Element, text: string): void {
  if ("value" in control && control.value !== text) control.value = text;
}

export const progressRing = (caption: string): HTMLElement =>
  element("vscode-progress-ring", { attributes: { "aria-label": caption } });

export interface Panel<T extends string> {
  readonly id: T;
  readonly title: string;
  readonly body: Element;
}

export interface Panels<T extends string> {
  readonly element: HTMLElement;
  open(id: T): void;
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
  whole.addEventListener("change", () => {
    const active = whole.getAttribute("activeid");
    const panel = all.find(({ id }) => `tab-${id}` === active);
    if (panel !== undefined) opened(panel.id);
  });
  return { element: whole, open: (id) => whole.setAttribute("activeid", `tab-${id}`) };
}

/** A grid of texts with a header row. */
export const dataGrid = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Child[])[],
): HTMLElement =>
  element(
    "vscode-data-grid",
    { attributes: { "aria-label": caption, "generate-header": "none" } },
    gridRow(head, "columnheader", "header"),
    ...rows.map((row) => gridRow(row, "default", "default")),
  );

const gridRow = (cells: readonly Child[], cellType: string, rowType: string): HTMLElement =>
  element(
    "vscode-data-grid-row",
    { attributes: { "row-type": rowType } },
    ...cells.map((cell, index) =>
      element(
        "vscode-data-grid-cell",
        { attributes: { "cell-type": cellType, "grid-column": String(index + 1) } },
        cell,
      ),
    ),
  );

const valueOf = (control: unknown): string =>
  typeof control === "object" && control !== null && "value" in control
    ? String(control.value)
    : "";

const isChecked = (control: unknown): boolean =>
  typeof control === "object" &&
  control !== null &&
  "checked" in control &&
  control.checked === true;
