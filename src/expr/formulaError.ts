/** Something a person typed is not a formula; `start` and `end` are the offending UTF-16 offsets. */
export class FormulaError extends Error {
  override readonly name = "FormulaError";

  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
  ) {
    super(message);
  }
}
