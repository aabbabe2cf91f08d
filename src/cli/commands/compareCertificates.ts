import { float32FromBits } from "../../numeric/floats/float32.ts";
import {
  differentResults,
  type DifferentResults,
  type InputRange,
} from "../../verify/exhaustive/differentResults.ts";
import { certificateFrom, type Certificate } from "../files/certificate.ts";
import { UsageError } from "../line/commandLine.ts";
import { float32Text, printObject, printText } from "../print/output.ts";
import { adapterText } from "../print/reportText.ts";

/** Says at which exponents two runs of one kernel, on two adapters or twice on one, gave other bits. */
export function compareCertificates(files: readonly string[], isJson: boolean): void {
  const [first, second, ...more] = files;
  if (first === undefined || second === undefined || more.length > 0) {
    throw new UsageError("compare takes two certificates, or NAMEs.");
  }
  const [a, b] = [certificateFrom(first), certificateFrom(second)];
  const other = asked.find((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
  if (other !== undefined) {
    throw new UsageError(
      `${first} and ${second} are of different runs: ${other} is ${JSON.stringify(a[other])} and ${JSON.stringify(b[other])}.`,
    );
  }
  const found = differentResults(a.digests, b.digests);
  if (isJson) printObject(fields(a, b, found));
  else printText(text(a, b, found));
}

/** What two runs have to have in common, so that their results can be compared. */
const asked = ["name", "framework", "version", "parameters", "of", "kernel", "kernelHash"] as const;

function fields(a: Certificate, b: Certificate, { differ, compared }: DifferentResults): object {
  const sideOf = ({ adapter, count, failed, maxUlp, worst }: Certificate) => ({
    adapter,
    count,
    failed,
    maxUlp,
    xBits: worst[0]?.xBits ?? null,
  });
  return {
    a: sideOf(a),
    b: sideOf(b),
    kernelHash: a.kernelHash,
    compared,
    differ: differ.map(({ first, last }) => ({ fromBits: hex(first), toBits: hex(last) })),
  };
}

function text(a: Certificate, b: Certificate, { differ, compared }: DifferentResults): string {
  const { name, framework, version, of, kernel, kernelHash } = a;
  return [
    `${name} (${framework} ${version}), ${of}, ${kernel} kernel ${kernelHash}`,
    `  ${sideText(a)}`,
    `  ${sideText(b)}`,
    differ.length === 0
      ? `The digests of the results at ${compared} inputs agree; those of different results do so less than once in 2³⁰ times.`
      : `At least one result of each exponent differs: ${differ.map(rangeText).join("; ")}.`,
    ...(compared < 2 ** 32 ? [`${2 ** 32 - compared} inputs have no digest in both files.`] : []),
  ].join("\n");
}

function sideText({ adapter, maxUlp, failed, worst: [worst] }: Certificate): string {
  const where = worst === undefined ? "" : ` at x = ${numberText(Number(`0x${worst.xBits}`))}`;
  return `${adapterText(adapter)}: largest error ${maxUlp} ULP${where}, failed ${failed}`;
}

const rangeText = ({ first, last }: InputRange): string =>
  `from ${numberText(first)} to ${numberText(last)}`;
const numberText = (bits: number): string => float32Text(float32FromBits(bits));
const hex = (bits: number): string => bits.toString(16).padStart(8, "0");
