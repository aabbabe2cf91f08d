// Where a definition was read: "Theano/Theano@f3bb5b7:theano/tensor/nnet/sigm.py#L81", a page's address, or a paper's name.
import { last } from "../../required.ts";

export interface ShownSource {
  /** File and line, an address without its scheme, or the text itself: short enough for a hover. */
  readonly title: string;
  /** Where a browser finds it; absent for a source that is only a name. */
  readonly address?: string;
}

export function sourceOf(text: string): ShownSource {
  const address = addressPattern.exec(text)?.[0];
  if (address !== undefined) return { title: address.slice("https://".length), address };
  const [file, repository, commit, path = "", anchor = ""] = filePattern.exec(text) ?? [];
  if (file !== undefined) {
    return {
      title: `${last(path.split("/"))}${anchor}`,
      address: `https://github.com/${repository}/blob/${commit}/${path}${anchor}`,
    };
  }
  const paper = arxivPattern.exec(text)?.[1];
  return { title: text, ...(paper && { address: `https://arxiv.org/abs/${paper}` }) };
}

const addressPattern = /^https:\/\/[\w./%#?&=+~-]+$/;
/** `owner/repository@commit:path`, with a line or, in a document, the name of a heading. */
const filePattern =
  /^([\w.-]+\/[\w.-]+)@([\w.-]+):([\w./-]+?)(#L\d+(?:-L\d+)?|(?<=\.md)#[\w.-]+)?$/;
const arxivPattern = /\barXiv[: ](\d{4}\.\d{4,5})\b/;
