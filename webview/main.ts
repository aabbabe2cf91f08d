import "uplot/dist/uPlot.min.css";
import "./style/page.css";
import "./style/tables.css";
import "./style/controls.css";
import "./style/header.css";
import "./style/plot.css";
import "./style/atlas.css";
import "./style/distribution.css";
import "./style/compare.css";
import "./style/verify.css";
import "./style/errorStrip.css";
import "./style/surface.css";
import "./style/train.css";
import "./style/about.css";
import {
  hostSchemas,
  panelSchemas,
  type HostApi,
  type Opening,
  type PanelApi,
} from "../src/protocol/messages.ts";
import { connect, type Handlers } from "../src/protocol/rpc.ts";
import { logger, sayer, type App } from "./app.ts";
import { verifier, type Verifier } from "./verify/verifier.ts";
import { followed } from "./state/followed.ts";
import { keepDevice } from "./gpu/device.ts";
import { inTime } from "./time/inTime.ts";
import type { PageApi } from "./worker/workerApi.ts";
import { plotTimeout } from "./worker/timeouts.ts";
import { startWorker } from "./worker/startWorker.ts";
import { inTurn, watchedWorker } from "./worker/watchedWorker.ts";
import { portTo } from "./port.ts";
import { kept, shown, startState } from "./state/state.ts";
import { store } from "./state/store.ts";
import { trainer } from "./train/trainer.ts";
import { page } from "./view/page/page.ts";
import { registerControls } from "./view/parts/controls/controls.ts";

/** The editor's side of a webview; it can be acquired once only. */
interface Editor {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): Editor;

async function start(): Promise<void> {
  const editor = acquireVsCodeApi();
  const port = portTo({
    post: (message) => editor.postMessage(message),
    target: window,
    log: console.warn,
  });
  const host = connect<HostApi, PanelApi>(
    port,
    {
      show(next) {
        state.change((now) => shown(now, next));
        begin(next, checking);
        return null;
      },
      follow(item) {
        state.change((now) => followed(now, item));
        return null;
      },
      following(on) {
        state.change((now) => ({ ...now, following: on }));
        return null;
      },
    },
    { remote: hostSchemas, local: panelSchemas },
  );
  // The worker reads its program while the editor answers.
  const worker = inTurn(watchedWorker((broke) => startWorker(noDevice, broke), plotTimeout));
  worker.call("alive").catch(console.warn);
  const notice = document.querySelector<HTMLElement>("#unanswered");
  const opening = await inTime(host.call("ready"), patience, () =>
    notice?.removeAttribute("hidden"),
  );
  notice?.remove();
  const state = store(startState(opening, editor.getState()));
  state.watch(kept, (now) => editor.setState(now));
  editor.setState(kept(state.now()));
  registerControls();
  const keeper = keepDevice({
    gpu: navigator.gpu,
    after: (milliseconds, act) => void setTimeout(act, milliseconds),
    changed: (gpu) => state.change((now) => ({ ...now, gpu })),
  });
  const app: App = {
    state,
    host,
    worker,
    say: sayer(opening.words),
    log: logger(host),
    wakeGpu: keeper.wake,
  };
  const checking = verifier(app);
  document.body.append(page(app, checking, trainer(app)));
  keeper.wake();
  begin(opening, checking);
  document.addEventListener("visibilitychange", () =>
    document.hidden ? keeper.sleep() : keeper.wake(),
  );
}

/** Sets the Verify view to work, if the opening asks for it. */
function begin({ run, wgsl }: Opening, checking: Verifier): void {
  if (wgsl) void checking.judge({ name: wgsl.name, is: wgsl.text });
  else if (run) void checking.run();
}

/** Rings when the host should long have answered. */
const patience = (act: () => void): void => void setTimeout(act, 10_000);

/** The worker that helps the plot computes for itself. */
const noDevice: Handlers<PageApi> = {
  run: () => Promise.reject(new Error("This worker has no device.")),
  progress: () => null,
};

void start();
