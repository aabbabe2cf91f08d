import math, torch
from torch import nn
import torch.nn.functional as F
import numpy as np
import jax, jax.numpy as jnp
from keras import backend as K
import tensorflow as tf
from elsewhere import helper

def o1(x): return x * 0.5 * (1.0 + torch.erf(x / math.sqrt(2.0)))
def o2(x): return 0.5 * x * (1 + torch.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * torch.pow(x, 3))))
def o3(x): return 0.5 * x * (1.0 + torch.tanh(0.7978845608028654 * (x + 0.044715 * x * x * x)))
def o4(x): return x * 0.5 * (1.0 + torch.tanh(0.79788456 * x * (1 + 0.044715 * x * x)))
def o5(x): return 0.5 * x * (1.0 + torch.tanh(x * 0.7978845608 * (1.0 + 0.044715 * x * x)))
o6 = lambda x: x * torch.sigmoid(1.702 * x)
def o7(x): return x * torch.sigmoid(x * 1.773)
o8 = lambda x: torch.clamp(0.2 * x + 0.5, 0, 1)
def o9(x): return F.relu6(x + 3) / 6
def o10(x): return torch.clamp((x + 1) / 2, 0, 1)
def o11(x): return x * F.relu6(x + 3.0, inplace=True) / 6.0
def o12(x): return x * torch.clamp(0.2 * x + 0.5, 0, 1)
def o13(x): return x / (1 + torch.exp(-x))
def o14(x, beta=1.5): return x * torch.sigmoid(beta * x)
def o15(x): return x.mul(x.sigmoid())
def o16(x): return x * torch.tanh(F.softplus(x))
def o17(x): return x * torch.tanh(torch.log(1 + torch.exp(x)))
def o18(x): return 0.5 * x * (x + 2).clamp(min=0, max=2)
def o19(x): return torch.square(F.relu(x))
def o20(x): return F.relu(x) ** 2
def o21(x, a=0.1): return torch.where(x > 0, x, a * x)
def o22(x): return torch.max(x, 0.2 * x)
def o23(x): return F.relu(x) - 0.25 * F.relu(-x)
def o24(x, alpha=1.0): return torch.where(x > 0, x, alpha * (torch.exp(x) - 1))
def o25(x):
    alpha = 1.6732632423543772848170429916717; scale = 1.0507009873554804934193349852946
    return scale * torch.where(x > 0, x, alpha * (torch.exp(x) - 1))
def o26(x): return F.softplus(x) - math.log(2.0)
def o27(x): return x / (1 + torch.abs(x))
def o28(x): return -F.softplus(-x)
def o29(x): return x - torch.tanh(x)
def o30(x): return torch.sign(x) * F.relu(torch.abs(x) - 0.5)
def o31(x): return torch.where(x.abs() > 0.5, x, torch.zeros_like(x))
def o32(x): return x.clamp(min=0.0, max=6.0)
def o33(x): return (x + x.abs()) / 2
def o34(x): return x * torch.erf(F.softplus(x))
class O35(nn.Module):
    def forward(self, x: torch.Tensor): return x * torch.sigmoid(1.702 * x)
class O36(nn.Module):
    def __init__(self): super().__init__(); self.c = math.sqrt(2 / math.pi)
    def forward(self, x): return 0.5 * x * (1 + torch.tanh(self.c * (x + 0.044715 * torch.pow(x, 3))))
class O37(nn.Module):
    def __init__(self, slope=0.05): super().__init__(); self.slope = slope
    def forward(self, x): return torch.where(x >= 0, x, self.slope * x)
def _cdf(x): return 0.5 * (1.0 + torch.erf(x / 1.4142135623730951))
def o38(x): return x * _cdf(x)
def o39(x):
    y = x.clone(); y.neg_().exp_().add_(1.0).reciprocal_(); return x * y
def o40(x): return 1 / (1 + np.exp(-x))
def o41(x): return np.maximum(0, x)
def o42(x): return np.where(x >= 0, x, 0.01 * x)
def o43(x): return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
def o44(x): return np.log1p(np.exp(-np.abs(x))) + np.maximum(x, 0)
def o45(x): return 1.7159 * np.tanh(2 / 3 * x)
@jax.jit
def o46(x): return x * 0.5 * (1 + jax.lax.erf(x / jnp.sqrt(2.0)))
@jax.jit
def o47(x): return jnp.where(x > 0, x, jnp.expm1(x))
def o48(x, b=4): return 0.5 * (x + jnp.sqrt(x * x + b))
def o49(x): return jnp.minimum(jnp.maximum(x + 3.0, 0.0), 6.0) * x / 6.0
def o50(x): return K.sigmoid(x) * x
def o51(x): return K.relu(x + 3.0, max_value=6.0) / 6.0
def o52(x): return x * K.tanh(K.softplus(x))
@tf.function
def o53(x): cdf = 0.5 * (1.0 + tf.tanh((np.sqrt(2 / np.pi) * (x + 0.044715 * tf.pow(x, 3))))); return x * cdf
def o54(x): return tf.minimum(tf.maximum(0.2 * x + 0.5, 0.0), 1.0)
def o55(x, alpha=0.2): return tf.nn.relu(x) - alpha * tf.nn.relu(-x)
class O56(tf.keras.layers.Layer):
    def call(self, inputs): return inputs * tf.sigmoid(1.25 * inputs)
@tf.custom_gradient
def o57(x):
    s = tf.sigmoid(x); return x * s, lambda dy: dy * (s + x * s * (1.0 - s))
@tf.custom_gradient
def o58(x):
    s = tf.sigmoid(x); return x * s, lambda dy: dy * (x * s * (1.0 - s))
class O59(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x): ctx.save_for_backward(x); return x.mul(torch.tanh(F.softplus(x)))
    @staticmethod
    def backward(ctx, g): x = ctx.saved_tensors[0]; s = torch.sigmoid(x); t = F.softplus(x).tanh(); return g.mul(t + x * s * (1 - t * t))
@jax.custom_jvp
def o60(x): return jnp.maximum(x, 0.1 * x)
@o60.defjvp
def o60_jvp(p, t): return o60(p[0]), jnp.where(p[0] > 0, 1.0, 0.01) * t[0]
