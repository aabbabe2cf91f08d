import { arrayFileEndings } from "../../../src/arrays/fileEndings.ts";
import type { App } from "../../app.ts";
import { button } from "../../view/parts/controls/controls.ts";
import { element } from "../../view/parts/element.ts";
import type { Verifier } from "../verifier.ts";

/** The button that chooses the reader's own files. */
export function fileButton({ say }: App, { take }: Verifier): HTMLElement {
  const input = element("input", {
    attributes: { type: "file", multiple: "", accept: endings, "aria-label": say("chooseFiles") },
    on: { change: () => void take([...(input.files ?? [])]).then(() => (input.value = "")) },
  });
  input.hidden = true;
  return element(
    "div",
    { class: "files" },
    button(say("chooseFiles"), () => input.click(), { id: "own-files" }),
    input,
  );
}

/** Lets the reader drop files on an element. */
export function dropTarget(target: HTMLElement, { take }: Verifier): void {
  const over = (on: boolean) => (event: DragEvent) => {
    event.preventDefault();
    target.classList.toggle("dropping", on);
  };
  target.addEventListener("dragover", over(true));
  target.addEventListener("dragleave", over(false));
  target.addEventListener("drop", (event) => {
    over(false)(event);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void take(files);
  });
}

const endings = [...arrayFileEndings, ".wgsl"].join();
