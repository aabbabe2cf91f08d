// Elements are made from names, properties and children; text is always text, never markup.

export type Child = Node | string | undefined;

export interface Properties {
  readonly class?: string;
  readonly id?: string;
  /** Attributes by name; an undefined one is left out. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** Listeners by event name. */
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
}

/** A new element with its attributes, listeners and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties?: Properties,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K];
export function element(
  tag: string,
  properties?: Properties,
  ...children: readonly Child[]
): HTMLElement;
export function element(
  tag: string,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(tag);
  if (properties.class !== undefined) made.className = properties.class;
  if (properties.id !== undefined) made.id = properties.id;
  applyProperties(made, properties);
  append(made, children);
  return made;
}

/** The same for a drawing. */
export function drawing(
  tag: string,
  properties: Properties = {},
  ...children: readonly Child[]
): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  if (properties.class !== undefined) made.setAttribute("class", properties.class);
  applyProperties(made, properties);
  append(made, children);
  return made;
}

/** Puts new children in the place of the old ones. */
export function fillWith(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren();
  append(parent, children);
}

function applyProperties(made: Element, { attributes = {}, on = {} }: Properties): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, value);
  for (const [event, listener] of Object.entries(on)) made.addEventListener(event, listener);
}

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) if (child !== undefined) parent.append(child);
}
