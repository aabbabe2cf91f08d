// Answers that are kept, so that each is worked out once.

/** Computes on the first call and keeps the result. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What `make` gives for an object, kept for as long as the object. */
export function perObject<Key extends object, T>(make: (key: Key) => T): (key: Key) => T {
  const kept = new WeakMap<Key, { readonly value: T }>();
  return (key) => {
    const found = kept.get(key) ?? { value: make(key) };
    kept.set(key, found);
    return found.value;
  };
}

/** How answers are kept by a text. */
export interface ByText<Question extends readonly unknown[]> {
  /** Two questions with the same text have the same answer. */
  readonly textOf: (...question: Question) => string;
  /** When so many are kept, all are forgotten. */
  readonly maxAnswers: number;
}

/** What `make` gives for a question, kept by the question's text. */
export function perText<Question extends readonly unknown[], T>(
  { textOf, maxAnswers }: ByText<Question>,
  make: (...question: Question) => T,
): (...question: Question) => T {
  const kept = new Map<string, { readonly value: T }>();
  return (...question) => {
    const text = textOf(...question);
    const found = kept.get(text);
    if (found) return found.value;
    const value = make(...question);
    if (kept.size >= maxAnswers) kept.clear();
    kept.set(text, { value });
    return value;
  };
}
