/** The packaged extension in a painted window, driven by Playwright. */
import { rmSync } from "node:fs";

import { browserPath, launchServer } from "../browser.ts";
import { vscodeServer } from "../vscode/vscodeServer.ts";
import { hostileWorkspace } from "../vscode/hostileWorkspace.ts";
import { otherHover } from "../vscode/otherHover.ts";
import { sampleRoots, sampleWorkspace } from "../vscode/sampleWorkspace.ts";
import { serve } from "../vscode/serve.ts";
import { webExtension } from "../vscode/webExtension.ts";
import { vsix } from "../vsix.ts";
import { nodeTests, testFiles } from "./nodeTests.ts";
import type { Tally } from "./tally.ts";

export async function e2e(): Promise<Tally> {
  rmSync("out/screenshots", { recursive: true, force: true });
  const server = vscodeServer(console.log);
  const settings = { "editor.hover.delay": 50 };
  const file = vsix();
  const serving = await serve(server, { vsix: file, development: true, settings });
  const restricted = await serve(server, { vsix: file, settings: { ...settings, ...untrusting } });
  const web = await serve(server, { development: true, settings });
  const browser = await launchServer(browserPath());
  try {
    const env = {
      E2E_URL: serving.url(sampleWorkspace()),
      E2E_WEB_URL: web.url(sampleWorkspace(), {
        extensionDevelopmentPath: web.remote(webExtension()),
      }),
      E2E_BESIDE_URL: serving.url(sampleWorkspace(), {
        extensionDevelopmentPath: serving.remote(otherHover()),
      }),
      E2E_ROOTS_URL: serving.url(sampleRoots()),
      E2E_RESTRICTED_URL: restricted.url(hostileWorkspace()),
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
    await Promise.all([serving, restricted, web].map((one) => one.stop()));
  }
}

/** Folders open in Restricted Mode, without a question. */
const untrusting = {
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
};
