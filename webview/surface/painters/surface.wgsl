// Draws the values over a plane, from above or from the side. Every value and every colour is handed in.

struct Picture {
  // The camera's rows: from x1, x2 (-1 to 1), the height (0 to 1) and 1 to the picture's coordinates.
  across: vec4f,
  up: vec4f,
  depth: vec4f,
  // Towards the light, and how much of a colour its absence takes away.
  light: vec3f,
  shadow: f32,
  // The first contour line, the step to the next (none where 0) and zero (none below 0), as shares of the height.
  first_contour: f32,
  contour_step: f32,
  zero: f32,
  // Pixels of the picture for one of the page.
  ratio: f32,
  nodes: u32,
  // How many facets a side of the surface has.
  facets: u32,
  // How high the surface is, where half a side of the plane is 1.
  height: f32,
  unused: f32,
  ink: vec4f,
  paper: vec4f,
  ramp: array<vec4f, 17>,
}

@group(0) @binding(0) var<uniform> picture: Picture;
@group(0) @binding(1) var<storage, read> shares: array<f32>;

struct Spot {
  @builtin(position) position: vec4f,
  // In steps from the first node.
  @location(0) place: vec2f,
}

fn share_at(node: vec2u) -> f32 {
  return shares[node.y * picture.nodes + node.x];
}

// What is not finite stands on the floor, but for plus infinity.
fn height_of(share: f32) -> f32 {
  if (share < 2.0) {
    return share;
  }
  return select(0.0, 1.0, share == 3.0);
}

// Each row of facets is a strip of triangles, from the left to the right.
@vertex
fn spot(@builtin(vertex_index) index: u32, @builtin(instance_index) row: u32) -> Spot {
  let corner = vec2u(index / 2u, row + index % 2u);
  let node = corner * ((picture.nodes - 1u) / picture.facets);
  let place = vec2f(node);
  let at = vec4f(place / f32(picture.nodes - 1u) * 2.0 - 1.0, height_of(share_at(node)), 1.0);
  let position = vec4f(dot(picture.across, at), dot(picture.up, at), dot(picture.depth, at), 1.0);
  return Spot(position, place);
}

// Between four nodes; next to one that is not finite, the nearest's.
fn share_near(place: vec2f) -> f32 {
  let last = f32(picture.nodes - 1u);
  let inside = clamp(place, vec2f(0.0), vec2f(last));
  let nearest = share_at(vec2u(inside + 0.5));
  let low = min(vec2u(inside), vec2u(picture.nodes - 2u));
  let part = inside - vec2f(low);
  let a = share_at(low);
  let b = share_at(low + vec2u(1, 0));
  let c = share_at(low + vec2u(0, 1));
  let d = share_at(low + vec2u(1, 1));
  let between = mix(mix(a, b, part.x), mix(c, d, part.x), part.y);
  return select(between, nearest, max(max(a, b), max(c, d)) >= 2.0);
}

fn colour_of(share: f32) -> vec3f {
  let at = clamp(share, 0.0, 1.0) * 16.0;
  let low = min(u32(at), 15u);
  return mix(picture.ramp[low].rgb, picture.ramp[low + 1u].rgb, at - f32(low));
}

// Which of ink and paper is seen on a colour.
fn line_on(colour: vec3f) -> vec3f {
  let weights = vec3f(0.2126, 0.7152, 0.0722);
  let level = dot(colour * colour, weights);
  let ink = abs(dot(picture.ink.rgb * picture.ink.rgb, weights) - level);
  let paper = abs(dot(picture.paper.rgb * picture.paper.rgb, weights) - level);
  return select(picture.paper.rgb, picture.ink.rgb, ink > paper);
}

// NaN is crossed out; infinities show their sign.
fn marked(mark: f32, pixel: vec2f) -> vec3f {
  let tile = fract(pixel / 14.0) * 14.0 - 7.0;
  let size = abs(tile);
  let minus = size.y < 0.8 && size.x < 3.6;
  let plus = minus || (size.x < 0.8 && size.y < 3.6);
  let cross = (abs(size.x - size.y) < 1.1) && size.x < 3.2;
  let sign = select(select(minus, plus, mark == 3.0), cross, mark == 2.0);
  let ground = select(colour_of(select(0.0, 1.0, mark == 3.0)), picture.paper.rgb, mark == 2.0);
  return select(ground, line_on(ground), sign);
}

// How much light falls on the surface there.
fn brightness(place: vec2f) -> f32 {
  if (picture.shadow == 0.0) {
    return 1.0;
  }
  let east = share_near(place + vec2f(1.0, 0.0)) - share_near(place - vec2f(1.0, 0.0));
  let north = share_near(place + vec2f(0.0, 1.0)) - share_near(place - vec2f(0.0, 1.0));
  let slopes = vec2f(east, north) * picture.height * f32(picture.nodes - 1u) / 4.0;
  let facing = dot(normalize(vec3f(-slopes, 1.0)), picture.light);
  return 1.0 - picture.shadow * (1.0 - max(facing, 0.0));
}

// How much of a line covers a pixel so many pixels away from its middle.
fn coverage(distance: f32, width: f32) -> f32 {
  return clamp(0.5 + (width - distance), 0.0, 1.0);
}

@fragment
fn paint(spot: Spot) -> @location(0) vec4f {
  let share = share_near(spot.place);
  let change = fwidth(share);
  let nearest = share_at(vec2u(clamp(spot.place, vec2f(0.0), vec2f(f32(picture.nodes - 1u))) + 0.5));
  if (nearest >= 2.0) {
    return vec4f(marked(nearest, spot.position.xy / picture.ratio), 1.0);
  }
  let colour = colour_of(share) * brightness(spot.place);
  // Over level ground, and across a jump, no line is drawn.
  if (picture.contour_step == 0.0 || change < 1e-6 || change > 0.5) {
    return vec4f(colour, 1.0);
  }
  let steps = (share - picture.first_contour) / picture.contour_step;
  let away = abs(steps - round(steps)) * picture.contour_step / change;
  let from_zero = abs(share - picture.zero) / change;
  let line = 0.55 * coverage(away, 0.45 * picture.ratio);
  let bold = select(0.0, 0.9 * coverage(from_zero, 0.9 * picture.ratio), picture.zero >= 0.0);
  return vec4f(mix(colour, line_on(colour), max(line, bold)), 1.0);
}
