/** Where in a page a tag stands: in which language, and whether it is surely an element there. */
import { readAttributes, type Tag, type TagReader } from './tag-reader.js';

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** As deep as browsers nest; what is deeper is not looked at. */
const DEEPEST = 512;
/** How far up an end tag looks for its start, so that a page of nothing but wrong ones costs no more than another. */
const REACH = 64;
/** Where HTML begins again in SVG and MathML. */
const integrationPoints = new Set('foreignobject desc title mi mo mn ms mtext annotation-xml'.split(' '));

export class Place {
  /** The language of the nearest `lang`, as it is written. */
  get language(): string {
    return this.#open.at(-1)?.language ?? '';
  }

  /**
   * Whether an element may be given a root here. Not in SVG and MathML, where a tag is another element, nor in a `<select>`,
   * where it may be none; nor in templates, which are the business of the scripts that use them.
   */
  get isPlain(): boolean {
    return !this.#foreign && !this.#select && this.#inert === 0;
  }

  readonly #open: { name: string; language: string }[] = [];
  /** A template a level: whether it is one for scripts, not a shadow root that the page declares. */
  readonly #templates: boolean[] = [];
  #inert = 0;
  readonly #roots = { svg: 0, math: 0 };
  #mixed = false;
  #select = false;

  get #foreign(): number {
    return this.#roots.svg + this.#roots.math;
  }

  constructor(private readonly reader: TagReader) {}

  pass({ name, closes, attributes }: Tag): void {
    this.#count(name, closes, attributes);
    if (closes) this.#close(name);
    else if (!voids.has(name) && !(attributes?.endsWith('/') && this.#foreign)) {
      // A paragraph or an item ends where the next begins.
      if (this.#open.at(-1)?.name === name && /^(p|li|dt|dd|td|th|tr|option)$/.test(name)) this.#open.pop();
      const own = attributes && /lang/i.test(attributes) ? readAttributes(attributes).get('lang') : undefined;
      if (this.#open.length < DEEPEST) this.#open.push({ name, language: own || this.language });
    }
  }

  #close(name: string): void {
    const lowest = Math.max(0, this.#open.length - REACH);
    for (let index = this.#open.length - 1; index >= lowest; index--) {
      if (this.#open[index]?.name === name) {
        this.#open.length = index;
        return;
      }
    }
  }

  #count(name: string, closes: boolean, attributes: string | null): void {
    if (name === 'svg' || name === 'math') {
      if (closes) this.#roots[name] = Math.max(0, this.#roots[name] - 1);
      else if (!attributes?.endsWith('/')) this.#roots[name]++;
      if (!this.#foreign) this.#mixed = false;
    } else if (name === 'select') this.#select = !closes;
    else if (name === 'template') {
      if (closes) this.#inert -= Number(this.#templates.pop() ?? false);
      else {
        const inert = !/^(open|closed)$/i.test(readAttributes(attributes ?? '').get('shadowrootmode') ?? '');
        this.#templates.push(inert);
        this.#inert += Number(inert);
      }
    } else if (this.#foreign && integrationPoints.has(name)) this.#mixed = true;
    this.reader.inForeign = Boolean(this.#foreign) && !this.#mixed;
  }
}
