/** What all pages of the site have in common. */
import { plainText } from "./plainText.ts";

interface SitePage {
  readonly title: string;
  /** The way from the page to the site's root: "" or "../". */
  readonly root: "" | "../";
  /** HTML. */
  readonly body: string;
  /** Style sheets and scripts beside those of every page, from the site's root. */
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
}

/** Everything comes from the site itself, and nothing connects to anywhere. */
export const sitePage = ({ title, root, body, styles = [], scripts = [] }: SitePage): string =>
  `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    ${["site.css", ...styles].map((file) => `<link rel="stylesheet" href="${root}${file}">`).join("\n    ")}
    <link rel="icon" href="${root}icon.png">
    <title>${plainText(title)}</title>
  </head>
  <body>
${body}
${scripts.map((file) => `    <script src="${root}${file}"></script>`).join("\n")}
  </body>
</html>
`;

/** The hash is that of an empty style element, with which the toolkit probes the browser. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
