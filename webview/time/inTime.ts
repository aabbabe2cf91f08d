/** Waits for an answer. `overdue` is called once if it fails, or if `after` rings before it is there. */
export async function inTime<T>(
  answer: Promise<T>,
  after: (act: () => void) => void,
  overdue: () => void,
): Promise<T> {
  let isOpen = true;
  const close = (): void => {
    if (isOpen) overdue();
    isOpen = false;
  };
  after(close);
  try {
    const result = await answer;
    isOpen = false;
    return result;
  } catch (error) {
    close();
    throw error;
  }
}
