import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { onDevice } from "../gpu/device.ts";

describe("Dawn", () =>
  onDevice((device, adapter) => {
    it("names its adapter", () => assert.notEqual(adapter.info.description, ""));

    it("copies four bytes through a buffer", async () => {
      const bits = new Uint32Array([0x3f800000]);
      const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
      const buffer = device.createBuffer({ size: bits.byteLength, usage });
      device.queue.writeBuffer(buffer, 0, bits);
      await buffer.mapAsync(GPUMapMode.READ);
      assert.deepEqual(new Uint32Array(buffer.getMappedRange()), bits);
      buffer.destroy();
    });
  }));
