/** A tick's number with as many digits as its neighbours need to differ, and no more. */
export function tick(value: number, increment: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  const digits = Math.max(0, Math.ceil(Math.log10(size / increment) - 1e-9));
  if (size >= 1e6 || size < 1e-4) return shortened(value.toExponential(Math.min(20, digits)));
  return value.toFixed(Math.min(20, Math.max(0, Math.ceil(-Math.log10(increment) - 1e-9))));
}

/** Without zeros that say nothing: 1.00e+8 is 1e8. */
const shortened = (text: string): string =>
  text
    .replace(/(\.\d*?)0*e\+?/, "$1e")
    .replace(".e", "e")
    .replace("e+", "e");
