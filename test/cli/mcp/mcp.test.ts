import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { CallToolResultSchema } from "@modelcontextprotocol/sdk/types.js";
import { activationLens, program } from "../cli.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

const MODEL = "from keras.layers import Dense\nDense(1, activation='hard_sigmoid')\n";
const outside = temporaryFolder();
const folder = join(outside, "project");
const client = new Client({ name: "test", version: "1" });

before(async () => {
  mkdirSync(join(folder, "more"), { recursive: true });
  writeFileSync(join(folder, "requirements.txt"), "keras==2.3.1\n");
  writeFileSync(join(folder, "model.py"), MODEL);
  writeFileSync(join(folder, "more", "old.py"), "import keras\nkeras.activations.rellu(1)\n");
  writeFileSync(join(outside, "secret.py"), MODEL);
  symlinkSync(join(outside, "secret.py"), join(folder, "link.py"));
  symlinkSync(outside, join(folder, "up"));
  const args = [program, "mcp", folder];
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
});
after(() => client.close());

async function called(
  name: string,
  asked: Readonly<Record<string, unknown>>,
): Promise<{ readonly text: string; readonly isError: boolean }> {
  const answer = await client.callTool({ name, arguments: asked }, CallToolResultSchema);
  const { content, isError = false } = CallToolResultSchema.parse(answer);
  const texts = content.map((part) => (part.type === "text" ? part.text : part.type));
  return { text: texts.join(""), isError };
}

async function refused(name: string, asked: Readonly<Record<string, unknown>>): Promise<string> {
  const { text, isError } = await called(name, asked);
  assert.ok(isError, text);
  assert.doesNotMatch(text, /\n +at /);
  return text;
}

describe("the MCP server", () => {
  it("offers six tools, each with what it is for and what it takes", async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ["define", "evaluate", "compare", "explain", "check", "inspect"],
    );
    for (const { description, inputSchema, annotations } of tools) {
      assert.ok((description ?? "").length > 100);
      assert.equal(inputSchema["additionalProperties"], false);
      assert.equal(annotations?.readOnlyHint, true);
    }
  });

  it("describes a definition as the editor's own tool does", async () => {
    const { tools } = await client.listTools();
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as {
      readonly contributes: {
        readonly languageModelTools: readonly { readonly modelDescription: string }[];
      };
    };
    assert.equal(tools[0]?.description, contributes.languageModelTools[0]?.modelDescription);
  });

  it("answers with what the command line prints", async () => {
    for (const [name, asked, words] of [
      ["define", { name: "keras:gelu" }, ["define", "keras:gelu"]],
      ["define", { name: "theano:tanh", format: "json" }, ["define", "theano:tanh", "--json"]],
      [
        "evaluate",
        { name: "torch:SiLU", inputs: [-1, "-0", 0.1, "inf"], slope: true },
        ["evaluate", "torch:SiLU", "-1", "-0", "0.1", "inf", "--slope"],
      ],
      [
        "compare",
        { names: ["keras@2.3.1:hard_sigmoid", "keras:hard_sigmoid"], domain: [-6, 6], json: true },
        ["compare", "keras@2.3.1:hard_sigmoid", "keras:hard_sigmoid", "--domain=-6,6", "--json"],
      ],
    ] as const) {
      assert.deepEqual(
        await called(name, asked),
        { text: activationLens(words).out, isError: false },
        name,
      );
    }
  });

  it("explains a place in a file in the version that its project pins", async () => {
    const { text } = await called("explain", { file: "model.py", line: 2, json: true });
    const { version, formula } = JSON.parse(text) as Record<string, unknown>;
    assert.deepEqual([version, formula], ["2.3.1", "f(x) = clip(0.2 * x + 0.5, 0, 1)"]);
    assert.equal(
      (await called("explain", { file: "model.py", line: 1 })).text,
      "Nothing was found.",
    );
  });

  it("checks folders again and again, with the same answer", async () => {
    for (let i = 0; i < 2; i++) {
      const found = await called("check", { paths: ["more"] });
      assert.equal(found.isError, false);
      assert.match(found.text, /old\.py:2:19 warning missing-in-version: .*“relu”.*\n$/);
      const none = await called("check", { paths: ["requirements.txt"] });
      assert.equal(none.text, "Nothing was found.");
    }
  });

  it("inspects a saved model", async () => {
    const dense = { class_name: "Dense", config: { units: 1, activation: "hard_sigmoid" } };
    const model = { class_name: "Sequential", keras_version: "2.3.1", config: { layers: [dense] } };
    writeFileSync(join(folder, "config.json"), JSON.stringify(model));
    const { text } = await called("inspect", { models: ["config.json"] });
    assert.match(text, /^config\.json: 1 activation, saved by Keras 2\.3\.1\n.*hard_sigmoid/);
  });

  it("reads no file outside its folder, by whatever way", async () => {
    for (const file of [
      "../secret.py",
      join(outside, "secret.py"),
      "link.py",
      "link.py:2",
      "up/secret.py",
      "more/../../secret.py",
      "/etc/passwd",
    ]) {
      assert.match(await refused("explain", { file, line: 2 }), / is not in .*project\./);
      assert.match(await refused("check", { paths: ["model.py", file] }), / is not |no file/);
      assert.match(await refused("inspect", { models: [file] }), / is not |no file/);
    }
  });

  it("says what is wrong with a request", async () => {
    assert.match(await refused("define", { name: "kers:relu" }), /“kers”.*keras, tf\.keras/);
    assert.match(await refused("define", { nam: "relu" }), /at name\n.*"nam"/);
    assert.match(await refused("define", { name: "x".repeat(201) }), /<=200 characters at name/);
    assert.match(
      await refused("evaluate", { name: "keras:relu", inputs: ["one"] }),
      /“one” is not/,
    );
    assert.match(
      await refused("evaluate", { name: "keras:relu", inputs: Array(1001).fill(0) }),
      /<=1000 items at inputs/,
    );
    assert.match(await refused("compare", { names: ["relu", "gelu"] }), /names several/);
    assert.match(await refused("explain", { file: "none.py" }), /There is no file none\.py/);
    assert.match(await refused("explain", { file: "model.py", column: 1 }), /column needs a line/);
  });

  it("cuts an answer that is too long for a model, and says so", async () => {
    const lines = Array.from({ length: 300 }, () => "Dense(1, activation='hard_sigmoid')");
    writeFileSync(join(folder, "long.py"), ["from keras.layers import Dense", ...lines].join("\n"));
    const { text } = await called("explain", { file: "long.py" });
    assert.ok(text.length < 61_000);
    assert.match(text, /\n… \d+ more characters are left out\. Ask about less at a time\.$/);
  });

  it("ends with 0 when its input ends, whatever was sent", () => {
    const input = 'no JSON\n{"jsonrpc":"2.0","id":1,"method":"nothing"}\n[1,2]\n\u0000\n';
    const { status, out } = activationLens(["mcp", folder], input);
    assert.equal(status, 0);
    for (const line of out.split("\n").filter(Boolean)) JSON.parse(line);
  });

  it("refuses a folder that is not there", () => {
    const { status, err } = activationLens(["mcp", join(folder, "nowhere")]);
    assert.deepEqual([status, /is not a folder that can be read/.test(err)], [2, true]);
  });

  it("writes nothing but messages to standard output", () => {
    const { stdout } = spawnSync(process.execPath, [program, "mcp"], { input: "" });
    assert.equal(stdout.length, 0);
  });
});
