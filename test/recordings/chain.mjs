// The order in which recorded arrays are stored: similar ones lie side by side, where gzip finds what they repeat.

/**
 * The arrays' numbers, beginning with 0; each is followed by that of the rest which shares most values with it.
 * @param {readonly Buffer[]} arrays
 */
export function chain(arrays) {
  const words = arrays.map((bytes) => new Uint32Array(Uint8Array.from(bytes).buffer));
  const left = [...words.keys()];
  /** @type {number[]} */
  const order = [];
  for (let last = left.shift(); last !== undefined; ) {
    order.push(last);
    const before = words[last] ?? noWords;
    const shared = left.map((at) => sharedWords(before, words[at] ?? noWords));
    const most = shared.reduce((best, count, at) => (count > (shared[best] ?? -1) ? at : best), 0);
    [last] = left.splice(most, 1);
  }
  return order;
}

/**
 * At how many places both hold the same four bytes; -1 if they differ in length.
 * @param {Uint32Array} a
 * @param {Uint32Array} b
 */
function sharedWords(a, b) {
  if (a.length !== b.length) return -1;
  let count = 0;
  for (const [at, word] of a.entries()) if (word === b[at]) count += 1;
  return count;
}

const noWords = new Uint32Array();
