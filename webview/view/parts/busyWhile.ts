/** Marks an element as busy for as long as the work takes, once it takes longer than a moment. */
export async function busyWhile<T>(busy: Element, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => busy.setAttribute("aria-busy", "true"), MOMENT);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    busy.removeAttribute("aria-busy");
  }
}

/** In milliseconds. */
const MOMENT = 500;
