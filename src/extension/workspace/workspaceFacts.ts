import * as vscode from "vscode";
import type { Project } from "../../project/decision.ts";
import { metadataNames } from "../../project/distributions.ts";
import type { ProjectFile } from "../../project/files/pin.ts";
import { isProjectFile, projectOf } from "../../project/project.ts";
import { burst } from "../burst.ts";
import { excludedFiles, isExcluded } from "./excludedFiles.ts";
import { filesLike, folderOf, pathOf, textOf } from "./files.ts";
import { environmentFiles, onDidChangeEnvironment } from "./pythonEnvironment.ts";
import { setting } from "./settings.ts";

/** What the workspace's files state about versions, kept up to date while the reader works. */
export interface WorkspaceFacts {
  /** The project that a document belongs to, with the settings that hold for it. */
  projectOf(uri: vscode.Uri): Promise<Project>;
  /** Fires after files or settings changed what is known. */
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

/**
 * Starts reading at once, so that what is known is there before anyone asks. A virtual folder, where each file
 * is a request to a server, is read when someone asks.
 */
export function workspaceFacts(log: vscode.LogOutputChannel): WorkspaceFacts {
  const known = new Map<string, Promise<Project>>();
  const changed = new vscode.EventEmitter<void>();
  const watcher = vscode.workspace.createFileSystemWatcher(projectFilePattern);

  function projectIn(folder: vscode.WorkspaceFolder | undefined): Promise<Project> {
    const key = folder?.uri.toString() ?? "";
    const found = known.get(key);
    if (found !== undefined) return found;
    const project = readProject(folder, log);
    known.set(key, project);
    if (folder !== undefined) void addEnvironment(folder, project);
    return project;
  }
  /** The selected environment takes a while to be known; nobody waits for it. */
  async function addEnvironment(
    folder: vscode.WorkspaceFolder,
    read: Promise<Project>,
  ): Promise<void> {
    const key = folder.uri.toString();
    const files = await environmentFiles(folder, log);
    if (files.length === 0 || known.get(key) !== read) return;
    const [{ pins, environment, settings }, installed] = [await read, projectOf(files)];
    known.set(key, Promise.resolve({ pins: [...pins, ...installed.pins], environment, settings }));
    changed.fire();
  }
  const forgetAll = (): void => {
    known.clear();
    changed.fire();
  };
  const stale = burst<string>((folders) => {
    folders.forEach((folder) => known.delete(folder));
    changed.fire();
  });
  const forget = (uri: vscode.Uri): void => {
    const [folder, path] = [folderOf(uri), pathOf(uri)];
    if (folder !== undefined && isProjectFile(path) && !isExcluded(path))
      stale.add(folder.uri.toString());
  };
  for (const folder of vscode.workspace.workspaceFolders ?? [])
    if (folder.uri.scheme === "file") void projectIn(folder);
  const environment = onDidChangeEnvironment(forgetAll, log);

  const parts = vscode.Disposable.from(
    changed,
    stale,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
    vscode.workspace.onDidGrantWorkspaceTrust(forgetAll),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("activationLens")) forgetAll();
    }),
  );
  return {
    projectOf: (uri) => projectIn(folderOf(uri)),
    onDidChange: changed.event,
    dispose() {
      parts.dispose();
      void environment.then((listening) => void listening.dispose());
    },
  };
}

async function readProject(
  folder: vscode.WorkspaceFolder | undefined,
  log: vscode.LogOutputChannel,
): Promise<Project> {
  const files = folder === undefined ? [] : await readFiles(folder, log);
  const project = projectOf(files, {
    versions: setting("activationLens.version", folder),
    backends: setting("activationLens.backend", folder),
  });
  for (const problem of project.problems ?? []) log.warn(problem);
  return project;
}

/** Pins of the project itself; what is installed beside it counts only where the workspace is trusted. */
async function readFiles(
  folder: vscode.WorkspaceFolder,
  log: vscode.LogOutputChannel,
): Promise<readonly ProjectFile[]> {
  const find = (glob: string, exclude: string | null): Promise<readonly vscode.Uri[]> =>
    filesLike(new vscode.RelativePattern(folder, glob), { exclude, most: maxFiles }, log);
  const found = await find(projectFilePattern, excludedFiles);
  const installed = vscode.workspace.isTrusted ? await find(metadata, null) : [];
  const files = await Promise.all(
    [...found, ...installed]
      .filter((uri) => isProjectFile(pathOf(uri)))
      .map((uri) => read(uri, log)),
  );
  return files.filter((file) => file !== undefined);
}

async function read(
  uri: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<ProjectFile | undefined> {
  const text = await textOf(uri, maxBytes, log);
  return text === undefined ? undefined : { path: pathOf(uri), text };
}

const projectFilePattern =
  "**/{*requirements*.txt,*requirements*.in,*requirements*.pip,*constraints*.txt,requirements/*.txt,requirements/*.in,pyproject.toml,poetry.lock,uv.lock,pdm.lock,Pipfile,Pipfile.lock,*env*.yml,*env*.yaml,*conda*.yml,*conda*.yaml,pixi.toml,setup.cfg,setup.py,*Dockerfile*,*dockerfile*,.env,.env.*}";
/** Both spellings of a name, for some file systems tell capitals apart. */
const metadata = `**/site-packages/{${metadataNames.join()}}-*.{dist-info/METADATA,egg-info/PKG-INFO}`;

/** A workspace with more such files than this is no project but a collection of them. */
const maxFiles = 300;
/** Bytes; the largest lock files seen have about three million. */
const maxBytes = 8_000_000;
