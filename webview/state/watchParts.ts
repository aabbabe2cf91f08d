import type { State } from "./state.ts";
import type { Store } from "./store.ts";

/**
 * Acts on the named parts of the state whenever the content of one of them changes. `act` gets these parts alone, so
 * that it cannot depend on one that is not named. Of the graphics device, only whether it is ready counts.
 */
export function watchParts<Name extends keyof State>(
  state: Store<State>,
  names: readonly Name[],
  act: (parts: Pick<State, Name>) => void,
): void {
  state.watch(
    (now) => contentOf(now, names),
    (_, now) => act(now),
  );
}

/** The content of the named parts as one text, which is equal for equal parts. */
export function contentOf<Name extends keyof State>(
  state: Pick<State, Name>,
  names: readonly Name[],
): string {
  const parts: Partial<State> = state;
  return JSON.stringify(
    names.map((name) => (name === "gpu" ? parts.gpu?.kind === "ready" : parts[name])),
  );
}
