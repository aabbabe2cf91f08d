import { float32FromBits } from "../../numeric/floats/float32.ts";
import {
  differentResults,
  type DifferentResults,
  type InputRange,
} from "../../verify/exhaustive/differentResults.ts";
import { oneLine } from "../../present/text/oneLine.ts";
import { certificateFrom, type Certificate } from "../files/certificate.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";
import { float32Text, printObject, printText } from "../print/output.ts";
import { adapterText } from "../print/reportText.ts";

/** Says at which exponents two runs of one kernel, on two adapters or twice on one, gave other bits. */
export function compareCertificates({ inputs, options, flags, settings }: CommandLine): void {
  const [first, second, ...more] = inputs;
  if (first === undefined || second === undefined || more.length > 0) {
    throw new UsageError("compare takes two certificates, or NAMEs.");
  }
  if (Object.keys(options).length + settings.length > 0) {
    throw new UsageError(
      "Certificates are compared as a whole: --json is the one option they take.",
    );
  }
  const [a, b] = [certificateFrom(first), certificateFrom(second)];
  const other = shared.find((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
  if (other !== undefined) {
    throw new UsageError(
      `${first} and ${second} are certificates of different kernels: ${other} is ${JSON.stringify(a[other])} and ${JSON.stringify(b[other])}.`,
    );
  }
  const found = differentResults(a.digests, b.digests);
  if (flags.has("json")) printObject(fields(a, b, found));
  else printText(lines(a, b, found).map(oneLine).join("\n"));
}

/** Fields that have to be equal, so that results can be compared. */
const shared = [
  "name",
  "framework",
  "version",
  "parameters",
  "of",
  "kernel",
  "kernelHash",
] as const;

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

function lines(
  a: Certificate,
  b: Certificate,
  { differ, compared }: DifferentResults,
): readonly string[] {
  const { name, framework, version, of, kernel, kernelHash } = a;
  return [
    `${name} (${framework} ${version}), ${of}, ${kernel} kernel ${kernelHash}`,
    `  ${sideText(a)}`,
    `  ${sideText(b)}`,
    ...(differ.length === 0 && compared > 0
      ? [
          `The digests of the results at ${compared} inputs agree; those of different results do so less than once in 2³⁰ times.`,
        ]
      : []),
    ...differ.map((range) => `At least one result of each exponent differs: ${rangeText(range)}.`),
    ...(compared < 2 ** 32 ? [`${2 ** 32 - compared} inputs have no digest in both files.`] : []),
  ];
}

function sideText({ adapter, maxUlp, failed, worst: [worst] }: Certificate): string {
  const where = worst === undefined ? "" : ` at x = ${numberText(Number(`0x${worst.xBits}`))}`;
  return `${adapterText(adapter)}: largest error ${maxUlp} ULP${where}, failed ${failed}`;
}

const rangeText = ({ first, last }: InputRange): string =>
  `from ${numberText(first)} to ${numberText(last)}`;
const numberText = (bits: number): string => float32Text(float32FromBits(bits));
const hex = (bits: number): string => bits.toString(16).padStart(8, "0");
