// Hovers over every name in Python, as a language server does, and registers anew when it is told to.
const vscode = require("vscode");

exports.activate = (context) => {
  let registrations = 0;
  let registered = register();
  context.subscriptions.push(
    vscode.commands.registerCommand("otherHover.register", () => {
      registered.dispose();
      registered = register();
      vscode.window.setStatusBarMessage(`Other hover ${registrations}`);
    }),
  );
  function register() {
    registrations += 1;
    const provideHover = (document, position) => {
      const range = document.getWordRangeAtPosition(position);
      if (range) return new vscode.Hover([signature, documentation], range);
    };
    return vscode.languages.registerHoverProvider({ language: "python" }, { provideHover });
  }
};

const signature = new vscode.MarkdownString("```python\n(function) def other(x) -> Tensor\n```");
const documentation = new vscode.MarkdownString(
  "Some activation function.\n\nArguments:\n\n    x: Input tensor.\n\nReturns:\n\n    A tensor.",
);
