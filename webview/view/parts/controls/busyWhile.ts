/** Marks an element as busy for as long as the work takes, once it takes longer than a moment; `told` hears of it. */
export async function busyWhile<T>(
  busy: Element,
  work: Promise<T>,
  told: (isBusy: boolean) => void = () => undefined,
): Promise<T> {
  const timer = setTimeout(() => {
    busy.setAttribute("aria-busy", "true");
    told(true);
  }, momentMilliseconds);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    busy.removeAttribute("aria-busy");
    told(false);
  }
}

/** In milliseconds. */
const momentMilliseconds = 500;
