"""timm: every name that create_act_layer knows; slopes by autograd."""

import timm
from timm.layers import create_act, create_act_layer

import ofTorch


def header():
    how = f"timm {timm.__version__} on {ofTorch.header()['how']}"
    return {"framework": "timm", "version": timm.__version__, "backend": "", "how": how}


def calls():
    for name in sorted(create_act._ACT_LAYER_DEFAULT):
        yield name, {}, lambda x, name=name: create_act_layer(name)(x)


run = ofTorch.run
