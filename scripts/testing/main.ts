/** npm test: every part, or those named on the command line; ends with `N passed, N failed`. */
import { browserPath, installBrowser } from "../browser.ts";
import { e2e } from "./e2e.ts";
import { host } from "./host.ts";
import { house } from "./house.ts";
import { single, sum, summary, type Tally } from "./tally.ts";
import { unit } from "./unit.ts";

const parts: Readonly<Record<string, () => Promise<Tally>>> = { house, unit, host, e2e };

const named = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `No such part: ${unknown.join(", ")}. The parts: ${Object.keys(parts).join(", ")}.`,
  );
  process.exit(2);
}

wantBrowser();
const tallies: Tally[] = [];
for (const name of named.length > 0 ? named : Object.keys(parts)) tallies.push(await timed(name));
const total = sum(tallies);
console.log(summary(total));
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/** A part that breaks down counts as one failure. */
async function timed(name: string): Promise<Tally> {
  const start = Date.now();
  console.log(`\n== ${name}`);
  const tally = await parts[name]!().catch((error: unknown) => {
    console.error(error);
    return single(false);
  });
  console.log(`== ${name}: ${summary(tally)} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return tally;
}

/** Kernels need its software GPU, or skip aloud; the workbench needs its window, or fails. */
function wantBrowser(): void {
  installBrowser(console.log);
  try {
    browserPath();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
