// The one place that knows which toolkit draws the controls. The toolkit is archived and pinned:
// to change it, change this file, and panels.ts, which builds its composite control.
import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDropdown,
  vsCodeOption,
  vsCodePanels,
  vsCodePanelTab,
  vsCodePanelView,
  vsCodeTextField,
} from "@vscode/webview-ui-toolkit";
import { element, type Child } from "../element.ts";

/** Must run once before the first control is made. */
export function registerControls(): void {
  provideVSCodeDesignSystem().register(
    vsCodeButton(),
    vsCodeCheckbox(),
    vsCodeDropdown(),
    vsCodeOption(),
    vsCodePanels(),
    vsCodePanelTab(),
    vsCodePanelView(),
    vsCodeTextField(),
  );
}

export interface ButtonLook {
  readonly appearance?: "primary" | "secondary" | "icon";
  /** Its accessible name, if its text is not clear enough. */
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
  element("button", { class: "link", attributes: { title: label }, on: { click: press } }, text);

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

export interface ControlChoice<T extends string> {
  readonly value: T;
  readonly text: string;
}

export interface Choices<T extends string> {
  readonly choices: readonly ControlChoice<T>[];
  readonly chosen: NoInfer<T>;
}

/** A dropdown with its caption above. */
export function dropdown<T extends string>(
  caption: string,
  { choices, chosen }: Choices<T>,
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
  return captioned(caption, list);
}

/** A control with its caption above. */
export const captioned = (caption: string, control: HTMLElement): HTMLElement =>
  element("div", { class: "field" }, element("span", { class: "caption" }, caption), control);

export interface TypedText {
  readonly text: string;
  readonly placeholder?: string;
  readonly id?: string;
}

/** A one-line text field; `enter` hears every change of its text. */
export const textField = (
  caption: string,
  { text, placeholder, id }: TypedText,
  enter: (text: string) => void,
): HTMLElement =>
  element(
    "vscode-text-field",
    {
      ...(id === undefined ? {} : { id }),
      attributes: { value: text, placeholder },
      on: { input: (event) => enter(valueOf(event.currentTarget)) },
    },
    // The field is named by its text, or else "Text field". In a slot that it does not have, the text is not shown.
    element("span", { attributes: { slot: "name" } }, caption),
  );

/** Changes what a control shows without telling its listeners. */
export function setValue(control: Element, text: string): void {
  if ("value" in control && control.value !== text) control.value = text;
}

/** Turns a box on or off and notifies its listeners, like a click. */
export function setChecked(box: Element, on: boolean): void {
  if ("checked" in box && box.checked !== on) box.checked = on;
}

const valueOf = (control: unknown): string =>
  typeof control === "object" && control !== null && "value" in control
    ? String(control.value)
    : "";

const isChecked = (control: unknown): boolean =>
  typeof control === "object" &&
  control !== null &&
  "checked" in control &&
  control.checked === true;
