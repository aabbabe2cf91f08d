/** Lets everything else that waits have its turn. */
export const pause = (): Promise<void> => new Promise((resume) => void setTimeout(resume, 0));
