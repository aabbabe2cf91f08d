// Which of two branches of the code have run when one of them runs.

/** A stretch that runs as a whole. Branches of one statement share their `fork`, its offset. */
export interface CodeBranch {
  readonly fragment: object;
  /** Undefined for the whole of the scope. */
  readonly parent: CodeBranch | undefined;
  /** Where it begins, which distinguishes it from the other branches of its fragment. */
  readonly from: number;
  readonly fork: number | undefined;
  /** Whether it is what `except` runs. */
  readonly handler: boolean;
}

/** Whether `outer`, a branch of the same scope, has run when the other runs. */
export function within(branch: CodeBranch, outer: CodeBranch): boolean {
  if (!outer.parent) return true;
  for (let at: CodeBranch | undefined = branch; at; at = at.parent)
    if (at.fragment === outer.fragment && at.from === outer.from) return true;
  return false;
}

/** Two branches of one statement never both run. */
export function exclusive(one: CodeBranch, other: CodeBranch): boolean {
  if (one.fragment !== other.fragment) return false;
  for (let a: CodeBranch | undefined = one; a; a = a.parent)
    for (let b: CodeBranch | undefined = other; a.fork !== undefined && b; b = b.parent)
      if (a.from !== b.from && a.fork === b.fork) return true;
  return false;
}

/** Whether it is in a handler of `try` in which the code at `from` is not. */
export function isInHandler(branch: CodeBranch, from?: CodeBranch): boolean {
  for (let at: CodeBranch | undefined = branch; at; at = at.parent)
    if (at.handler && !(from && within(from, at))) return true;
  return false;
}
