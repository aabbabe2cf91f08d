/** Numbers in row-major order as a nested list, as Python prints one. */
export function nested(texts: readonly string[], shape: readonly number[]): string {
  const [length, ...inner] = shape;
  if (length === undefined) return texts[0] ?? "";
  const size = texts.length / length;
  const parts = Array.from({ length }, (_, i) =>
    nested(texts.slice(i * size, (i + 1) * size), inner),
  );
  return `[${parts.join(", ")}]`;
}
