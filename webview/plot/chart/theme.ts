/** The editor's colours, read when a picture is drawn, so that a change of theme applies at once. */
export interface Theme {
  readonly ink: string;
  readonly paper: string;
  readonly faint: string;
  readonly grid: string;
  readonly band: string;
  readonly hill: string;
  readonly font: string;
  readonly lines: readonly string[];
}

export function themeOf(holder: Element): Theme {
  const style = getComputedStyle(holder);
  const variable = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: variable("--lens-ink"),
    paper: variable("--vscode-editor-background"),
    faint: variable("--lens-faint"),
    grid: variable("--lens-grid"),
    band: variable("--lens-band"),
    hill: variable("--lens-hill"),
    font: `${variable("--lens-plot-size") || "11px"} ${variable("--vscode-font-family") || "sans-serif"}`,
    lines: lineNames.map(variable),
  };
}

/** How many curves have a colour of their own before colours repeat. */
export const colours = 6;

const lineNames = Array.from({ length: colours }, (_, index) => `--lens-line-${index + 1}`);

export const lineColour = (theme: Theme, index: number): string =>
  theme.lines[index % theme.lines.length] ?? theme.ink;

/** The theme's font in device pixels, as a canvas wants it. */
export const scaledFont = ({ font }: Theme): string =>
  font.replace(/^[\d.]+/, (size) => String(Number(size) * devicePixelRatio));

/** Calls `act` when the editor puts another theme on the page, and returns how to stop. */
export function onThemeChange(act: () => void): () => void {
  const observer = new MutationObserver(act);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["style", "class"],
  });
  observer.observe(document.body, { attributes: true, attributeFilter: ["class"] });
  return () => observer.disconnect();
}
