// As much of the editor as reads a virtual workspace, where each file is a request to a server; requests are counted.

interface FakeUri {
  readonly scheme: string;
  readonly path: string;
}

export const requests = { searches: 0, files: 0 };

/** How many files a search finds, at most as many as it asks for. */
export const server = { files: 0 };

const folder = { uri: uri("/project"), name: "project", index: 0 };
function uri(path: string): FakeUri & { toString(): string } {
  return { scheme: "vscode-vfs", path, toString: () => `vscode-vfs://github${path}` };
}

/** A file whose versions are asked for. */
export const asked: unknown = uri("/project/model.py");

const nothing = { dispose: () => undefined };
const never = (): typeof nothing => nothing;

export const workspace = {
  workspaceFolders: [folder],
  notebookDocuments: [],
  textDocuments: [],
  isTrusted: true,
  getWorkspaceFolder: () => folder,
  asRelativePath: ({ path }: FakeUri) => path.slice("/project/".length),
  createFileSystemWatcher: () => ({
    ...nothing,
    onDidChange: never,
    onDidCreate: never,
    onDidDelete: never,
  }),
  onDidGrantWorkspaceTrust: never,
  onDidChangeConfiguration: never,
  getConfiguration: () => ({ get: () => ({}), inspect: () => undefined }),
  findFiles(_pattern: unknown, _exclude: unknown, most: number) {
    requests.searches += 1;
    const count = Math.min(most, server.files);
    const found = Array.from({ length: count }, (_, i) => uri(`/project/${i}/requirements.txt`));
    return Promise.resolve(found);
  },
  fs: {
    stat: () => counted({ size: 14 }),
    readFile: () => counted(new TextEncoder().encode("keras==2.3.1\n")),
  },
};

function counted<T>(answer: T): Promise<T> {
  requests.files += 1;
  return Promise.resolve(answer);
}

export const extensions = { getExtension: () => undefined };
export const ConfigurationTarget = { Global: 1 };
export class Uri {
  readonly scheme = "";
}
export class FileSystemError extends Error {}
export class RelativePattern {
  readonly pattern = "";
}
export class EventEmitter {
  readonly event = never;
  fire(): void {}
  dispose(): void {}
}
export class Disposable {
  static from(): Disposable {
    return new Disposable();
  }
  dispose(): void {}
}
