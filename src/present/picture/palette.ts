// The colours of pictures in a hover. An image there cannot see the theme, so its colours are written into it.

export type ThemeKind = "dark" | "light" | "hc-dark" | "hc-light";

export interface Palette {
  /** Text, axes' labels and the formula. */
  readonly ink: string;
  /** Axes and their ticks. */
  readonly axis: string;
  readonly value: string;
  /** The background of a flat region. */
  readonly flat: string;
  /** The curves of others, each with its own dashes too; the first is that of the slope where there is no other. */
  readonly ghosts: readonly [string, string, string];
  /** Behind numbers that are drawn on a colour. */
  readonly plate: string;
  /** Of the stretch between this curve and the first of the others, which has the other's colour. */
  readonly gapOpacity: number;
}

/** For a page: style variables, which change with its theme. */
export const pagePalette: Palette = {
  ink: "var(--lens-ink)",
  axis: "var(--lens-faint)",
  value: "var(--lens-line-1)",
  flat: "var(--lens-faint)",
  ghosts: ["var(--lens-line-2)", "var(--lens-line-3)", "var(--lens-line-4)"],
  plate: "var(--vscode-editor-background)",
  gapOpacity: 0.28,
};

export const themeKinds: readonly ThemeKind[] = ["dark", "light", "hc-dark", "hc-light"];

export const paletteOf = (theme: ThemeKind): Palette => palettes[theme];

const palettes: Readonly<Record<ThemeKind, Palette>> = {
  dark: {
    ink: "#cccccc",
    axis: "#858585",
    value: "#4fc1ff",
    flat: "#ffffff1a",
    ghosts: ["#ffb454", "#d7a0e8", "#89d185"],
    plate: "#252526",
    gapOpacity: 0.28,
  },
  light: {
    ink: "#3b3b3b",
    axis: "#767676",
    value: "#0560b6",
    flat: "#00000012",
    ghosts: ["#a34700", "#7a3e9d", "#2e6b1f"],
    plate: "#ffffff",
    gapOpacity: 0.2,
  },
  "hc-dark": {
    ink: "#ffffff",
    axis: "#ffffff",
    value: "#21d0ff",
    flat: "#ffffff33",
    ghosts: ["#ffc27a", "#e6a3ff", "#9cff9c"],
    plate: "#000000",
    gapOpacity: 0.4,
  },
  "hc-light": {
    ink: "#000000",
    axis: "#292929",
    value: "#0040a0",
    flat: "#00000022",
    ghosts: ["#8a2e00", "#5b1b8a", "#1d5200"],
    plate: "#ffffff",
    gapOpacity: 0.25,
  },
};
