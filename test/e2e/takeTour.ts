/** The whole way once, as a person would take it: five hovers, the playground, an evaluation. */
import type { Page } from "playwright-core";

import { seeEvaluation, seeHover, seePlot, seeVerification, stops } from "./tour.ts";
import type { EvaluationSeen, HoverSeen, PlaygroundSeen } from "./tour.ts";

export interface TourReport {
  readonly vscode: string;
  readonly hovers: readonly HoverSeen[];
  readonly playground?: PlaygroundSeen;
  readonly evaluation?: EvaluationSeen;
}

export interface Tour {
  readonly report: TourReport;
  /** Why each stop that did not happen did not. */
  readonly missed: readonly string[];
}

/** Takes every stop, also after one was missed; `picture` keeps what the window shows. */
export async function takeTour(
  page: Page,
  vscode: string,
  picture: (name: string) => Promise<void>,
): Promise<Tour> {
  const missed: string[] = [];
  async function visit<T>(name: string, see: () => Promise<T>): Promise<T | undefined> {
    try {
      return await see();
    } catch (error) {
      missed.push(`  ${name}: ${firstLine(error)}`);
      return undefined;
    } finally {
      await picture(name);
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
  await visit("playground", () => seePlot(page));
  const playground = await visit("verification", () => seeVerification(page));
  const evaluation = await visit("evaluation", () => seeEvaluation(page));
  const report = {
    vscode,
    hovers,
    ...(playground ? { playground } : {}),
    ...(evaluation ? { evaluation } : {}),
  };
  return { report, missed };
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
