import assert from "node:assert/strict";

/** The device without memory for what is made while `isFull` holds. */
export function full(device: GPUDevice, isFull: () => boolean): GPUDevice {
  const open: { readonly filter: GPUErrorFilter; isHit: boolean }[] = [];
  const instead: Partial<Record<string | symbol, unknown>> = {
    createBuffer: (descriptor: GPUBufferDescriptor) => {
      const nearest = open.findLast(({ filter }) => filter === "out-of-memory");
      if (isFull()) {
        assert.ok(nearest, "A buffer is made outside of a scope for a lack of memory.");
        nearest.isHit = true;
      }
      return device.createBuffer(descriptor);
    },
    pushErrorScope: (filter: GPUErrorFilter) => {
      open.push({ filter, isHit: false });
      device.pushErrorScope(filter);
    },
    popErrorScope: async () => {
      const scope = open.pop();
      const error = await device.popErrorScope();
      return scope?.isHit ? { message: "No memory is left." } : error;
    },
  };
  return new Proxy(device, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name, target);
      const bound: unknown = typeof own === "function" ? own.bind(target) : own;
      return instead[name] ?? bound;
    },
  });
}
