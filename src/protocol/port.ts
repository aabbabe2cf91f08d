/** One end of a wire, with the clock and the log of the side that holds it. */
export interface Port {
  /** Sends plain data to the other side. */
  post(message: unknown): void;
  /** Hands every arriving message to `receive`, until the returned function is called. */
  listen(receive: (message: unknown) => void): () => void;
  /** Calls `act` after so many milliseconds, unless the returned function is called first. */
  after(milliseconds: number, act: () => void): () => void;
  /** Takes a sentence about a message that was refused. */
  log(sentence: string): void;
}
