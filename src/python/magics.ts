// Magic lines of notebooks that set environment variables for the code behind them.

/** The variables that `%env` and `%set_env` set. `!export` sets one in a shell that ends with the line. */
export function environmentInMagics(cells: readonly string[]): Readonly<Record<string, string>> {
  const found = cells.flatMap((text) => [...text.matchAll(setting)]);
  return Object.fromEntries(found.map(([, name, value]) => [name!, value!]));
}

const setting = /^[ \t]*%(?:set_)?env[ \t]+([A-Za-z_]\w*)(?:[ \t]*=[ \t]*|[ \t]+)(\S+)[ \t]*$/gm;
