/** The window of one test file: its server, profile, browser and workspace belong to no other file. */
import assert from "node:assert/strict";
import { after, it } from "node:test";
import type { Page } from "playwright-core";

import { keepPicture } from "./pictures.ts";
import { policyViolations } from "./views/playgroundWatch.ts";
import { served, type OpenWindow, type WindowOptions } from "./served.ts";

export interface TestWindow {
  /** The file with the user's settings. */
  readonly settings: string;
  /** Finds nothing open and the workspace as it came, whatever the tests before it did. */
  readonly painted: Painted;
  /** The same for a test that leaves the window unfit for others. */
  readonly paintedOnce: Painted;
}

/** A test in the window; where it fails, a picture of the window is kept in out/screenshots. */
export type Painted = (title: string, act: Act) => void;

type Act = (page: Page) => Promise<void>;

export async function windowOn(options: WindowOptions = {}): Promise<TestWindow> {
  const { settings, open, stop } = await served(options);
  let current: OpenWindow | undefined;
  const close = async (): Promise<void> => {
    await current?.close();
    current = undefined;
  };
  after(async () => {
    await close();
    await stop();
  });
  const test = async (title: string, act: Act, behind: "reset" | "close"): Promise<void> => {
    current ??= await open();
    const { page, reset, askedElsewhere } = current;
    try {
      await inTime(act(page));
      assert.deepEqual(await policyViolations(page), []);
      assert.deepEqual(askedElsewhere(), [], "The window used the network.");
    } catch (error) {
      await keepPicture(page, title.replaceAll(/\W+/g, "-")).catch(noPicture);
      await close();
      throw error;
    }
    // A window that cannot be made as it was is given up.
    await (behind === "reset" ? reset().catch(close) : close());
  };
  return {
    settings,
    painted: (title, act) => void it(title, { timeout }, () => test(title, act, "reset")),
    paintedOnce: (title, act) => void it(title, { timeout }, () => test(title, act, "close")),
  };
}

/** Rejects when a test takes too long; what it still does then ends with its window. */
async function inTime(act: Promise<void>): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, fail) => {
    late = setTimeout(() => fail(new Error("The test took too long.")), patience);
  });
  await Promise.race([act, over]).finally(() => clearTimeout(late));
}

/** Milliseconds for what a test does, and for all with the window before and behind it. */
const patience = 90_000;
const timeout = 240_000;

const noPicture = (error: unknown): void => console.error(`No picture of it: ${String(error)}`);
