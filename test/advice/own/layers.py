# Own definitions as repositories write them: layers with what they learn, gradients of their own, masks, and what is kept on the way.
import functools
import math
import jax
import jax.numpy as jnp
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
import flax.linen as fnn
from keras import backend as K
from keras.layers import Layer
import tensorflow as tf


class Learned(nn.Module):
    def __init__(self, beta=1.0):
        super().__init__()
        self.beta = nn.Parameter(torch.tensor(beta))

    def forward(self, x):
        return x * torch.sigmoid(self.beta * x)


class LearnedList(nn.Module):
    def __init__(self):
        super().__init__()
        self.b = nn.Parameter(torch.tensor([0.5]))

    def forward(self, x):
        return x * torch.sigmoid(self.b * x)


class LearnedChannels(nn.Module):
    def __init__(self, channels, alpha=0.25, trains=True):
        super().__init__()
        self.alpha = nn.Parameter(torch.ones(channels) * alpha)
        self.alpha.requires_grad = trains

    def forward(self, x):
        alpha = self.alpha.unsqueeze(0).unsqueeze(-1)
        return torch.relu(x) - alpha * torch.relu(-x)


class LearnedVariable(Layer):
    def __init__(self, beta=1.0, trainable=False, **kwargs):
        super().__init__(**kwargs)
        self.beta = beta
        self.trainable = trainable

    def build(self, input_shape):
        self.factor = K.variable(self.beta, dtype=K.floatx(), name="factor")
        if self.trainable:
            self._trainable_weights.append(self.factor)
        super().build(input_shape)

    def call(self, inputs, mask=None):
        return inputs * K.sigmoid(self.factor * inputs)


class LearnedWeight(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.beta = self.add_weight(
            name="b", shape=(1,), initializer=tf.keras.initializers.Constant(0.7)
        )

    def call(self, x):
        return x * tf.sigmoid(self.beta * x)


class Field(fnn.Module):
    beta: float = 1.0

    @fnn.compact
    def __call__(self, x):
        return x * fnn.sigmoid(self.beta * x)


class LearnedParam(fnn.Module):
    @fnn.compact
    def __call__(self, x):
        beta = self.param("beta", fnn.initializers.ones, (1,))
        return x * fnn.sigmoid(beta * x)


class SwishFunction(torch.autograd.Function):
    @staticmethod
    def forward(ctx, i):
        ctx.save_for_backward(i)
        return i * torch.sigmoid(i)

    @staticmethod
    def backward(ctx, grad_output):
        i = ctx.saved_tensors[0]
        s = torch.sigmoid(i)
        return grad_output * (s * (1 + i * (1 - s)))


class Applied(nn.Module):
    def forward(self, x):
        return SwishFunction.apply(x)


swish_function = SwishFunction.apply


def applied_by_name(x):
    return swish_function(x)


class AppliedInside(nn.Module):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x * torch.tanh(F.softplus(x))

        @staticmethod
        def backward(ctx, grad_output):
            x = ctx.saved_tensors[0]
            t = F.softplus(x).tanh()
            return grad_output * (t + x * torch.sigmoid(x) * (1 - t * t))

    def forward(self, x):
        return self.F.apply(x)


class SetUp(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x * torch.tanh(F.softplus(x))

    @staticmethod
    def setup_context(ctx, inputs, output):
        (x,) = inputs
        ctx.save_for_backward(x)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        t = torch.tanh(F.softplus(x))
        return grad_output * (t + x * torch.sigmoid(x) * (1 - t * t))


class MaskedGradient(torch.autograd.Function):
    @staticmethod
    def forward(ctx, input):
        ctx.save_for_backward(input)
        return input.clamp(min=0)

    @staticmethod
    def backward(ctx, grad_output):
        (input,) = ctx.saved_tensors
        grad_input = grad_output.clone()
        grad_input[input < 0] = 0
        return grad_input


class WrongGradient(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, slope=0.1):
        ctx.save_for_backward(x)
        return x.clamp(min=0) + x.clamp(max=0) * slope

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        grad = grad_output.clone()
        grad[x < 0] = grad_output[x < 0] * 0.01
        return grad, None


class Static(nn.Module):
    @staticmethod
    def forward(x):
        return x * F.hardtanh(x + 3, 0.0, 6.0) / 6.0


class KeepsMask:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out


class KeepsOutput:
    def forward(self, x):
        self.out = 1 / (1 + np.exp(-x))
        return self.out


def by_comparison(x):
    return x * (x > 0)


def by_part(x, alpha=1.0):
    y = x.copy()
    y[x < 0] = alpha * (np.exp(x[x < 0]) - 1)
    return y


def by_factor(x):
    y = np.copy(x)
    y[y < 0] *= 0.1
    return y


def by_two_parts(x):
    pos = x >= 0
    neg = x < 0
    z = np.zeros_like(x, dtype=float)
    z[pos] = np.exp(-x[pos])
    z[neg] = np.exp(x[neg])
    top = np.ones_like(x, dtype=float)
    top[neg] = z[neg]
    return top / (1 + z)


def by_shape(x):
    out = np.zeros(x.shape)
    out[x > 0] = x[x > 0]
    return out


def by_method(x):
    return x.relu().where(x > 0, 0.01 * x)


def by_fill(x):
    return x.masked_fill(x < 0, 0)


def by_scope(x, leak=0.2, name="lrelu"):
    with tf.variable_scope(name):
        return 0.5 * (1 + leak) * x + 0.5 * (1 - leak) * tf.abs(x)


def by_point(x):
    return x * F.relu6(x + 3. ) * (1. / 6.)


def by_bipolar(x):
    return (1 - np.exp(-x)) / (1 + np.exp(-x))


def by_what_python_prints(x):
    return x * 0.5 * (1.0 + torch.erf(x * 0.7071067811865475))


def by_logistic_of_tanh_form(x):
    return x * torch.sigmoid(1.5957691216057308 * (x + 0.044715 * x ** 3))


def by_distribution(x):
    return x * torch.special.ndtr(x)


def by_norm(x):
    return x * jax.scipy.stats.norm.cdf(x)


def by_select(x):
    return jnp.select([x < -3, x > 3], [jnp.zeros_like(x), jnp.ones_like(x)], x / 6 + 0.5)


def by_piecewise(x):
    return np.piecewise(x, [x < 0, x >= 0], [lambda v: 0.1 * v, lambda v: v])


def by_lax(x):
    return jax.lax.max(x, 0.) + jax.lax.min(x, 0.) * 0.3


def by_lax_clamp(x):
    return jax.lax.clamp(0.0, 0.2 * x + 0.5, 1.0)


def by_heaviside(x):
    return np.heaviside(x, 0) * x


def by_two_clamps(x):
    return torch.clamp_max(torch.clamp_min(x, 0), 6)


def by_smaller_of_two(x):
    return torch.min(F.relu(x), torch.tensor(6.0))


def after_assertion(x):
    assert x is not None
    return x.mul(x.sigmoid())


HALF, ONE = 0.5, 1.0


def by_module_tuple(x):
    return HALF * x * (ONE + torch.erf(x / math.sqrt(2.0)))


class ByBuffer(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("c", torch.tensor(1.702))

    def forward(self, x):
        return x * torch.sigmoid(self.c * x)


class BySequence(nn.Module):
    def __init__(self):
        super().__init__()
        self.act = nn.Sequential(nn.Softplus(), nn.Tanh())

    def forward(self, x):
        return x * self.act(x)


class Base(nn.Module):
    slope = 0.3

    def gate(self, x):
        return torch.where(x > 0, 1.0, self.slope)


class Inheriting(Base):
    slope = 0.1

    def forward(self, x):
        return x * self.gate(x)


class Keeping(nn.Module):
    def __init__(self, beta=1.5):
        super().__init__()
        self.beta = beta


class InheritingConstructor(Keeping):
    def forward(self, x):
        return x * torch.sigmoid(self.beta * x)


class AsModel(tf.keras.Model):
    def call(self, x):
        return x * tf.nn.relu6(x + 3) / 6


class StarReLU(nn.Module):
    def __init__(self, scale_value=1.0, bias_value=0.0, inplace=False):
        super().__init__()
        self.relu = nn.ReLU(inplace=inplace)
        self.scale = nn.Parameter(scale_value * torch.ones(1))
        self.bias = nn.Parameter(bias_value * torch.ones(1))

    def forward(self, x):
        return self.scale * self.relu(x) ** 2 + self.bias


class Snake1d(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.alpha = nn.Parameter(torch.ones(1, channels, 1))

    def forward(self, x):
        return x + torch.sin(self.alpha * x).pow(2) / self.alpha


class SnakeBeta(nn.Module):
    def __init__(self, in_features, alpha=1.0, alpha_trainable=True, alpha_logscale=False):
        super().__init__()
        self.alpha_logscale = alpha_logscale
        if self.alpha_logscale:
            self.alpha = nn.Parameter(torch.zeros(in_features) * alpha)
            self.beta = nn.Parameter(torch.zeros(in_features) * alpha)
        else:
            self.alpha = nn.Parameter(torch.ones(in_features) * alpha)
            self.beta = nn.Parameter(torch.ones(in_features) * alpha)
        self.alpha.requires_grad = alpha_trainable
        self.no_div_by_zero = 0.000000001

    def forward(self, x):
        alpha = self.alpha.unsqueeze(0).unsqueeze(-1)
        beta = self.beta.unsqueeze(0).unsqueeze(-1)
        if self.alpha_logscale:
            alpha = torch.exp(alpha)
            beta = torch.exp(beta)
        return x + (1.0 / (beta + self.no_div_by_zero)) * torch.pow(torch.sin(x * alpha), 2)


@functools.partial(jax.custom_jvp, nondiff_argnums=(1,))
def fixed_slope(x, slope=0.1):
    return jnp.where(x > 0, x, slope * x)


@fixed_slope.defjvp
def fixed_slope_jvp(slope, primals, tangents):
    x, = primals
    t, = tangents
    return fixed_slope(x, slope), jnp.where(x > 0, 1.0, slope) * t


@functools.partial(jax.custom_vjp, nondiff_argnums=(1,))
def wrong_fixed(x, k=2.0):
    return x * jax.nn.sigmoid(k * x)


def wrong_fixed_fwd(x, k):
    return wrong_fixed(x, k), x


def wrong_fixed_bwd(k, x, g):
    s = jax.nn.sigmoid(k * x)
    return (g * (s + x * s * (1 - s)),)


wrong_fixed.defvjp(wrong_fixed_fwd, wrong_fixed_bwd)


class ByFlag(nn.Module):
    slope = 0.1

    def __init__(self, wide=False):
        super().__init__()
        if wide:
            self.slope = 0.3

    def forward(self, x):
        return torch.where(x > 0, x, self.slope * x)
