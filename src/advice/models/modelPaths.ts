/** Where a path in code may lead within its project: from the code's folder, and from the project's. */
export function modelPaths(written: string, codePath: string): readonly string[] {
  const path = written.replaceAll("\\", "/");
  if (path === "" || path.startsWith("/") || /^[a-z][a-z+.-]*:/i.test(path)) return [];
  const folder = codePath.split("/").slice(0, -1);
  const found = [folder, []].flatMap((one) => within([...one, ...path.split("/")]) ?? []);
  return [...new Set(found)];
}

/** Without "." and ".."; undefined where it leads out of the project. */
function within(parts: readonly string[]): string | undefined {
  const way: string[] = [];
  for (const part of parts) {
    if (part === "" || part === ".") continue;
    if (part !== "..") way.push(part);
    else if (way.pop() === undefined) return undefined;
  }
  return way.join("/");
}
