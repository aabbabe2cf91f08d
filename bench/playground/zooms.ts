import type { Frame } from "playwright-core";

import { quantiles, type Quantiles } from "./quantiles.ts";

export interface Zooms extends Quantiles {
  readonly what: string;
  readonly first: number | undefined;
  /** Bytes, if the browser reports them. */
  readonly heapBefore: number | undefined;
  readonly heapAfter1000Zooms: number | undefined;
}

export async function zooms(frame: Frame): Promise<Zooms> {
  const [first] = await refreshes(frame, 30);
  const times = await refreshes(frame, 300);
  const heapBefore = await heap(frame);
  await refreshes(frame, 1000);
  return {
    what: "milliseconds from a turn of the wheel to the painted plot: two functions, value and slope",
    first,
    ...quantiles(times),
    heapBefore,
    heapAfter1000Zooms: await heap(frame),
  };
}

/** Turns the wheel so many times, each once the plot of the turn before is painted. */
export function refreshes(frame: Frame, count: number, chart = "#chart"): Promise<number[]> {
  return frame.evaluate(
    async ({ count, selector }) => {
      const chart = document.querySelector(selector)!;
      const times: number[] = [];
      for (let i = 0; i < count; i += 1) {
        const drawn = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(resolve));
          });
          observer.observe(chart, { attributeFilter: ["data-drawn"] });
        });
        const { left, width } = chart.getBoundingClientRect();
        const start = performance.now();
        const turn = { deltaY: i % 2 === 0 ? -60 : 60, clientX: left + width / 2 };
        chart.dispatchEvent(new WheelEvent("wheel", turn));
        await drawn;
        times.push(performance.now() - start);
      }
      return times;
    },
    { count, selector: chart },
  );
}

function heap(frame: Frame): Promise<number | undefined> {
  return frame.evaluate(() => {
    const memory: unknown = Reflect.get(performance, "memory");
    return typeof memory === "object" && memory !== null
      ? Number(Reflect.get(memory, "usedJSHeapSize"))
      : undefined;
  });
}
