/** Lets signals and requests in: work on the CPU alone would keep the event loop to itself. */
export const rest = (): Promise<void> => new Promise((done) => setImmediate(done));
