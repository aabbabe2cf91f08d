// Where a definition was read: "Theano/Theano@f3bb5b7:theano/tensor/nnet/sigm.py#L81", or a page's address.

export interface Source {
  /** File and line, short enough for a hover. */
  readonly title: string;
  /** Where a browser finds it; absent for a source that is only a name. */
  readonly address?: string;
}

export function sourceOf(text: string): Source {
  const file = /^([\w.-]+\/[\w.-]+)@([\w.-]+):([\w./-]+?)(?:#(L\d+(?:-L\d+)?))?$/.exec(text);
  if (file !== null) return fileSource(file[1]!, file[2]!, file[3]!, file[4]);
  const address = /^https:\/\/[\w./%#?&=+~-]+$/.exec(text)?.[0];
  return address === undefined
    ? { title: text }
    : { title: address.slice("https://".length), address };
}

function fileSource(
  repository: string,
  commit: string,
  path: string,
  line: string | undefined,
): Source {
  const anchor = line === undefined ? "" : `#${line}`;
  return {
    title: `${path.split("/").at(-1)!}${anchor}`,
    address: `https://github.com/${repository}/blob/${commit}/${path}${anchor}`,
  };
}
