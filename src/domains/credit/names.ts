import { acronyms, firms, houses, organisation, organisations, stocks, things } from './words.js';

const words = (text: string): string[] => text.split(/[\s/]+/).filter(Boolean);
const plain = (text: string): string => text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

const particle =
  /^(?:a[fl]|av|bin|bint|ben|ibn|da|dal|dalla|das|de|dei|del|dela|della|den|der|di|do|dos|du|des|e[ld]|la|las|le|los|ten|ter|te|van|von|zu|zum|zur|['’]t)$/;
const suffix = /^(?:[JS]r|II|III|IV)\.?$/;
const initials = /^(?:\p{Lu}{1,2}|(?:\p{Lu}\.-?){1,4})$/u;
const article = /^(?:the|an?|le|les|la|los|las|el|il|lo|die|das|het|de)$/i;
/** "Byrne", "O'Brien", "Jean-Pierre", "Yeon-je", "McCoy", "al-Sayed", "d'Angelo". */
const capital = /^(?:al-|el-|[dl]['’])?\p{Lu}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]+)?(?:-\p{L}[\p{L}\p{M}]+)*$/u;
const rank =
  /^(?:(?:dr|prof|sgt|cpl|capt|lt|maj|col|gen|pvt|spc|pfc|cmdr|chief petty officer|(?:staff|tech|master|senior master|gunnery|lance) (?:sgt\.?|cpl\.?)|(?:senior )?airman|seaman|(?:petty officer|mass communication specialist|airman|sgt\.?)(?: [123](?:st|nd|rd) class)?)\.?\s+)+/iu;

/** Takes a rank or title from before a name. */
export const withoutRank = (name: string): string => name.replace(rank, '');

const lowly = /^(?:of|and|the|de|la|du|des|der|für|for|et|und|y|&)$/;
const upper = (each: string): boolean => /^[\p{Lu}\p{N}]/u.test(each) || !/^\p{Ll}/u.test(each);

/** Tells whether words could be the name of a house of which nothing is known: "Solent", "Westend61", "Johner RF". */
export const couldBeHouse = (text: string): boolean =>
  !/[:："@]/.test(text) && !things.has(plain(text)) && words(text).every((each) => upper(each) || lowly.test(each));

const site = /^[\p{L}\p{N}.-]+\.(?:com|org|net|de|fr|es|it|pl|nl|uk|ca|ch|at|jp|photo|io)$/u;

/** Tells whether a house shows and sells what others made. */
export const isStock = (text: string): boolean => stocks.has(plain(text)) || site.test(plain(text));

/** "Foster + Partners", "Smith & Sons": what is joined is one firm's name. */
const firm =
  /^\S.*\s(?:and|und|et|y|e|og|och|en|&|\+)\s(?:Partners?|Partner:innen|Associates?|Associ[ée]s|Associati|Asociados|Associados|Sons?|Söhne|Fils|Hijos|Figli|Co|Cie|Company|Compagnie|Studios?)\.?(?:\s(?:Archite[ck]\p{L}+|Photography|LLP|Ltd|Inc|GmbH))?\.?$/u;

/** Tells whether words are a firm's name that ends as firms' do: "and Partners". */
export const isFirm = (text: string): boolean => firm.test(text) && couldBeHouse(text);

const photo = /^(?:photos?|fotos?|pictures?|images?|bild|bilder)$/;
const loud = /^(?:\p{Lu}{2,}|Getty|Reuters|Alamy|Shutterstock|Bloomberg|Xinhua|Wikimedia)$/u;

/** Tells whether words are sure to be an agency's name, a paper's, a collection's. */
export function isHouse(text: string): boolean {
  const name = plain(text);
  if (houses.has(name) || stocks.has(name)) return true;
  if (site.test(name) || isFirm(text)) return true;
  const each = words(text);
  // "Gazette photo" tells whose it is, "Family photo" does not.
  const telling = each.filter((part) => !photo.test(plain(part)));
  if (!telling.some((part) => upper(part) && !things.has(plain(part)) && !lowly.test(part)) && each.length > telling.length) return false;
  if (!/[:："@]/.test(text) && each.every((part) => upper(part) || lowly.test(part) || photo.test(part)))
    return organisation.test(name) || each.some((part) => organisations.has(plain(part)) || (houses.has(plain(part)) && loud.test(part)));
  return false;
}

const named = /^(?:\p{Script=Han}|[々ヶ]){1,3}[\s　](?:\p{Script=Han}|[々ヶ]|\p{Script=Hiragana}|\p{Script=Katakana}){1,4}$/u;
const written =
  /^(?:\p{Script=Han}|[々ヶ]){2,4}(?:\p{Script=Hiragana}|\p{Script=Katakana}){0,3}$|^[\p{Script=Katakana}ー]{2,}・[\p{Script=Katakana}ー]{2,}$|^\p{Script=Hangul}{3}$/u;
/** Written without a name's form, these have made pictures too, and are nobody: "taken by the author, by a reader, from the air". */
const nobody =
  /^(?:筆者|著者|代表|本人|読者|知人|家族|遺族|関係者|空撮|本紙|本社|自社|独自|記者|共同|時事|同社|社員|住民|市民|作者|网友|網友|本报|资料|通讯员|독자|본인|시민)|(?:社|報|报|局|省|庁|部|署|院|館|馆|会|団|隊|校|園|駅|班|側|員|者|県|区|機|網|网|でから)$/u;

/** Tells whether a name in a script without capitals is a person's: from its form, and from being said to have taken the picture. */
function isPersonWithoutCase(name: string, photographer: boolean): boolean {
  if (isHouse(name) || nobody.test(name.replace(/\s/g, ''))) return false;
  if (named.test(name)) return true;
  if (!photographer) return false;
  if (written.test(name)) return true;
  const each = words(name);
  const script = /^[\u0600-\u06ff]+$/.test(each.join('')) ? /^ال|ت$|ة$/ : /^[\u05d0-\u05ea'’-]+$/.test(each.join('')) ? /^ה|ת$/ : undefined;
  if (!script || each.length < 2 || each.length > 4 || each.some((part) => part.length < 2)) return false;
  // Not "the ministry", "police of"; nor two names of which the second begins with "and".
  return (
    !script.test(each[0]!) && !each.some((part, index) => things.has(part) || organisations.has(part) || (index > 0 && /^[وו]/.test(part)))
  );
}

/** Tells whether words are sure to be one person's name. `photographer` says that a label before or after them says so. */
export function isPerson(text: string, photographer = false): boolean {
  const name = withoutRank(text)
    .replace(/,(?=\s[JSI])/, '')
    .trim();
  if (!/\p{Lu}/u.test(name)) return isPersonWithoutCase(name, photographer);
  const parts = words(name);
  const lower = plain(name);
  if (isHouse(name) || firms.has(lower) || /[\d"/]|['’]s\b/.test(name)) return false;
  const body = parts.filter((part) => !suffix.test(part) && !particle.test(part));
  const [first] = parts;
  const whole = body.filter((part) => !initials.test(part));
  // A name has two to four words, and neither begins with a particle, "The" or "Le Monde" is no name, nor ends with an initial.
  if (body.length < 2 || body.length > 4 || !whole.length || article.test(first!) || particle.test(first!) || initials.test(body.at(-1)!))
    return false;
  if (
    !body.every(
      (part) =>
        (initials.test(part) || capital.test(part)) &&
        !things.has(plain(part)) &&
        !(part === part.toUpperCase() && acronyms.has(plain(part).replaceAll('.', ''))),
    )
  )
    return false;
  // "NASA JPL" is no name, "ANA LIMA" cannot be told from it; "Jean DUPONT" is one.
  const shouted = whole.filter((part) => part === part.toUpperCase());
  if (shouted.length === whole.length) return shouted.some((part) => part.length > 4);
  return shouted.every((part) => part.length > 3 && part === parts.at(-1));
}
