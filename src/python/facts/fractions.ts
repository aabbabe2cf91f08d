// Whether code is of Python 2, where a quotient of whole numbers is a whole number.

/** Whether 1 / 3 is a fraction in the code, as in Python 3, or 0, as in Python 2; undefined where nothing shows it. */
export function keepsFractions(texts: readonly string[]): boolean | undefined {
  const shows = (sign: RegExp): boolean => texts.some((text) => sign.test(text));
  if (shows(trueDivision)) return true;
  if (shows(ofPython2)) return false;
  return shows(ofPython3) ? true : undefined;
}

const trueDivision = /^from __future__ import [^\n#]*\bdivision\b/m;
const ofPython2 =
  /^[ \t]*print[ \t]+["'\w]|\b(?:xrange|raw_input|iteritems|itervalues|has_key)\(|^[ \t]*except [\w.]+, *\w+:|^[ \t]*raise [\w.]+, |^from __future__ import [^\n#]*\b(?:print_function|absolute_import|unicode_literals)\b/m;
const ofPython3 =
  /\bf["']|\) *->|\b(?:nonlocal|async def) |\bsuper\(\)\.|^from __future__ import annotations\b/m;
