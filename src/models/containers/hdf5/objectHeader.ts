// The messages of an object header (IV.A.1), in either version, across its continuation blocks.
import { Refused } from "../../bytes.ts";
import { isSigned, numberIn, stretch, type Hdf5 } from "./file.ts";

export interface Message {
  readonly type: number;
  /** Bit 1: the content is shared and stored elsewhere. */
  readonly flags: number;
  readonly data: Uint8Array;
}

interface Block {
  readonly address: number;
  readonly length: number;
}

export function messagesAt(file: Hdf5, address: number): readonly Message[] {
  const isNew = isSigned(stretch(file, address, 4), "OHDR");
  const { first, read } = isNew ? newHeader(file, address) : oldHeader(file, address);
  const messages: Message[] = [];
  const blocks: Block[] = [first];
  for (const [index, block] of blocks.entries()) {
    if (index >= maxBlocks) throw new Refused("damaged");
    for (const message of read(stretch(file, block.address, block.length), index)) {
      messages.push(message);
      if (message.type === continuationMessage) blocks.push(continuation(file, message.data));
    }
  }
  return messages;
}

function continuation({ offsetSize, lengthSize }: Hdf5, data: Uint8Array): Block {
  return { address: numberIn(data, 0, offsetSize), length: numberIn(data, offsetSize, lengthSize) };
}

interface Header {
  readonly first: Block;
  readonly read: (block: Uint8Array, index: number) => Iterable<Message>;
}

/** Version 1: eight bytes before each message. */
function oldHeader(file: Hdf5, address: number): Header {
  const head = stretch(file, address, 16);
  if (head[0] !== 1) throw new Refused("damaged");
  const first = { address: address + 16, length: numberIn(head, 8, 4) };
  return {
    first,
    *read(block) {
      for (let at = 0; at + 8 <= block.length;) {
        const size = numberIn(block, at + 2, 2);
        yield {
          type: numberIn(block, at, 2),
          flags: numberIn(block, at + 4, 1),
          data: block.subarray(at + 8, at + 8 + size),
        };
        at += 8 + size;
      }
    },
  };
}

/** Version 2: four bytes before each message, or six, and a checksum after each block. */
function newHeader(file: Hdf5, address: number): Header {
  const flags = numberIn(stretch(file, address, 6), 5, 1);
  const skipped = 6 + ((flags & 0x20) === 0 ? 0 : 16) + ((flags & 0x10) === 0 ? 0 : 4);
  const sizeOfSize = 1 << (flags & 3);
  const size = numberIn(stretch(file, address + skipped, sizeOfSize), 0, sizeOfSize);
  const first = { address: address + skipped + sizeOfSize, length: size };
  const prefix = (flags & 4) === 0 ? 4 : 6;
  return {
    first,
    *read(block, index) {
      // Later blocks begin with their signature and end with the checksum.
      const end = index === 0 ? block.length : block.length - 4;
      for (let at = index === 0 ? 0 : 4; at + prefix <= end;) {
        const length = numberIn(block, at + 1, 2);
        yield {
          type: numberIn(block, at, 1),
          flags: numberIn(block, at + 3, 1),
          data: block.subarray(at + prefix, at + prefix + length),
        };
        at += prefix + length;
      }
    },
  };
}

const continuationMessage = 0x10;
const maxBlocks = 1_000;
