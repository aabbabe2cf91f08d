/** Lets the page paint, and whoever runs hear what waits, between two pieces of long work. */
export const rested = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
