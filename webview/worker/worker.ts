// The program that runs beside the page.
import { connect, type Connection } from "../../src/protocol/rpc.ts";
import { portTo } from "../port.ts";
import { answers } from "./answers.ts";
import { workerSchemas, pageSchemas, type WorkerApi, type PageApi } from "./workerApi.ts";

const port = portTo({
  post: (message) => self.postMessage(message),
  target: self,
  log: console.warn,
});
const page: Connection<PageApi> = connect<PageApi, WorkerApi>(
  port,
  answers(() => page),
  { remote: pageSchemas, local: workerSchemas },
);
