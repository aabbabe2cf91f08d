/** A tick's number with as many digits as its neighbours need to differ, and no more. */
export function tick(value: number, increment: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  const digits = Math.max(0, Math.ceil(Math.log10(size / increment) - 1e-9));
  if (size >= 1e6 || size < 1e-4) return shortened(value.toExponential(Math.min(20, digits + 1)));
  return value.toFixed(decimals(increment));
}

/** How many digits after the point an increment needs: 0 for 5, 1 for 2.5 and 0.2. */
function decimals(increment: number): number {
  for (let digits = 0; digits < 20; digits += 1) {
    const shifted = increment * 10 ** digits;
    if (Math.abs(shifted - Math.round(shifted)) < 1e-6 * shifted) return digits;
  }
  return 20;
}

/** Without meaningless zeros: 1.00e+8 is 1e8. */
function shortened(text: string): string {
  const [digits = "", exponent = ""] = text.split("e");
  return `${Number(digits)}e${Number(exponent)}`;
}
