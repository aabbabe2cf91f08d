import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";

import { activationLens, objects } from "../cli.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

describe("compare, of certificates", () => {
  it("says at which exponents two adapters gave other results", () => {
    const [a, b, other] = [
      certificate("a", {}),
      certificate("b", { digestBits: "00000001" }),
      certificate("c", { kernelHash: "1" }),
    ];
    const [found] = objects<object>("compareCertificates", ["compare", a, b]);
    assert.deepEqual((found as { differ: object }).differ, [
      { fromBits: "3f800000", toBits: "3fffffff" },
    ]);
    const { out, status } = activationLens(["compare", a, b]);
    assert.equal(status, 0);
    assert.match(out, /of each exponent differs: from 1 to 1\.9999999/);
    assert.match(out, /4286578688 inputs have no digest in both files/);
    assert.match(
      activationLens(["compare", a, a]).out,
      /The digests of the results at 8388608 inputs agree/,
    );
    const refused = activationLens(["compare", a, other]);
    assert.equal(refused.status, 2);
    assert.match(refused.err, /kernelHash is "0" and "1"/);
    for (const file of ["missing.json", resolve("package.json")])
      assert.equal(activationLens(["compare", a, file]).status, 2, file);
  });
  it("claims nothing of certificates without a digest in common, and prints their text in its line", () => {
    const [a, b] = [
      certificate("a", {}),
      certificate("b\u001b[2J\nholds", {
        digests: [{ xBits: "00000000", digestBits: "00000000" }],
      }),
    ];
    const { out } = activationLens(["compare", a, b]);
    assert.doesNotMatch(out, /agree|differs|\u001b/);
    assert.match(out, /4294967296 inputs have no digest in both files/);
    assert.equal(out.trim().split("\n").length, 4);
  });
  it("refuses options beside certificates, and digests that are repeated or of no exponent", () => {
    const a = certificate("a", {});
    const { status, err } = activationLens(["compare", a, a, "--domain", "0,1"]);
    assert.equal(status, 2);
    assert.match(err, /--json is the one option they take/);
    const one = { xBits: "3f800000", digestBits: "00000000" };
    for (const digests of [[one, one], [{ ...one, xBits: "3f800001" }]]) {
      const refused = activationLens(["compare", a, certificate("d", { digests })]);
      assert.equal(refused.status, 2);
      assert.match(refused.err, /is not a certificate/);
    }
  });
});

/** A file with what two adapters may have found. */
function certificate(
  name: string,
  {
    kernelHash = "0",
    digestBits = "00000000",
    digests = [{ xBits: "3f800000", digestBits }],
  }: { readonly kernelHash?: string; readonly digestBits?: string; readonly digests?: object },
): string {
  const file = join(folder, `${name.replace(/\W/g, "")}.json`);
  const adapter = {
    kind: "software",
    vendor: "",
    architecture: name,
    description: "",
    backend: "",
  };
  writeFileSync(
    file,
    JSON.stringify({
      schema: 1,
      name: "relu",
      framework: "keras",
      version: "3.15.1",
      of: "value",
      kernel: "stable",
      domain: "f32",
      parameters: {},
      count: 2 ** 23,
      failed: 0,
      maxUlp: 0.5,
      worst: [{ xBits: "3f800001" }],
      adapter,
      kernelHash,
      digests,
    }),
  );
  return file;
}

const folder = temporaryFolder();
