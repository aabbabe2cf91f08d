"""Records what activations give in the frameworks that are installed: README.md beside this file.

    python test/recordings/record/record.py [torch jax …] [--out FOLDER]
"""

import argparse
import importlib
import sys
from pathlib import Path

from recording import changes, lines_of, read, write

FRAMEWORKS = ("torch", "jax", "tensorflow", "keras", "onnxruntime", "transformers", "timm")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("frameworks", nargs="*", metavar="FRAMEWORK", help=", ".join(FRAMEWORKS))
    parser.add_argument("--out", type=Path, default=Path("out/recordings"))
    options = parser.parse_args()
    unknown = [name for name in options.frameworks if name not in FRAMEWORKS]
    if unknown:
        parser.error(f"{unknown[0]} cannot be recorded; these can: {', '.join(FRAMEWORKS)}")
    left = [name for name in options.frameworks or FRAMEWORKS if not recorded(name, options.out)]
    return 1 if left and options.frameworks else 0


def recorded(name, out):
    """False where the framework is not installed, or cannot be imported; says so."""
    try:
        framework = importlib.import_module(f"of{name.capitalize()}")
    except Exception as error:
        print(f"{name} is not recorded, because it cannot be imported: {error}")
        return False
    header = framework.header()
    lines = lines_of(header, framework.calls(), framework.run)
    path = out / f"{name}{'-' + header['backend'] if header['backend'] else ''}-float32.jsonl"
    before = read(path)
    write(path, header, lines)
    print(f"{path}: {len(lines)} calls of {name} {header['version']}")
    for text in changes(before, lines):
        print(f"  {text}")
    return True


if __name__ == "__main__":
    sys.exit(main())
