/** SVG path data whose every point is relative to the one before, which makes its numbers short. */

/** The same outline; throws for a command that no glyph has. */
export function relativeOutline(outline: string): string {
  let [x, y] = [0, 0];
  let start = { x, y };
  const commands = Array.from(outline.matchAll(/([a-z])([^a-z]*)/gi), ([, name = "", given]) => {
    const numbers = (given?.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    if (name === "Z") {
      ({ x, y } = start);
      return "z";
    }
    const size = pointNumbers[name];
    if (size === undefined) throw new Error(`An unexpected command in an outline: ${name}`);
    const relative: number[] = [];
    for (let at = 0; at < numbers.length; at += size) {
      const group = numbers.slice(at, at + size);
      relative.push(...group.map((value, i) => value - (isDown(name, i) ? y : x)));
      if (name !== "V") x = group.at(name === "H" ? 0 : -2) ?? x;
      if (name !== "H") y = group.at(-1) ?? y;
      if (name === "M" && at === 0) start = { x, y };
    }
    return name.toLowerCase() + joined(relative);
  });
  return commands.join("");
}

const isDown = (name: string, at: number): boolean =>
  name === "V" || (name !== "H" && at % 2 === 1);

/** A minus sign separates numbers as a space does. */
const joined = (numbers: readonly number[]): string => numbers.join(" ").replaceAll(" -", "-");

/** The numbers of one step of a command. */
const pointNumbers: Readonly<Record<string, number>> = {
  ...{ M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2 },
};
