// Writes `tokens.json`: the custom properties of src/core/styles/tokens.ts as design tokens, in the format of the Design Tokens
// Community Group (2025.10), for design tools and other platforms. What that format cannot say stands under `$extensions`.
const extension = 'org.article-elements';

/** A colour: `#rgb` or `#rrggbb`, and how much of it. */
function colour(hex, alpha) {
  const whole = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
  const components = [1, 3, 5].map((at) => Math.round((parseInt(whole.slice(at, at + 2), 16) / 255) * 1e4) / 1e4);
  return { colorSpace: 'srgb', components, ...(alpha < 1 && { alpha }), hex: whole };
}

const dimension = (length) => {
  const [, value, unit] = /^([\d.]+)(px|rem)$/.exec(length);
  return { value: Number(value), unit };
};

/** The type and the value of a token; of a colour also that of dark pages. A colour that is the text's is that of black text, or white. */
function valueOf(definition) {
  if (definition.light) return { type: 'color', value: colour(definition.light), dark: colour(definition.dark) };
  if (definition.ofText) {
    const [value, dark] = ['#000000', '#ffffff'].map((text) => colour(text, definition.ofText / 100));
    return { type: 'color', value, dark };
  }
  if (definition.fonts) return { type: 'fontFamily', value: definition.fonts };
  // The format has one length where CSS has a range: the most.
  if (definition.clamp) return { type: 'dimension', value: dimension(definition.clamp[2]) };
  return definition.length ? { type: 'dimension', value: dimension(definition.length) } : undefined;
}

/** The design tokens of the definitions, by the names of their custom properties. Words are none: the format has no type for them. */
export function designTokens({ definitions, propertyOf, cssOf }) {
  const tokens = Object.entries(definitions).flatMap(([name, definition]) => {
    const { type, value, dark } = valueOf(definition) ?? {};
    const property = propertyOf(name);
    const own = { property, css: cssOf(definition), ...(dark && { dark }) };
    const token = { $type: type, $value: value, $description: definition.description, $extensions: { [extension]: own } };
    return type ? [[property.replace('--article-', ''), token]] : [];
  });
  return {
    article: {
      $description: 'Custom properties of article-elements: the defaults of light pages; those of dark ones, and CSS, are extensions.',
      ...Object.fromEntries(tokens),
    },
  };
}
