/**
 * Waits for an answer of the host. Rejects as soon as the run is stopped, and with `Unanswered` when `late` comes first.
 */
export function answered<T>(
  answer: Promise<T>,
  signal: AbortSignal,
  late: Promise<unknown>,
): Promise<T> {
  const stopped = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
  const unanswered = late.then(() => Promise.reject(new Unanswered()));
  return Promise.race([answer, stopped, unanswered]);
}

export class Unanswered extends Error {
  override readonly name = "Unanswered";
}
