// The members of a zip archive, found by its central directory: APPNOTE.TXT 4.3, with zip64.
import { Inflate } from "fflate";
import { maxPiece, piece, Refused, textOf, view, type Bytes } from "../bytes.ts";
import { checksumOf } from "./checksum.ts";

/** The unpacked content of one member; undefined if there is no member of that name. */
export function zipMember(bytes: Bytes, name: string): Uint8Array | undefined {
  const member = membersIn(bytes).findLast((one) => one.name === name);
  if (member === undefined) return undefined;
  const { flags, method, packed, unpacked, header, checksum } = member;
  if ((flags & 1) !== 0) throw new Refused("encrypted");
  if (packed > maxPiece || unpacked > maxPiece) throw new Refused("too-large");
  const local = view(piece(bytes, header, 30));
  if (local.getUint32(0, true) !== localHeader) throw new Refused("damaged");
  const start = header + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const content = unpack(piece(bytes, start, packed), method, unpacked);
  if (checksumOf(content) !== checksum) throw new Refused("damaged");
  return content;
}

interface Member {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  /** The offset of its local header. */
  readonly header: number;
}

/** No more is written than the directory announces, which is at most the limit. */
function unpack(packed: Uint8Array, method: number, size: number): Uint8Array {
  if (method === stored) {
    if (packed.length !== size) throw new Refused("damaged");
    return packed;
  }
  if (method !== deflated) throw new Refused("unsupported");
  try {
    return inflated(packed, size);
  } catch {
    throw new Refused("damaged");
  }
}

/** Throws as soon as there is more than announced: a few megabytes can unpack to gigabytes. */
function inflated(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((part) => {
    content.set(part, length);
    length += part.length;
  });
  for (let at = 0; at < packed.length; at += packedBlock) {
    const end = at + packedBlock;
    inflate.push(packed.subarray(at, end), end >= packed.length);
  }
  return content.subarray(0, length);
}

/** Bytes, which unpack to a thousand times as many at most. */
const packedBlock = 4_096;

function membersIn(bytes: Bytes): readonly Member[] {
  const { start, length } = directoryOf(bytes);
  const directory = piece(bytes, start, length);
  const data = view(directory);
  const members: Member[] = [];
  for (let at = 0; at + 46 <= length && data.getUint32(at, true) === central;) {
    const nameEnd = at + 46 + data.getUint16(at + 28, true);
    const extraEnd = nameEnd + data.getUint16(at + 30, true);
    if (extraEnd > length) throw new Refused("damaged");
    members.push(memberAt(directory, { at, nameEnd, extraEnd }));
    at = extraEnd + data.getUint16(at + 32, true);
  }
  return members;
}

interface MemberPlace {
  readonly at: number;
  readonly nameEnd: number;
  readonly extraEnd: number;
}

function memberAt(directory: Uint8Array, { at, nameEnd, extraEnd }: MemberPlace): Member {
  const data = view(directory);
  const sizes = [24, 20, 42].map((offset) => data.getUint32(at + offset, true));
  const [unpacked = 0, packed = 0, header = 0] = inFull(
    sizes,
    directory.subarray(nameEnd, extraEnd),
  );
  return {
    name: textOf(directory.subarray(at + 46, nameEnd)),
    flags: data.getUint16(at + 8, true),
    method: data.getUint16(at + 10, true),
    checksum: data.getUint32(at + 16, true),
    ...{ packed, unpacked, header },
  };
}

/** Sizes that do not fit into 32 bits are in the zip64 field, in the same order. */
function inFull(sizes: readonly number[], extra: Uint8Array): readonly number[] {
  if (!sizes.includes(notHere)) return sizes;
  const data = view(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + data.getUint16(at + 2, true)) {
    if (data.getUint16(at, true) !== zip64) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== notHere) return size;
      next += 8;
      if (next > extra.length) throw new Refused("damaged");
      return Number(data.getBigUint64(next - 8, true));
    });
  }
  throw new Refused("damaged");
}

/** The offset of the central directory, read from the record at the end of the file. */
function directoryOf(bytes: Bytes): { readonly start: number; readonly length: number } {
  const tail = Math.min(bytes.size, 22 + 0xffff);
  const end = piece(bytes, bytes.size - tail, tail);
  const data = view(end);
  for (let at = tail - 22; at >= 0; at--) {
    if (data.getUint32(at, true) !== endRecord) continue;
    const start = data.getUint32(at + 16, true);
    const length = data.getUint32(at + 12, true);
    return start === notHere || length === notHere
      ? largeDirectory(bytes, bytes.size - tail + at)
      : { start, length };
  }
  throw new Refused("cut");
}

function largeDirectory(bytes: Bytes, end: number): ReturnType<typeof directoryOf> {
  const locator = view(piece(bytes, end - 20, 20));
  if (locator.getUint32(0, true) !== locator64) throw new Refused("damaged");
  const record = view(piece(bytes, Number(locator.getBigUint64(8, true)), 56));
  if (record.getUint32(0, true) !== end64) throw new Refused("damaged");
  return {
    start: Number(record.getBigUint64(48, true)),
    length: Number(record.getBigUint64(40, true)),
  };
}

const localHeader = 0x04034b50;
const central = 0x02014b50;
const endRecord = 0x06054b50;
const end64 = 0x06064b50;
const locator64 = 0x07064b50;
const zip64 = 1;
const stored = 0;
const deflated = 8;
const notHere = 0xffffffff;
