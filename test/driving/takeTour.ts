/** The whole way once, as a person would take it: five hovers, the playground's views, an evaluation. */
import type { Page } from "playwright-core";

import { openPlayground, toggleSideBar, widenPlot } from "./views/playground.ts";
import {
  seeAbout,
  seeComparison,
  seeEvaluation,
  seeHover,
  seeSurface,
  seeVerification,
  stops,
  type EvaluationSeen,
  type HoverSeen,
  type PlaygroundSeen,
} from "./tour.ts";

export interface TourReport {
  readonly vscode: string;
  readonly hovers: readonly HoverSeen[];
  readonly playground?: PlaygroundSeen;
  /** How far Keras 3 lies from Keras 2, as the Compare view says it. */
  readonly keras3FromKeras2?: string;
  readonly evaluation?: EvaluationSeen;
}

export interface Tour {
  readonly report: TourReport;
  /** Why each stop that did not happen did not. */
  readonly missed: readonly string[];
}

/** Keeps what the window shows, or the playground alone. */
export type Picture = (name: string, part: "window" | "playground") => Promise<void>;

/** Takes every stop, also after one was missed. */
export async function takeTour(page: Page, vscode: string, picture: Picture): Promise<Tour> {
  const missed: string[] = [];
  async function visit<T>(
    name: string,
    see: () => Promise<T>,
    part: "window" | "playground" = "window",
  ): Promise<T | undefined> {
    try {
      return await see();
    } catch (error) {
      missed.push(`  ${name}: ${firstLine(error)}`);
      return undefined;
    } finally {
      await picture(name, part);
      await page.keyboard.press("Escape");
    }
  }
  const hovers: HoverSeen[] = [];
  for (const stop of stops) {
    const seen = await visit(`hover-${stop.file.split("/")[0]}-${stop.name}`, () =>
      seeHover(page, stop),
    );
    if (seen) hovers.push(seen);
  }
  await visit("playground", () => openPlayground(page));
  await visit("plot", () => widenPlot(page), "playground");
  const playground = await visit("verification", () => seeVerification(page), "playground");
  await visit("surface", () => seeSurface(page), "playground");
  await visit("about", () => seeAbout(page), "playground");
  const keras3FromKeras2 = await visit("comparison", () => seeComparison(page), "playground");
  await toggleSideBar(page);
  const evaluation = await visit("evaluation", () => seeEvaluation(page));
  const report = {
    vscode,
    hovers,
    ...(playground ? { playground } : {}),
    ...(keras3FromKeras2 ? { keras3FromKeras2 } : {}),
    ...(evaluation ? { evaluation } : {}),
  };
  return { report, missed };
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
