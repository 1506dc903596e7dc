/** What may be in a comment, and what becomes of it. */

const kept =
  'a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em hr i ins kbd li mark ol p pre q rp rt ruby s samp small strong sub summary sup table tbody td tfoot th thead tr u ul var wbr';
const blocks = 'hgroup article section header footer main aside nav figure figcaption address center search';
const headings = 'h1 h2 h3 h4 h5 h6';
const lists = 'menu dir';
/** The words of these are kept. */
const inline = 'nobr noindex span font big time acronym label output meter progress picture fieldset legend';

/** What an element becomes; an empty name leaves its children in its place. What is not here goes with all it contains. */
export const become = new Map<string, string>([
  ...kept.split(' ').map((name) => [name, name] as const),
  ...blocks.split(' ').map((name) => [name, 'div'] as const),
  ...headings.split(' ').map((name) => [name, 'p'] as const),
  ...lists.split(' ').map((name) => [name, 'ul'] as const),
  ...inline.split(' ').map((name) => [name, ''] as const),
  ['strike', 's'],
  ['tt', 'code'],
]);

/** What is never shown, and said in words; players and frames have another name before they are parsed, since sanitizers drop them. */
export const said = new Map([
  ['img', 'picture'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['x-iframe', 'embedded'],
  ['x-embed', 'embedded'],
  ['x-object', 'embedded'],
] as const);
export type Said = 'picture' | 'video' | 'audio' | 'embedded' | 'drawing';

/** A site's own elements, and those of an office's HTML: `g-emoji`, `o:p`. SVG and MathML have some with a dash, too. */
const ownElement = /<(\/?)(?!annotation-xml|color-profile|font-face|missing-glyph)[a-z]\w*[-:][\w:.-]*(?=[\s/>])/gi;

/** HTML with names that come through the sanitizers: what is said in words has one of its own, and of unknown elements the words are kept. */
export const renamed = (html: string): string =>
  html.replace(ownElement, '<$1span').replace(/<(\/?)(iframe|embed|object)(?=[\s/>])/gi, '<$1x-$2');

/** Formulas: what lays them out, and no more. */
export const formula = new Set(
  'math semantics annotation mrow mi mo mn ms mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd menclose mpadded mphantom mstyle merror mmultiscripts mprescripts none'.split(
    ' ',
  ),
);

export const mathNamespace = 'http://www.w3.org/1998/Math/MathML';
export const svgNamespace = 'http://www.w3.org/2000/svg';

const shortText = /^[^\p{Cc}]{1,300}$/u;
const count = /^\d{1,3}$/;
const number = /^-?\d{1,9}$/;
const anything = /^/;

/** Attributes an element keeps, with the values they may have. Addresses are not among them. */
export const attributes: Record<string, Record<string, RegExp>> = {
  '*': { lang: /^[\w-]{1,35}$/, dir: /^(ltr|rtl|auto)$/i },
  a: { title: shortText },
  abbr: { title: shortText },
  dfn: { title: shortText },
  ol: { start: number, reversed: anything, type: /^[1aAiI]$/ },
  li: { value: number },
  td: { colspan: count, rowspan: count, align: /^(left|center|right)$/i },
  th: { colspan: count, rowspan: count, align: /^(left|center|right)$/i, scope: /^(row|col|rowgroup|colgroup)$/i },
  details: { open: anything },
  math: { display: /^(block|inline)$/i },
  mi: { mathvariant: /^normal$/i },
  mo: { stretchy: /^(true|false)$/i },
  mfrac: { linethickness: /^0(px|em)?$/ },
  mstyle: { displaystyle: /^(true|false)$/i },
};

/** Names that have to come through the sanitizers. */
export const elementNames = [...become.keys(), ...said.keys(), 'source', 'input'];
export const attributeNames = [
  ...new Set([
    'href',
    'src',
    'data',
    'alt',
    'title',
    'checked',
    'encoding',
    'aria-label',
    'aria-hidden',
    ...Object.values(attributes).flatMap(Object.keys),
  ]),
];
