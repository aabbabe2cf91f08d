// Stands in for VS Code's native logger, which is not compiled here: appends lines to the log file.
const { appendFileSync, mkdirSync } = require("node:fs");
const { dirname } = require("node:path");

class Logger {
  constructor(type, name, file) {
    this.file = file;
    mkdirSync(dirname(file), { recursive: true });
  }
  setPattern() {}
  clearFormatters() {}
  setLevel() {}
  flush() {}
  drop() {}
}

for (const level of ["trace", "debug", "info", "warn", "error", "critical"]) {
  Logger.prototype[level] = function (message) {
    appendFileSync(this.file, `${new Date().toISOString()} [${level}] ${message}\n`);
  };
}

exports.version = "0";
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (name, file) => new Logger("", name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger("", name, file);
