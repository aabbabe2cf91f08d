// The playground's host in a browser: it answers what the editor answers elsewhere, and keeps the state in the address.
import { english } from "../../src/advice/sentencesIn.ts";
import { inEnglish } from "../../src/advice/translator.ts";
import { choiceOf, keyOf, newestChoice } from "../../src/catalogue/choice.ts";
import {
  archiveNames,
  recordingsOf,
  type Archive,
  type RecordingIndex,
} from "../../src/catalogue/evidence/recordings.ts";
import { unpackedNumbers } from "../../src/catalogue/evidence/unpackedNumbers.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { lookupAll } from "../../src/catalogue/lookup/lookup.ts";
import { nameProblem, nameRequest } from "../../src/catalogue/name.ts";
import type { Choice } from "../../src/catalogue/request.ts";
import { comparisonMarkdown } from "../../src/present/compare/comparison.ts";
import { ownOutputs } from "../../src/present/verify/ownFiles.ts";
import { nearestRecorded } from "../../src/present/verify/recorded.ts";
import { wordsIn } from "../../src/present/wordsIn.ts";
import {
  hostSchemas,
  panelSchemas,
  type HostApi,
  type PanelApi,
} from "../../src/protocol/messages.ts";
import { connect, type Handlers } from "../../src/protocol/rpc.ts";
import { emptySelection, type Item } from "../../src/protocol/selection.ts";
import type { PlaygroundWords } from "../../src/protocol/words.ts";
import { portTo } from "../port.ts";
import { download } from "./download.ts";

/** What the playground may ask here; what else it may ask of the editor is about code, and fails. */
type SiteApi = Pick<
  HostApi,
  | "ready"
  | "choose"
  | "copy"
  | "copyComparison"
  | "copyExperiment"
  | "save"
  | "saveReport"
  | "recordings"
  | "ownOutputs"
  | "follow"
  | "log"
>;

const handlers: Handlers<SiteApi> = {
  ready: () => ({
    opening: "site",
    selection: { ...emptySelection, items: [itemOf(linked() ?? usual())] },
    view: "plot",
    run: false,
    follow: false,
    words: JSON.parse(textOf("words")) as PlaygroundWords,
  }),
  choose() {
    const name = prompt("Name of an activation, such as keras@2.3.1:hard_sigmoid");
    if (name === null) return null;
    const request = nameRequest(name);
    const [found] = request === undefined ? [] : lookupAll(request);
    if (found?.kind === "found") return itemOf(found.choice);
    alert(found === undefined ? nameProblem(name) : found.failure.message);
    return null;
  },
  async copy(text) {
    await navigator.clipboard.writeText(text);
    return null;
  },
  async copyComparison(items) {
    const choices = items.flatMap((item) => choiceOf(item) ?? []);
    const words = wordsIn(inEnglish);
    if (choices.length > 0) await navigator.clipboard.writeText(comparisonMarkdown(choices, words));
    return null;
  },
  async copyExperiment() {
    // The address holds all that is on show.
    await navigator.clipboard.writeText(location.href);
    return null;
  },
  save({ name, encoding, content }) {
    download(name, encoding === "text" ? content : bytesOf(content));
    return true;
  },
  saveReport({ name, markdown }) {
    download(`${name}.md`, markdown);
    return true;
  },
  async recordings(item, of) {
    const choice = choiceOf(item);
    if (choice === undefined) return [];
    const read = await (archives ??= Promise.all(archiveNames.map(archive)));
    return nearestRecorded(choice, (entry) => recordingsOf(entry, read), {
      of,
      sentences: english,
    });
  },
  ownOutputs: (files) => ownOutputs(files, inEnglish),
  follow: () => null,
  log(sentence) {
    console.warn(sentence);
    return null;
  },
};

let archives: Promise<readonly Archive[]> | undefined;

/** An archive of recordings in elements that have the names of its files. */
const archive = async ([index, values]: (typeof archiveNames)[number]): Promise<Archive> => ({
  index: JSON.parse(textOf(index)) as RecordingIndex,
  values: unpackedNumbers(await unzipped(bytesOf(textOf(values)))),
});

const unzipped = (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
  new Response(
    new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")),
  ).arrayBuffer();

/** The activation that the link `?entry=` names. */
function linked(): Choice | undefined {
  const id = new URLSearchParams(location.search).get("entry");
  const entry = entries.find((one) => one.id === id);
  return entry && newestChoice(entry);
}

function usual(): Choice {
  const entry = entries.find(({ name }) => name === "keras.activations.gelu") ?? entries[0];
  if (entry === undefined) throw new Error("The catalogue is empty.");
  return newestChoice(entry);
}

const itemOf = (choice: Choice): Item => ({ ...keyOf(choice), because: "" });
const textOf = (id: string): string => document.getElementById(id)?.textContent ?? "";
const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** The page's messages, and the host's: each side hears its own target only. */
const toHost = new EventTarget();
const heard = (target: EventTarget, message: unknown): void =>
  void setTimeout(() => target.dispatchEvent(new MessageEvent("message", { data: message })), 0);

connect<PanelApi, SiteApi>(
  portTo({ post: (message) => heard(window, message), target: toHost, log: console.warn }),
  handlers,
  { remote: panelSchemas, local: hostSchemas },
);

/** What the playground was showing, in the part of the address that is sent to no server. */
const editor = {
  postMessage: (message: unknown) => heard(toHost, message),
  getState(): unknown {
    try {
      return JSON.parse(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return undefined;
    }
  },
  setState: (state: unknown) =>
    history.replaceState(null, "", `#${encodeURIComponent(JSON.stringify(state))}`),
};
Object.assign(globalThis, { acquireVsCodeApi: () => editor });

// Another link was put into the address of the open page.
addEventListener("hashchange", () => location.reload());

/** The playground takes its colours from the class of a theme, as in the editor. */
const dark = matchMedia("(prefers-color-scheme: dark)");
const paint = (): void => {
  document.body.classList.toggle("vscode-dark", dark.matches);
  document.body.classList.toggle("vscode-light", !dark.matches);
};
paint();
dark.addEventListener("change", paint);
