/** Marks an element as busy once the work takes longer than a moment, until it ends; calls `onChange` each time. */
export async function busyWhile<T>(
  busy: Element,
  work: Promise<T>,
  onChange: (isBusy: boolean) => void = () => undefined,
): Promise<T> {
  const timer = setTimeout(() => {
    busy.setAttribute("aria-busy", "true");
    onChange(true);
  }, momentMilliseconds);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    busy.removeAttribute("aria-busy");
    onChange(false);
  }
}

/** In milliseconds. */
const momentMilliseconds = 500;
