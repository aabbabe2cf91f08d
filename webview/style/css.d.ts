/** A style sheet; the build gathers them into the page's one. */
declare module "*.css";
