import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isVersionFile } from "../../../src/project/files/pins.ts";
import { pins } from "./pinned.ts";

describe("a Dockerfile", () => {
  const of = (text: string): readonly string[] => pins("Dockerfile", text);
  it("starts from the image of a framework", () => {
    assert.deepEqual(of("FROM pytorch/pytorch:1.6.0-cuda10.1-cudnn7-runtime"), ["torch ==1.6.0"]);
    assert.deepEqual(of("from --platform=linux/amd64 docker.io/tensorflow/tensorflow:2.3.1-gpu"), [
      "tensorflow ==2.3.1",
    ]);
  });
  it("says nothing by a build argument, another image or a comment", () => {
    for (const line of [
      "FROM pytorch/pytorch:${TORCH}",
      "FROM tensorflow/tensorflow:latest-gpu",
      "FROM nvcr.io/nvidia/pytorch:23.10-py3",
      "# RUN pip install torch==1.6.0",
      "COPY torch==1.6.0 /",
    ])
      assert.deepEqual(of(line), []);
  });
  it("installs on several lines, whatever comments lie between them", () => {
    const packages = "  some-package \\\r\n".repeat(200);
    const run = `RUN apt install \\ \n${packages}  && pip install \\\n# The newest here.\n`;
    assert.deepEqual(of(`${run}  torch==1.6.0\n`), ["torch ==1.6.0"]);
  });
  it("is known by its name", () => {
    assert.ok(isVersionFile("docker/Dockerfile.gpu"));
    assert.ok(!isVersionFile("Dockerfiles/notes.md"));
  });
});
