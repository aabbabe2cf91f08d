/** Hovers gelu, compares it and verifies it, in a dark and in a light window. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

import { browserPath, launch } from "../../scripts/browser.ts";
import { vsix } from "../../scripts/packaging/vsix.ts";
import { sampleWorkspace } from "../../scripts/vscode/sampleWorkspace.ts";
import { serve } from "../../scripts/vscode/serve.ts";
import { vscodeServer } from "../../scripts/vscode/vscodeServer.ts";
import { hover } from "../../test/driving/editor/hovers.ts";
import { inside, toggleSideBar } from "../../test/driving/views/playground.ts";
import { seeComparison, seeVerification } from "../../test/driving/tour.ts";
import { openFile, openWorkbench } from "../../test/driving/workbench.ts";
import { strip, type Look, type Step } from "./strip.ts";

const looks = {
  dark: { theme: "Dark Modern", background: "#1f1f1f", text: "#dddddd" },
  light: { theme: "Light Modern", background: "#ffffff", text: "#333333" },
} as const satisfies Readonly<Record<string, Look & { readonly theme: string }>>;

/** In milliseconds: what fades in is there by then. */
const settled = 1500;

const code = `import torch.nn.functional as F


def block(x):
    return F.gelu(x)
`;

const packaged = await vsix();
const browser = await launch(browserPath());
try {
  for (const [name, look] of Object.entries(looks)) {
    const settings = { "workbench.colorTheme": look.theme, "editor.hover.delay": 50 };
    const serving = await serve(vscodeServer(console.log), { vsix: packaged, settings });
    try {
      const folder = sampleWorkspace();
      writeFileSync(join(folder, "block.py"), code);
      const page = await openWorkbench(browser, serving.url(folder));
      const file = `media/pictures/tour-${name}.png`;
      writeFileSync(file, await strip(browser, await steps(page), look));
      console.log(file);
    } finally {
      await serving.stop();
    }
  }
} finally {
  await browser.close();
}

async function steps(page: Page): Promise<readonly Step[]> {
  await openFile(page, "block.py");
  const shown = await hover(page, "gelu", /gelu — PyTorch/);
  await page.waitForTimeout(settled);
  const hovered = await page.screenshot({ clip: { x: 395, y: 40, width: 985, height: 818 } });
  await shown.getByText("Playground", { exact: true }).click();
  await inside(page, "#chart[data-drawn]").waitFor({ timeout: 30_000 });
  await toggleSideBar(page);
  await page.mouse.move(5, 5);
  await seeComparison(page);
  await page.waitForTimeout(settled);
  const compared = await page.locator("iframe.webview").screenshot();
  await seeVerification(page);
  await page.waitForTimeout(settled);
  const verified = await page.locator("iframe.webview").screenshot();
  return [
    { caption: "1. Hover the name", png: hovered },
    { caption: "2. Compare it with its namesakes", png: compared },
    { caption: "3. Verify it on your GPU", png: verified },
  ];
}
