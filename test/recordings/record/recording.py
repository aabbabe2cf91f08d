"""Inputs, the lines of a recording, and how two recordings differ. Numbers are bit patterns, eight digits each."""

import json

import numpy as np


def inputs():
    """Steps of 1/16 from -10 to 10, kinks with both neighbours, large and subnormal numbers, and what is no number."""
    kinks = np.float32([0, 1 / 3, 0.5, 1, 2, 2.5, 3, 3.4, 6, 15, 20, 30, 88, 103])
    kinks = np.concatenate([kinks, -kinks])
    beside = [np.nextafter(kinks, np.float32(side)) for side in (np.inf, -np.inf)]
    others = np.float32([-np.inf, -3e38, -1e20, 1e-20, 1e-40, 1e20, 3e38, np.inf, np.nan])
    steps = np.arange(-160, 161, dtype=np.float32) / 16
    return np.unique(np.concatenate([steps, kinks, *beside, others]).astype(np.float32))


def bits_of(array):
    return [f"{pattern:08x}" for pattern in np.asarray(array, np.float32).view(np.uint32).ravel()]


def lines_of(header, calls, run):
    """One line for each call (name, parameters, function); what a call raises is recorded, too."""
    x = inputs()
    # Vector instructions take whole lanes, and the rest of an array may be computed another way.
    padded = np.concatenate([x, np.zeros(-len(x) % 128, np.float32)])
    shared = {key: header[key] for key in ("framework", "version", "backend")}
    return [line_of(shared, call, run, padded, len(x)) for call in calls]


def line_of(shared, call, run, padded, count):
    name, parameters, function = call
    line = {"name": name, **shared, "parameters": parameters, "dtype": "float32", "bits": "f32"}
    line |= {"inputs": "default", "outputs": [], "slopes": None, "raises": None}
    try:
        outputs, slopes = run(function, padded)
    except Exception as error:
        return line | {"raises": f"{type(error).__name__}: {str(error)[:200]}"}
    line["outputs"] = bits_of(outputs)[:count]
    if slopes is not None:
        line["slopes"] = bits_of(slopes)[:count]
    return line


def write(path, header, lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    first = header | {"dtype": "float32", "bits": "f32"}
    first |= {"default_inputs": bits_of(inputs()), "short_inputs": []}
    path.write_text("".join(json.dumps(line) + "\n" for line in [first, *lines]))


def read(path):
    """The lines of an earlier recording; None if there is none."""
    if not path.exists():
        return None
    return [json.loads(text) for text in path.read_text().splitlines()[1:]]


def changes(before, after):
    """One sentence for each call that is new, is gone, or gives other bits than in the last recording."""
    if before is None:
        return ["There is no earlier recording to compare with."]
    old, new = ({key_of(line): line for line in lines} for lines in (before, after))
    found = [f"{key} is gone." for key in old if key not in new]
    found += [f"{key} is new." for key in new if key not in old]
    for key in (key for key in new if key in old):
        found += differences(key, old[key], new[key])
    return found or ["Nothing has changed since the last recording."]


def key_of(line):
    return f"{line['name']}({', '.join(f'{k}={v!r}' for k, v in line['parameters'].items())})"


def differences(key, old, new):
    if old["raises"] != new["raises"]:
        yield f"{key} raised {old['raises'] or 'nothing'}, and raises {new['raises'] or 'nothing'} now."
        return
    for kind in ("outputs", "slopes"):
        was, now = old[kind] or [], new[kind] or []
        places = [i for i, (a, b) in enumerate(zip(was, now)) if a != b]
        if len(was) != len(now):
            yield f"{key} had {len(was)} {kind}, and has {len(now)} now."
        elif places:
            first = places[0]
            yield (
                f"{key} differs in {len(places)} of {len(now)} {kind}, first at {inputs()[first]}: "
                f"{number(was[first])} before, {number(now[first])} now."
            )


def number(bits):
    return np.array([int(bits, 16)], np.uint32).view(np.float32)[0]
