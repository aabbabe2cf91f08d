// The engines, by the first part of their entries' names, and where each was read.

export const engines = {
  ggml: "llama.cpp (ggml)",
  "tensorrt-llm": "TensorRT-LLM",
  tei: "text-embeddings-inference",
  candle: "candle",
  ctranslate2: "CTranslate2",
  coreml: "Core ML",
  openvino: "OpenVINO",
  tflite: "TFLite",
  onnxruntime: "ONNX Runtime",
} as const;

export const ggmlSource = "ggml-org/ggml@d99724f2b141:src/ggml-cpu/vec.h";
export const ggmlOps = "ggml-org/ggml@d99724f2b141:src/ggml-cpu/ops.cpp";
export const tensorrt = "https://github.com/NVIDIA/TensorRT-LLM/issues/10446";
export const tei =
  "huggingface/text-embeddings-inference@0d124dc9773b:backends/candle/src/layers/linear.rs";
export const candle = "huggingface/candle@2a13b0f3ff62:candle-nn/src/activation.rs";
export const candleOps = "huggingface/candle@2a13b0f3ff62:candle-nn/src/ops.rs";
export const ct2 = "OpenNMT/CTranslate2@0d8bcd362ac7:python/ctranslate2/converters";
export const coreml =
  "apple/coremltools@e0e2f42b0b7c:coremltools/converters/mil/mil/ops/defs/iOS15/activation.py";
export const openvino =
  "https://docs.openvino.ai/2025/documentation/openvino-ir-format/operation-sets/operation-specs/activation";
export const tflite = "tensorflow/tensorflow@v2.15.0:tensorflow/lite/schema/schema.fbs";
export const tfliteKernels =
  "tensorflow/tensorflow@v2.15.0:tensorflow/lite/kernels/internal/reference";
export const onnxruntime = "microsoft/onnxruntime@v1.30.0:docs/ContribOperators.md#com.microsoft";
