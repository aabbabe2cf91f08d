/** What computes: a report without it means little, because every adapter rounds in its own way. */
export interface AdapterFacts {
  readonly kind: "hardware" | "software";
  readonly vendor: string;
  readonly architecture: string;
  readonly description: string;
  /** The interface below WebGPU ("vulkan", "metal", "d3d12"); empty where the browser does not tell. */
  readonly backend: string;
}

/** What an adapter states about itself; `asked` is the backend if the caller chose it. */
export function adapterFacts(adapter: GPUAdapter, asked = ""): AdapterFacts {
  const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info;
  const named = [vendor, architecture, device, description].join(" ");
  return {
    kind: isFallbackAdapter || softwareNames.test(named) ? "software" : "hardware",
    vendor,
    architecture,
    description: description || device,
    backend: backendOf(adapter.info) || asked,
  };
}

/** Chromium adds the backend to the standard's facts when developer features are on, Dawn in Node never. */
function backendOf(info: object): string {
  return "backend" in info && typeof info.backend === "string" ? info.backend.toLowerCase() : "";
}

// Google's SwiftShader, Mesa's llvmpipe and lavapipe, Microsoft's WARP.
const softwareNames = /swiftshader|llvmpipe|lavapipe|softpipe|microsoft basic render/i;
