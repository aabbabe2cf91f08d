// The program that runs beside the page.
import { connect, type Connection } from "../../src/protocol/rpc.ts";
import { portTo } from "../port.ts";
import { answers } from "./answers.ts";
import { labSchemas, pageSchemas, type LabApi, type PageApi } from "./labApi.ts";

const port = portTo({ post: (message) => self.postMessage(message), ear: self, log: console.warn });
const page: Connection<PageApi> = connect<PageApi, LabApi>(
  port,
  answers(() => page),
  { remote: pageSchemas, local: labSchemas },
);
