// The program that runs beside the page.
import { connect } from "../../src/protocol/rpc.ts";
import { portTo } from "../port.ts";
import { answers } from "./answers.ts";
import { labSchemas, type LabApi } from "./labApi.ts";

const port = portTo({ post: (message) => self.postMessage(message), ear: self, log: console.warn });
connect<Record<never, never>, LabApi>(port, answers, { remote: {}, local: labSchemas });
