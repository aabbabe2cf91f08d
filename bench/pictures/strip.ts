/** Pictures side by side under their captions, as one picture. */
import type { Browser } from "playwright-core";

export interface Step {
  readonly caption: string;
  readonly png: Buffer;
}

export interface Look {
  readonly background: string;
  readonly text: string;
}

export async function strip(browser: Browser, steps: readonly Step[], look: Look): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1500, height: 600 } });
  await page.setContent(`<style>
    body { margin: 0; background: ${look.background}; color: ${look.text}; font: 22px sans-serif }
    main { display: grid; grid-template-columns: 1.25fr repeat(${steps.length - 1}, 1fr); gap: 20px; padding: 20px }
    figure { margin: 0 }
    figcaption { padding-bottom: 12px }
    img { width: 100%; height: 470px; object-fit: cover; object-position: left top; border-radius: 6px }
  </style><main>${steps.map(figure).join("")}</main>`);
  const picture = await page.locator("main").screenshot();
  await page.close();
  return picture;
}

const figure = ({ caption, png }: Step): string =>
  `<figure><figcaption>${caption}</figcaption><img src="data:image/png;base64,${png.toString("base64")}"></figure>`;
