import { intl } from './intl.js';

/** Puts values into a sentence: `fill('{n} left', { n: 3 })`. What has no value stays as it is. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A sentence in the forms its language has for numbers; `other` is there in every language. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The sentence for this number, with the number written as the language writes it. */
export function plural(language: string, forms: Plural, n: number): string {
  const form = intl('PluralRules', language).select(n);
  return fill(forms[form] ?? forms.other, { n: intl('NumberFormat', language).format(n) });
}
