import { join } from "node:path";

import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";

/** The page with our kernels and the peers, ready to compute; it is served from memory, under a made-up name. */
export async function openPage(browser: Browser, packages: string): Promise<Page> {
  const script = await bundled(packages);
  const runtime = join(packages, "onnxruntime-web/dist");
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(`page: ${error.message}`));
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") await route.fulfill({ contentType: "text/html", body: HTML });
    else if (pathname === "/page.js")
      await route.fulfill({ contentType: "text/javascript", body: script });
    else await route.fulfill({ path: join(runtime, pathname) });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => "bench" in globalThis);
  return page;
}

async function bundled(packages: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["bench/accuracy/page/page.ts"],
    bundle: true,
    write: false,
    platform: "browser",
    format: "esm",
    target: "es2022",
    nodePaths: [packages],
    loader: { ".wgsl": "text" },
    logLevel: "error",
  });
  return outputFiles[0]!.text;
}

/** WebGPU wants a secure context. */
const ORIGIN = "https://accuracy.invalid";
const HTML = `<!doctype html><title>accuracy</title><script type="module" src="/page.js"></script>`;
