// Where PaddlePaddle's definitions were read.

export const functional =
  "PaddlePaddle/Paddle@00c732dbceb3:python/paddle/nn/functional/activation.py";
export const layer = "PaddlePaddle/Paddle@007b0fda829a:python/paddle/nn/layer/activation.py";
export const kernelSource =
  "PaddlePaddle/Paddle@011b2b6e009d:paddle/phi/kernels/funcs/activation_functor.h";
export const gelu = "PaddlePaddle/Paddle@0e3a5c8a1f99:paddle/phi/kernels/cpu/gelu_kernel.cc";
export const seluSource =
  "PaddlePaddle/Paddle@21212e7582f4:paddle/phi/kernels/impl/selu_kernel_impl.h";
/** The pages of 1.8. */
export const fluidSource = "PaddlePaddle/docs@d3c9d5060d08:doc/fluid/api_cn/layers_cn";
