// Stands in for VS Code's native watchdog: the extension host ends when its parent is gone.
exports.start = (parent) => {
  const check = () => {
    try {
      process.kill(parent, 0);
    } catch (error) {
      if (error.code === "ESRCH") process.exit(87);
    }
  };
  setInterval(check, 2000).unref();
};

exports.exit = (code) => process.exit(code);
