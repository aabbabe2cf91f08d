// The objects of a fractal heap (III.G): they are stored one after the other in blocks, and an index has their offsets.
import { Refused } from "../../bytes.ts";
import { addressIn, isSigned, numberIn, stretch, type Hdf5 } from "./file.ts";

/** The heap that an attribute info message names, object by object; none without a heap. */
export function objectsIn(address: number | undefined, file: Hdf5): readonly Uint8Array[] {
  return address === undefined ? [] : attributesIn(heapAt(file, address), file);
}

interface Heap {
  readonly root: number;
  /** Rows of the root block if that is indirect; 0 if it is the only direct block. */
  readonly rows: number;
  readonly width: number;
  readonly startingSize: number;
  readonly maxDirect: number;
  /** Bytes of an offset within the heap. */
  readonly heapOffsetSize: number;
  readonly hasChecksums: boolean;
}

function heapAt(file: Hdf5, address: number): Heap {
  const { offsetSize, lengthSize } = file;
  const head = stretch(file, address, 22 + 12 * lengthSize + 3 * offsetSize);
  if (!isSigned(head, "FRHP")) throw new Refused("damaged");
  // Filters would compress the blocks; nobody sets them for attributes.
  if (numberIn(head, 7, 2) !== 0) throw new Refused("unsupported");
  const table = 14 + 10 * lengthSize + 2 * offsetSize;
  const root = addressIn(head, table + 6 + 2 * lengthSize, offsetSize);
  if (root === undefined) throw new Refused("damaged");
  return {
    root,
    rows: numberIn(head, table + 6 + 2 * lengthSize + offsetSize, 2),
    width: numberIn(head, table, 2),
    startingSize: numberIn(head, table + 2, lengthSize),
    maxDirect: numberIn(head, table + 2 + lengthSize, lengthSize),
    heapOffsetSize: Math.ceil(numberIn(head, table + 2 + 2 * lengthSize, 2) / 8),
    hasChecksums: (numberIn(head, 9, 1) & 2) !== 0,
  };
}

/** Attribute messages follow one another from the beginning of each direct block, until the free space. */
function attributesIn(heap: Heap, file: Hdf5): readonly Uint8Array[] {
  return directBlocks(heap, file).flatMap(({ address, size }) => {
    const block = stretch(file, address, size);
    if (!isSigned(block, "FHDB")) throw new Refused("damaged");
    const head = 5 + file.offsetSize + heap.heapOffsetSize + (heap.hasChecksums ? 4 : 0);
    return messagesFrom(block.subarray(head));
  });
}

function messagesFrom(content: Uint8Array): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = 0; at + 9 <= content.length;) {
    const rest = content.subarray(at);
    const length = lengthOf(rest);
    if (length === undefined) break;
    found.push(rest.subarray(0, length));
    at += length;
  }
  return found;
}

/** The length of a version 3 attribute message by its own sizes; undefined where none begins. */
function lengthOf(message: Uint8Array): number | undefined {
  if (message[0] !== 3) return undefined;
  const [name = 0, type = 0, space = 0] = [2, 4, 6].map((at) => numberIn(message, at, 2));
  const typeAt = 9 + name;
  const spaceAt = typeAt + type;
  const valueAt = spaceAt + space;
  if (type < 8 || space < 4 || valueAt > message.length) return undefined;
  const length =
    valueAt + numberIn(message, typeAt + 4, 4) * elementsIn(message.subarray(spaceAt, valueAt));
  return length > message.length ? undefined : length;
}

/** How many elements a dataspace has (IV.A.2.b). */
function elementsIn(space: Uint8Array): number {
  const rank = numberIn(space, 1, 1);
  const sizes = Math.floor(
    (space.length - 4) / Math.max(1, rank) / ((numberIn(space, 2, 1) & 1) === 0 ? 1 : 2),
  );
  let count = 1;
  for (let i = 0; i < rank; i++) count *= numberIn(space, 4 + i * sizes, sizes);
  return count;
}

interface Block {
  readonly address: number;
  readonly size: number;
}

/** Each row of the doubling table has blocks of one size; the first two rows have the starting size. */
function directBlocks(heap: Heap, file: Hdf5): readonly Block[] {
  const { root, rows, width, startingSize, maxDirect, heapOffsetSize } = heap;
  if (rows === 0) return [{ address: root, size: startingSize }];
  const head = 5 + file.offsetSize + heapOffsetSize;
  const found: Block[] = [];
  for (let row = 0; row < rows; row++) {
    const size = startingSize * 2 ** Math.max(0, row - 1);
    if (size > maxDirect) break;
    for (let column = 0; column < width; column++) {
      const at = root + head + (row * width + column) * file.offsetSize;
      const address = addressIn(stretch(file, at, file.offsetSize), 0, file.offsetSize);
      if (address !== undefined) found.push({ address, size });
      if (found.length > maxBlocks) throw new Refused("too-large");
    }
  }
  return found;
}

const maxBlocks = 256;
