// Texts that would like to be a link, a picture, a tag, a heading, a table or a command.
import fc from "fast-check";

export const hostileTexts: readonly string[] = [
  "[x](command:evil)",
  "![x](https://evil.example/x.png)",
  "\\[x\\](command:evil)",
  "\\\\[x\\\\](command:evil)",
  "![x][y]\n\n[y]: https://evil.example",
  "[y]: command:evil",
  "x](command:evil) [y",
  "](command:evil)",
  '" onclick="evil()',
  "<img src=x onerror=evil()>",
  "<a href='command:evil'>x</a>",
  "<command:evil>",
  "<https://evil.example>",
  "&lt;img src=x&gt; &#91;x&#93;(command:evil) &amp;",
  "https://evil.example/x",
  "//evil.example/x",
  "///evil.example//x",
  "ftp://evil.example mailto:a@evil.example a@evil.example",
  "www.evil.example WWW.EVIL.EXAMPLE",
  "a\\|b",
  "a\\\\|b",
  "|a|b|\n|---|---|\n|c|d|",
  "# a\n## b",
  "- a\n- b",
  "1. a",
  "1234567890) a",
  "> a",
  "```\na\n```",
  "~~~",
  "---",
  "===",
  "``a`b```",
  "`",
  " a ",
  "a\\",
  "$x$ $$y$$ $(flame)",
  "\u202e](command:evil)\u202c[x",
  "[x]\u200b(command:evil)",
  "\u001b]8;;https://evil.example\u0007x\u001b]8;;\u0007",
  "\u0000[x]\u0000(command:evil)",
  "\ud800 [x](command:evil)",
  '1.`" ~*//<b>_1.',
  'a|\\``*]+&#91;:"`',
  "<b>(``*`[#]:",
  "*a* _b_ **c** __d__ ~e~ ~~f~~",
];

const scraps = fc.constantFrom(
  ...["[", "]", "(", ")", "![", "](", "<", ">", "&", '"', "'", "`", "``", "\\", "|", "\\|", "!"],
  ...["*", "_", "~", "#", "-", "+", "=", "1.", "$", "@", ":", "/", "//", "://", ".", " ", "\n"],
  ...["a", "b", "https", "www.", "command:evil", "evil.example", "&#91;", "<b>", "\u200b", "é"],
);

export const hostileText = fc
  .array(scraps, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(""));
