// Two formulas side by side: which parts of the one the other does not have.

export interface TextPiece {
  readonly text: string;
  readonly differs: boolean;
}

/** The text word by word, each with the spaces after it; one differs where the other formula has something else. */
export function differing(text: string, other: string): readonly TextPiece[] {
  const [mine, its] = [wordsOf(text), wordsOf(other)];
  const shared = sharedIn(mine, its);
  return mine.map((word, i) => ({ text: word, differs: !shared.has(i) }));
}

/** Of several ways to write the one formula, that which has most in common with some form of the other. */
export function mostAlike(forms: readonly string[], others: readonly string[]): string {
  const costs = forms.map((form) => ({
    form,
    cost: Math.min(...others.map((other) => changes(form, other))),
  }));
  return costs.reduce((a, b) => (b.cost < a.cost ? b : a)).form;
}

/** Which of the other's forms a formula has most in common with. */
export const nearestForm = (form: string, others: readonly string[]): string =>
  mostAlike(others, [form]);

function changes(text: string, other: string): number {
  const [mine, its] = [wordsOf(text), wordsOf(other)];
  return mine.length + its.length - 2 * sharedIn(mine, its).size;
}

/** The places of the words that both have, in one order: the longest common subsequence. */
function sharedIn(mine: readonly string[], its: readonly string[]): ReadonlySet<number> {
  const width = its.length + 1;
  const length = new Uint16Array((mine.length + 1) * width);
  for (let i = mine.length - 1; i >= 0; i -= 1)
    for (let j = its.length - 1; j >= 0; j -= 1) {
      const down = length[(i + 1) * width + j] ?? 0;
      const right = length[i * width + j + 1] ?? 0;
      const both = (length[(i + 1) * width + j + 1] ?? 0) + 1;
      length[i * width + j] = isSame(mine[i], its[j]) ? both : Math.max(down, right);
    }
  const shared = new Set<number>();
  for (let [i, j] = [0, 0]; i < mine.length && j < its.length;) {
    if (isSame(mine[i], its[j])) {
      shared.add(i);
      i += 1;
      j += 1;
    } else if ((length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return shared;
}

const isSame = (a = "", b = ""): boolean => a.trim() === b.trim();

/** Names, numbers and signs; a formula that is longer than any activation's is cut. */
const wordsOf = (text: string): readonly string[] =>
  (text.slice(0, 600).match(/(?:[A-Za-z_]\w*|\d[\d.]*|\*\*|[<>=!]=|\S) ?/g) ?? []).slice(0, 250);
