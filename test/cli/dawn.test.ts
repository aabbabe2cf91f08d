import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { gpu, skip } from "../gpu/device.ts";

describe("Dawn", () => {
  it("names its adapter", { skip }, () => assert.notEqual(gpu().adapter.info.description, ""));

  it("copies four bytes through a buffer", { skip }, async () => {
    const { device } = gpu();
    const bits = new Uint32Array([0x3f800000]);
    const buffer = device.createBuffer({
      size: bits.byteLength,
      usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
    });
    device.queue.writeBuffer(buffer, 0, bits);
    await buffer.mapAsync(GPUMapMode.READ);
    assert.deepEqual(new Uint32Array(buffer.getMappedRange()), bits);
    buffer.destroy();
  });
});
