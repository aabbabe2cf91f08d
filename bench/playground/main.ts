/** How fast the playground answers, in a real workbench: bench/results/playground.json. */
import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";

import { browserPath, launch } from "../../scripts/browser.ts";
import { vscodeServer } from "../../scripts/vscode/vscodeServer.ts";
import { sampleWorkspace } from "../../scripts/vscode/sampleWorkspace.ts";
import { serve } from "../../scripts/vscode/serve.ts";
import { vsix } from "../../scripts/packaging/vsix.ts";
import { playgroundFrame } from "../../test/driving/views/playgroundWatch.ts";
import { openPlayground } from "../../test/driving/views/playground.ts";
import { openWorkbench, webview } from "../../test/driving/workbench.ts";
import { firstPlots } from "./firstPlots.ts";
import { manyEntries } from "./manyEntries.ts";
import { zooms } from "./zooms.ts";

const serving = await serve(vscodeServer(console.log), { vsix: await vsix() });
const browser = await launch(browserPath());
try {
  const page = await openWorkbench(browser, serving.url(sampleWorkspace()));
  await openPlayground(page);
  const firstPlot = await firstPlots(page, 11);
  const before = loadavg()[0];
  await webview(page).locator("#own input").fill("tanh(x)");
  await page.waitForTimeout(1000);
  const frame = await playgroundFrame(page);
  const zoom = await zooms(frame);
  const results = { load: before, firstPlot, zoom, manyEntries: await manyEntries(frame) };
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/playground.json", `${JSON.stringify(results, null, 2)}\n`);
  console.log(JSON.stringify(results, null, 2));
} finally {
  await browser.close();
  await serving.stop();
}
