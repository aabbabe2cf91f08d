/** The NAMEs of a list with commas; those within brackets separate parameters. */
export function namesIn(list: string): readonly string[] {
  const names: string[] = [];
  let [start, depth] = [0, 0];
  for (let at = 0; at <= list.length; at++) {
    const character = list[at] ?? ",";
    if (character === "(") depth++;
    if (character === ")") depth = Math.max(0, depth - 1);
    if (character !== "," || (depth > 0 && at < list.length)) continue;
    names.push(list.slice(start, at).trim());
    start = at + 1;
  }
  return names.filter((name) => name !== "");
}
