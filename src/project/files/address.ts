// A requirement by the address of what is installed: a wheel, an archive, or a tag of a repository.
import { isVersion } from "../../catalogue/version.ts";
import { maxLineLength } from "./lines.ts";
import { normalised } from "./pin.ts";

export interface Addressed {
  /** Normalised. */
  readonly name: string;
  readonly version: string;
}

/**
 * The distribution and version that an address names, with or without its scheme: the name of a wheel
 * (PEP 427), of a source archive (PEP 625) or of conda's package, or the tag of a Git repository.
 */
export function addressed(address: string): Addressed | undefined {
  if (address.length > maxLineLength) return undefined;
  const [place = "", fragment = ""] = address.trim().split("#", 2);
  const path = decoded(place.split("?", 1)[0] ?? "").split("/");
  const file = path.at(-1) ?? "";
  return ofPackage(file) ?? ofArchive(path) ?? ofTag(file, fragment);
}

/** "tensorflow-1.0.1-cp35-cp35m-linux_x86_64.whl", "keras-2.3.1.tar.gz", "keras-2.3.1-py37_0.conda" */
function ofPackage(file: string): Addressed | undefined {
  const ending = endings.find((one) => file.endsWith(one));
  if (ending === undefined) return undefined;
  const parts = file.slice(0, -ending.length).split("-");
  if (ending === ".whl") return known(parts[0], parts[1]);
  const behind = isOfConda(ending) ? 2 : 1;
  return known(parts.slice(0, -behind).join("-"), parts.at(-behind));
}

/** ".../keras-team/keras/archive/refs/tags/2.3.1.zip" */
function ofArchive(path: readonly string[]): Addressed | undefined {
  const at = path.lastIndexOf("archive");
  const file = path.at(-1) ?? "";
  const ending = endings.find((one) => file.endsWith(one));
  if (at < 1 || ending === undefined) return undefined;
  return known(path[at - 1], file.slice(0, -ending.length));
}

/** "keras.git@2.3.1#egg=keras" */
function ofTag(file: string, fragment: string): Addressed | undefined {
  const at = file.indexOf("@");
  if (at < 0) return undefined;
  const egg = fragment.split("&").find((one) => one.startsWith("egg="));
  const name =
    egg?.slice("egg=".length).split("[", 1)[0] ?? withoutEnding(file.slice(0, at), ".git");
  return known(name, file.slice(at + 1));
}

function known(name = "", version = ""): Addressed | undefined {
  const plain = /^v\d/.test(version) ? version.slice(1) : version;
  if (!/^[A-Za-z0-9][\w.-]*$/.test(name) || !isVersion(plain)) return undefined;
  return { name: normalised(name), version: plain };
}

/** "1.1.0%2Bcu100" is 1.1.0+cu100. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const withoutEnding = (text: string, ending: string): string =>
  text.endsWith(ending) ? text.slice(0, -ending.length) : text;

const isOfConda = (ending: string): boolean => ending === ".conda" || ending === ".tar.bz2";

const endings = [".whl", ".tar.gz", ".zip", ".conda", ".tar.bz2"];
