import { inJson, inYaml } from "../../models/architecture/document.ts";
import { nothingNamed, readingOfModel } from "../models/siteMentions.ts";
import type { DataReader } from "./reader.ts";

/** JSON that describes a model; other JSON names nothing. */
export const jsonArchitecture: DataReader = {
  takes: "text",
  name: "a JSON file",
  endings: [".json"],
  read: (text) => readIn(text, inJson),
};

/** A Keras model in YAML; other YAML names nothing. */
export const yamlArchitecture: DataReader = {
  takes: "text",
  name: "a YAML file",
  endings: [".yaml", ".yml"],
  read: (text) => readIn(text, inYaml),
};

function readIn(text: string, find: typeof inJson): ReturnType<typeof readingOfModel> {
  const found = find(text);
  return found ? readingOfModel(found) : nothingNamed(text);
}
