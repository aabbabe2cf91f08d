// The web page, opened in a browser that may reach nothing but its own server.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";

import { browserPath, launch } from "../../scripts/browser.ts";
import { writeSite } from "../../scripts/site/writeSite.ts";
import { temporaryFolder } from "../../scripts/vscode/temporaryFolder.ts";
import { keepPicture } from "../driving/pictures.ts";

const folder = temporaryFolder();
const names = ["keras.activations.hard_sigmoid", "torch.nn.functional.softmax"];
let server: Server;
let browser: Browser;
let root = "";

before(async () => {
  await writeSite(folder, ({ name }) => names.includes(name));
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname);
    const file = join(folder, normalize(path));
    response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
    response.end(readFileSync(file));
  }).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launch(browserPath());
});
after(async () => {
  await browser.close();
  server.close();
});

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
};

/** Walks the site in one theme; whatever the page is refused, asks elsewhere or fails at is an error. */
async function walk(
  colorScheme: "light" | "dark",
  act: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1100, height: 900 } });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(root))
      problems.push(request.url());
  });
  try {
    await act(page, context);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

const hardSigmoid = "/keras/keras.activations.hard_sigmoid@2.0.0.html";

describe("the site", () => {
  for (const theme of ["light", "dark"] as const)
    it(`leads from its first page to an activation, in a ${theme} browser`, () =>
      walk(theme, async (page) => {
        await page.goto(`${root}/index.html`);
        await page.locator(`a[href$="hard_sigmoid@2.0.0.html"]`).click();
        await page.locator("h1").waitFor();
        assert.equal(await page.locator("h1").innerText(), names[0]);
        assert.ok(await page.locator("math mrow, math mo").count());
        const shown = await page.locator("img").evaluate((image: HTMLImageElement) => ({
          width: image.naturalWidth,
          dark: image.currentSrc !== image.src,
        }));
        assert.ok(shown.width > 100);
        assert.equal(shown.dark, theme === "dark");
        const text = await page.locator("main").innerText();
        for (const word of [
          "Gradient",
          "Keras ≥ 3.0.0",
          "clip(0.2 * x + 0.5, 0, 1)",
          "Other versions",
        ])
          assert.ok(text.includes(word), `${word} is missing in ${text}`);
        assert.doesNotMatch(text, /setting/);
        await keepPicture(page, `site-activation-${theme}`);
      }));

  for (const theme of ["light", "dark"] as const)
    it(`opens an activation in the playground, whose state is its address, in a ${theme} browser`, () =>
      walk(theme, async (page, context) => {
        await page.goto(root + hardSigmoid);
        await page.locator("a.open").click();
        await page.locator(".u-over").first().waitFor();
        await page.getByRole("tab", { name: "Compare" }).click();
        await page.waitForFunction(() => decodeURIComponent(location.hash).includes('"compare"'));
        const other = await context.newPage();
        await other.goto(page.url());
        const tab = other.getByRole("tab", { name: "Compare" });
        await tab.waitFor();
        assert.equal(await tab.getAttribute("aria-selected"), "true");
        assert.match(await other.locator("main").innerText(), /hard_sigmoid/);
        const button = other.locator("vscode-button", { hasText: "Add Function" });
        const isCut = await button.evaluate((one) => one.scrollWidth > one.clientWidth + 1);
        assert.equal(isCut, false);
        await keepPicture(other, `site-playground-${theme}`);
      }));

  it("says that a vector activation has no curve, and draws its rows", () =>
    walk("light", async (page) => {
      await page.goto(`${root}/index.html`);
      await page.locator(`a[href*="softmax"]`).first().click();
      assert.match(await page.locator("main").innerText(), /softmax/);
    }));
});
