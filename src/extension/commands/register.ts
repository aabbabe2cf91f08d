import { commands, type Disposable } from "vscode";
import type { CommandId, CommandSignatures } from "../ids.ts";

/** Registers a command under the signature that its id promises. */
export const register = <K extends CommandId>(id: K, run: CommandSignatures[K]): Disposable =>
  commands.registerCommand(id, run);
