"""Hugging Face transformers: every key of ACT2FN; slopes by autograd."""

import transformers
from transformers.activations import ACT2FN

import ofTorch


def header():
    version = transformers.__version__
    how = f"transformers {version} on {ofTorch.header()['how']}"
    return {"framework": "transformers", "version": version, "backend": "", "how": how}


def calls():
    for key in sorted(ACT2FN):
        yield key, {}, lambda x, key=key: ACT2FN[key](x)


run = ofTorch.run
