/** Eyes inside the playground's page: what its policy refused, and the graphics devices and workers it was given. */
import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";

/** Watches every page inside the window; must be called before the workbench is opened. */
export async function watchPages(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.parent === window) return;
    const seen: Seen = { violations: [], devices: [], workers: [] };
    Object.assign(window, { seen });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      seen.violations.push(`${violatedDirective} ${blockedURI}`),
    );
    window.Worker = new Proxy(window.Worker, {
      construct(original, args: unknown[]) {
        const worker: unknown = Reflect.construct(original, args);
        if (!(worker instanceof original)) throw new TypeError("No worker was made.");
        seen.workers.push(worker);
        return worker;
      },
    });
    if (!("GPUAdapter" in window)) return;
    const request: unknown = Reflect.get(GPUAdapter.prototype, "requestDevice");
    if (typeof request !== "function") return;
    const noticed = new Proxy(request, {
      async apply(original, adapter, args: unknown[]) {
        const device: unknown = await Reflect.apply(original, adapter, args);
        if (device instanceof GPUDevice) seen.devices.push(device);
        return device;
      },
    });
    Reflect.set(GPUAdapter.prototype, "requestDevice", noticed);
  });
}

/** The frame that holds the playground itself. */
export async function playgroundFrame(page: Page): Promise<Frame> {
  const frame = await openPlaygroundFrame(page);
  if (frame === undefined) throw new Error("No frame holds the playground.");
  return frame;
}

async function openPlaygroundFrame(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    // A frame that goes away meanwhile holds nothing.
    const headers = await frame
      .locator("main header")
      .count()
      .catch(() => 0);
    if (headers > 0) return frame;
  }
  return undefined;
}

/** What the playground's content security policy stopped; nothing when there is no playground. */
export async function policyViolations(page: Page): Promise<readonly string[]> {
  const frame = await openPlaygroundFrame(page);
  return frame === undefined ? [] : frame.evaluate(() => window.seen.violations);
}

/** Takes the page's newest device away, as a driver reset does. */
export const loseDevice = async (page: Page): Promise<void> =>
  (await playgroundFrame(page)).evaluate(() => window.seen.devices.at(-1)?.destroy());

/** Ends the page's newest worker behind its back, as a lack of memory does. */
export const loseWorker = async (page: Page): Promise<void> =>
  (await playgroundFrame(page)).evaluate(() => window.seen.workers.at(-1)?.terminate());

/** Kills the browser's graphics process, as a driver that hangs does. */
export async function crashGpuProcess(page: Page): Promise<void> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  // The process that answers is the one that goes: no answer is to be waited for.
  void session.send("Browser.crashGpuProcess").catch(() => undefined);
}

/** Everything that the line about the graphics processor says from now on. */
export async function adapterLines(page: Page): Promise<() => Promise<readonly string[]>> {
  const frame = await playgroundFrame(page);
  await frame.evaluate(() => {
    const lines: string[] = [];
    Object.assign(window, { adapterLines: lines });
    const status = document.querySelector("footer .status");
    if (status === null) throw new Error("There is no line about the graphics processor.");
    new MutationObserver(() => lines.push(status.textContent)).observe(status, {
      childList: true,
      subtree: true,
    });
  });
  return () => frame.evaluate(() => Reflect.get(window, "adapterLines") as readonly string[]);
}

/** What axe finds wrong in what is on show, in one line each. */
export async function barriers(page: Page): Promise<readonly string[]> {
  return barriersIn(await playgroundFrame(page));
}

/** The same of any frame. */
export async function barriersIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
  const found: { violations: { id: string; nodes: { html: string }[] }[] } = await frame.evaluate(
    "axe.run(document.querySelector('main'))",
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

interface Seen {
  readonly violations: string[];
  readonly devices: GPUDevice[];
  readonly workers: Worker[];
}

declare global {
  interface Window {
    seen: Seen;
  }
}
