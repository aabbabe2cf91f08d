import { pinsIn } from "../../../src/project/files/pins.ts";

/** What a file pins, as "name specifiers" with alternatives parted by "|". */
export function pins(path: string, text: string): readonly string[] {
  return pinsIn({ path, text }).pins.map(
    ({ distribution, specifiers }) => `${distribution} ${specifiers.join("|")}`,
  );
}
