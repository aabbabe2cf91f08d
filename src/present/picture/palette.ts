// The colours of pictures in a hover. An image there cannot see the theme, so its colours are written into it.

export type ThemeKind = "dark" | "light" | "hc-dark" | "hc-light";

export interface Palette {
  /** Text, axes' labels and the formula. */
  readonly ink: string;
  /** Axes and their ticks. */
  readonly axis: string;
  readonly value: string;
  readonly slope: string;
  /** What lies behind a flat region. */
  readonly flat: string;
}

export const themeKinds: readonly ThemeKind[] = ["dark", "light", "hc-dark", "hc-light"];

export const paletteOf = (theme: ThemeKind): Palette => palettes[theme];

const palettes: Readonly<Record<ThemeKind, Palette>> = {
  dark: { ink: "#cccccc", axis: "#858585", value: "#4fc1ff", slope: "#ffb454", flat: "#ffffff1a" },
  light: { ink: "#3b3b3b", axis: "#767676", value: "#0560b6", slope: "#a34700", flat: "#00000012" },
  "hc-dark": {
    ink: "#ffffff",
    axis: "#ffffff",
    value: "#21d0ff",
    slope: "#ffc27a",
    flat: "#ffffff33",
  },
  "hc-light": {
    ink: "#000000",
    axis: "#292929",
    value: "#0040a0",
    slope: "#8a2e00",
    flat: "#00000022",
  },
};
