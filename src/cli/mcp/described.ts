// The descriptions for language models, in the words of the editor's own tools.
import { contributes } from "../../../package.json";

const tool = contributes.languageModelTools.find(
  ({ name }) => name === "get_activation_definition",
);
const name = tool?.inputSchema.properties.name;
if (tool === undefined || name === undefined) throw new Error("package.json describes no tool.");

/** What a definition is, and how the name of an activation is written. */
export const described = { definition: tool.modelDescription, name: name.description } as const;
