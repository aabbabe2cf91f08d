/** The packaged extension in a painted window, driven by Playwright. */
import { rmSync } from "node:fs";

import { browserPath, launchServer } from "../browser.ts";
import { vscodeServer } from "../vscode/cache.ts";
import { otherHover } from "../vscode/otherHover.ts";
import { sampleWorkspace } from "../vscode/sampleWorkspace.ts";
import { serve } from "../vscode/serve.ts";
import { webExtension } from "../vscode/webExtension.ts";
import { vsix } from "../vsix.ts";
import { nodeTests, testFiles } from "./nodeTests.ts";
import type { Tally } from "./tally.ts";

export async function e2e(): Promise<Tally> {
  rmSync("out/screenshots", { recursive: true, force: true });
  const server = vscodeServer(console.log);
  const settings = { "editor.hover.delay": 50 };
  const serving = await serve(server, { vsix: vsix(), development: true, settings });
  const web = await serve(server, { development: true, settings });
  const browser = await launchServer(browserPath(console.log));
  try {
    const env = {
      E2E_URL: serving.url(sampleWorkspace()),
      E2E_WEB_URL: web.url(sampleWorkspace(), {
        extensionDevelopmentPath: web.remote(webExtension()),
      }),
      E2E_BESIDE_URL: serving.url(sampleWorkspace(), {
        extensionDevelopmentPath: serving.remote(otherHover()),
      }),
      E2E_BROWSER: browser.wsEndpoint(),
    };
    return await nodeTests({
      files: testFiles("test/e2e"),
      outdir: "out/e2e",
      env,
      concurrency: 1,
    });
  } finally {
    await browser.close();
    await Promise.all([serving.stop(), web.stop()]);
  }
}
