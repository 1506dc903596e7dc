/** What a credit line holds besides names: signs of rights, licences, dates, what is said to editors. */

const months =
  'jan(?:uary|uar|vier|\\.)?|feb(?:ruary|ruar|\\.)?|mar(?:ch|s|\\.)|märz|apr(?:il|\\.)?|may|mai|june?|juni|juin|july?|juli|juillet|aug(?:ust|\\.)?|août|' +
  'sept?(?:ember|\\.)?|oct(?:ober|\\.)?|okt(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?|dez(?:ember|\\.)?';
const year = '(?:1[89]|20)\\d\\d';
const alone = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');

const licences = [
  'CC[\\s-]?(?:BY|0|PDM)(?:[\\s-]?(?:SA|NC|ND))*(?:[\\s-]?\\d\\.\\d)?(?:\\s(?:DEED|International|Int|Unported|Generic|[A-Z]{2}))?',
  'Creative Commons(?: (?:Attribution|Namensnennung)[\\w -]*)?(?: \\d\\.\\d)?',
  'public domain|gemeinfrei|domaine public|dominio público|domínio público|GFDL|OGL|Open Government Licen[cs]e(?: v\\d(?:\\.\\d)?)?',
].join('|');

const sayings = [
  'all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|جميع الحقوق محفوظة|כל הזכויות שמורות',
  '(?:used|reprinted) (?:with|by) (?:kind )?permission|(?:for )?editorial use only|mandatory credit|no resales?|no archives?|released',
  'own work|eigenes werk|travail personnel|for illustrati(?:on|ve)(?: purposes)?(?: only)?',
].join('|');

const patterns: readonly (readonly [RegExp, string])[] = [
  [/\bhttps?:\/\/\S+|\bwww\.\S+/gi, ' '],
  [/(?:copyright\s*)?(?:©|\(c\)|℗)\ufe0f?|\bcopyright\b\s*:?(?:\s*by\b)?/gi, ' '],
  [
    alone(
      `(?:(?:is |are )?(?:licen[sc]ed |shared |used )?(?:under|unter|sous)\\s+(?:(?:a|the|der|licence)\\s+)?)?(?:${licences})(?:\\s+licen[sc]e)?`,
    ),
    ' ',
  ],
  [alone(sayings), ' '],
  [/無断転載(?:禁止|を禁じます)?/g, ' '],
  // A day, a month and a year; a month and a year after a comma: "Lena May 2019" could be either.
  [alone(`\\d{1,2}\\.?\\s+(?:${months})(?:,?\\s+${year})?|(?:${months})\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+${year})?`), ' '],
  [new RegExp(`(?<=^|[,/|(]\\s?)(?:${months})\\s+${year}(?!\\d)`, 'giu'), ' '],
  [/(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/g, ' '],
  [/(?:\d{4}年)(?:\d{1,2}月)?(?:\d{1,2}日)?/g, ' '],
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?<!(?:${months})\\s)(?:c(?:irca|a?\\.)\\s*)?${year}s?(?:\\s*[-–]\\s*(?:${year}|\\d\\d|present))?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    ' ',
  ],
  [/(?<=\p{L})\s+(?:d['’]archives?|de archivo|d['’]illustration)(?!\p{L})/giu, ''],
  [/\(\s*\)|\[\s*\]/g, ' '],
  [/\s+(?=[.,])/g, ''],
];

/** Takes all that from a line. */
export const withoutNoise = (line: string): string => patterns.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line);

const notes = [
  "file(?: photo| picture| pic)?|archive(?: photo)?|archival|archiv(?:bild|foto)?|(?:photo )?d?['’]?archives?|foto de archivo|archivo|arquivo|arkiv|undated|exclusive|資料(?:写真)?",
  'staff(?: photo(?:grapher)?)?|stf|str|stringer|freelancer?|contribut(?:or|ed)|correspondent|intern|reporter|ph\\.?d|md',
  '(?:(?:chief|senior|visual|contributing) )?(?:photo)?(?:journalist|grapher)|photo editor|fotograf(?:in|o|a)?|fotógraf[oa]|photographe',
  'photo(?:graph)?s?|images?|illustration|symbol(?:bild|foto)|写真|撮影|handout|hand-out|HO|courtesy|pool|dr|family(?: handout| photo)?|own|@[\\w.]+',
];
const note = new RegExp(`^(?:the )?(?:${notes.join('|')})$`, 'iu');

/** Tells whether a piece of a line is such a remark: "file photo", "stringer", "pool". */
export const isNote = (text: string): boolean => note.test(text);
