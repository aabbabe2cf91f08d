// The models of keras.applications whose last layer has a default that the caller may replace.
// keras-team/keras@v2.15.0:keras/applications; the same models of Keras 3.15 were asked for their signatures.

import type { Site } from "../../site.ts";
import type { Package } from "./names.ts";

/** The models of keras.applications, by the place of their `include_top`, without which they have no last layer. */
export const applications = (library: Package): readonly Site[] =>
  (
    [
      [FIRST_PLACE, 0, ">=2.4"],
      ["ConvNeXtTiny ConvNeXtSmall ConvNeXtBase ConvNeXtLarge ConvNeXtXLarge", 0, ">=2.10"],
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

/** They take include_top first. */
const FIRST_PLACE =
  "EfficientNetB0 EfficientNetB1 EfficientNetB2 EfficientNetB3 EfficientNetB4 EfficientNetB5 EfficientNetB6 EfficientNetB7 InceptionResNetV2 InceptionV3 ResNet50 ResNet101 ResNet152 ResNet50V2 ResNet101V2 ResNet152V2 VGG16 VGG19 Xception";
