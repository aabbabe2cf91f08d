/** The README's first picture: gelu hovered, compared and verified. */
import type { Page } from "playwright-core";

import { hover } from "../../test/driving/editor/hovers.ts";
import { inside, toggleSideBar } from "../../test/driving/views/playground.ts";
import { seeComparison, seeVerification } from "../../test/driving/tour.ts";
import { openFile } from "../../test/driving/workbench.ts";
import { editorPicture, settled } from "./editorPicture.ts";
import type { Step } from "./strip.ts";

export const block = `import torch.nn.functional as F


def block(x):
    return F.gelu(x)
`;

export async function tour(page: Page): Promise<readonly Step[]> {
  await openFile(page, "block.py");
  const shown = await hover(page, "gelu", /gelu — PyTorch/);
  const hovered = await editorPicture(page, { width: 1060, height: 880 });
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
