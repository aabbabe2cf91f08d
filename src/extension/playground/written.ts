/** Writes a file. False if it cannot be written: `tell` gets the reason, so that the reader knows that nothing is saved. */
export async function written(
  write: () => PromiseLike<void>,
  tell: (reason: string) => void,
): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return false;
  }
}
