// Models of keras.applications whose last layer has an activation by default.
// keras-team/keras@v2.15.0:keras/applications; the signatures of Keras 3.15.1 were inspected.

import type { Site } from "../../site.ts";
import type { Package } from "./names.ts";

/** Models by the position of their parameter `include_top`; where it is False, they have no last layer. */
export const applications = (library: Package): readonly Site[] =>
  (
    [
      [topFirst, 0, ">=2.4"],
      // Up to Keras 2.12, ConvNeXt ignores classifier_activation: keras-team/keras@eedabb62ad passes it on.
      [convNeXt, 1, ">=2.13,<3.4"],
      [convNeXt, 0, ">=3.4"],
      ["DenseNet121 DenseNet169 DenseNet201", 0, ">=2.10"],
      ["NASNetMobile NASNetLarge", 1, ">=3"],
      ["MobileNetV2", 2, ">=2.4"],
      ["MobileNetV3Small MobileNetV3Large", 3, ">=2.4"],
      ["MobileNet", 4, ">=2.4"],
    ] as const
  ).flatMap(([models, position, versions]) =>
    models.split(" ").map((model) => ({
      kind: "argument" as const,
      callee: `${library}.applications.${model}`,
      parameter: "classifier_activation",
      default: "softmax",
      onlyWith: { parameter: "include_top", position },
      versions,
    })),
  );

const convNeXt = "ConvNeXtTiny ConvNeXtSmall ConvNeXtBase ConvNeXtLarge ConvNeXtXLarge";
const topFirst =
  "EfficientNetB0 EfficientNetB1 EfficientNetB2 EfficientNetB3 EfficientNetB4 EfficientNetB5 EfficientNetB6 EfficientNetB7 InceptionResNetV2 InceptionV3 ResNet50 ResNet101 ResNet152 ResNet50V2 ResNet101V2 ResNet152V2 VGG16 VGG19 Xception";
