/** A plural in each of the forms that the language has, by the names of `Intl.PluralRules`. */
type Plural = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/** A group of words in another language: every word of the English, and none that it has not. */
export type Translated<Group> = { readonly [Word in keyof Group]: Group[Word] extends string ? string : Plural };
