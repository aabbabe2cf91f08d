/** Takes the README's pictures in a real window: the tour in dark and light, the others in dark. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

import { browserPath, launch } from "../../scripts/browser.ts";
import { vsix } from "../../scripts/packaging/vsix.ts";
import { sampleWorkspace } from "../../scripts/vscode/sampleWorkspace.ts";
import { serve } from "../../scripts/vscode/serve.ts";
import { vscodeServer } from "../../scripts/vscode/vscodeServer.ts";
import { openWorkbench } from "../../test/driving/workbench.ts";
import { files, inTheEditor } from "./inTheEditor.ts";
import { strip } from "./strip.ts";
import { block, tour } from "./tour.ts";

const dark = { theme: "Dark Modern", background: "#1f1f1f", text: "#dddddd" };
const light = { theme: "Light Modern", background: "#ffffff", text: "#333333" };

const packaged = await vsix();
const browser = await launch(browserPath());
try {
  await inWindow(dark, async (page) => {
    for (const [name, picture] of inTheEditor) keep(name, await picture(page));
  });
  await inWindow(dark, async (page) =>
    keep("tour-dark.png", await strip(browser, await tour(page), dark)),
  );
  await inWindow(light, async (page) =>
    keep("tour-light.png", await strip(browser, await tour(page), light)),
  );
} finally {
  await browser.close();
}

async function inWindow(
  { theme }: { readonly theme: string },
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const settings = { "workbench.colorTheme": theme, "editor.hover.delay": 50 };
  const serving = await serve(vscodeServer(console.log), { vsix: packaged, settings });
  try {
    await act(await openWorkbench(browser, serving.url(workspace())));
  } finally {
    await serving.stop();
  }
}

function workspace(): string {
  const folder = sampleWorkspace();
  for (const [path, content] of Object.entries({ ...files, "block.py": block }))
    writeFileSync(join(folder, path), content);
  return folder;
}

function keep(name: string, png: Buffer): void {
  writeFileSync(`media/pictures/${name}`, png);
  console.log(`media/pictures/${name}`);
}
