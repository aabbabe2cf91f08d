// Arguments such as 1 / 3, which Python 2 rounds down.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { contains } from "../../catalogue/version.ts";
import type { Situation } from "../resolved/situation.ts";
import type { Given, ListItem, Mention } from "../../python/mention.ts";

export interface DivisionContext {
  readonly framework: FrameworkId | undefined;
  readonly situation: Situation | undefined;
  /** What the file shows. */
  readonly keepsFractions: () => boolean | undefined;
}

/** Whether Python 2 may run the code: the file shows it, or shows nothing, and people ran this version by Python 2. */
export function mayRoundFractions({
  framework,
  situation,
  keepsFractions,
}: DivisionContext): boolean {
  const { ranOnPython2 } = framework === undefined ? {} : frameworks[framework];
  const isOld =
    ranOnPython2 !== undefined &&
    situation !== undefined &&
    contains(ranOnPython2, situation.decision.version);
  return !(keepsFractions() ?? !isOld);
}

/** The mention with fractions left unread where Python 2 may run the code. */
export function withFractions<Of extends Mention & { readonly framework: FrameworkId }>(
  mention: Of,
  era: Omit<DivisionContext, "framework">,
): Of {
  const { arguments: given, site, framework } = mention;
  if (![...given, ...(site?.arguments ?? [])].some(hasFraction)) return mention;
  if (!mayRoundFractions({ framework, ...era })) return mention;
  return {
    ...mention,
    arguments: given.map(withoutFraction),
    ...(site && { site: { ...site, arguments: site.arguments.map(withoutFraction) } }),
  };
}

const hasFraction = ({ value, isRoundedBefore3 }: Given): boolean =>
  isRoundedBefore3 === true || (isItems(value) && value.some((one) => one.isRoundedBefore3));

function withoutFraction(given: Given): Given {
  const { value, isRoundedBefore3 } = given;
  if (isRoundedBefore3) return { ...given, value: undefined };
  return isItems(value) ? { ...given, value: value.map(itemWithoutFraction) } : given;
}

const itemWithoutFraction = (item: ListItem): ListItem =>
  item.isRoundedBefore3 ? { text: item.text, value: undefined } : item;

const isItems = (value: Given["value"]): value is readonly ListItem[] => Array.isArray(value);
