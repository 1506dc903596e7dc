const any = (words: string): string =>
  words
    .trim()
    .split(/\s*,\s*/)
    .join('|');

/** Words that say who made it, wherever they stand first. */
const role =
  any(`(?:satellite|aerial) (?:images?|imagery|photos?|pictures?), photo(?:graph)?s?, photo illustration, (?:symbol|archiv|presse|luft)(?:bild|foto)s?, fot(?=\\.), photography, photographer, photographie, pictures?, pics?,
  fot(?:o|os|ograf(?:i[ae]?n?|ía|ías|o|a)?|oğraf|óg?|ó|ka), ph, crédits?, cr[eé]dito?s?, credits?, kredit, illustrations?, ilustraci(?:ón|ones), ilustração, illustrazione,
  ảnh, kuvat?, beeld, zdjęci[ea], снимка, фото(?:графия)?, φωτο(?:γραφία)?, εικόνα`);
/** Those that could be a name's or a caption's, and need their colon or "by": "Art T. Fotog", "Bild am Sonntag". */
const needsColon =
  any(`images?, bild(?:er)?, imagen, imágenes, imagem, immagine, art(?:work)?, drawing, zeichnung, karikatur, cartoon, dessin, graphics?, grafik, infographi[ce], map, karte,
  author, autor, auteur, urheber(?:in)?, bildnachweis, fotonachweis, artist, creator, by-?line, credit line, aufnahme, cliché, visual, צילום, צילמה, צילם, תמונה, تصوير, عدسة, بعدسة, المصور,
  الصورة, صورة, 写真, 画像, 摄影, 摄, 攝影, 攝, 撮影, 图片, 图, 圖, 照片, 사진, 촬영, 그래픽, イラスト, 插图`);
const before = any(
  'staff, file, archive, archival, special, official, main, cover, lead, top, press, stock, photo, image, foto, crédit, credit, agency, original',
);
const by = any(`by, von, par, por, av, af, door, od, (?:taken|made|created) by, prise? par, di, de, d['’]`);
/** Houses whose names begin as a label does. */
const noLabel = `(?!${any('picture[ -]alliance, picture press, image source, photo researchers, photo ?12, photo ?news')})`;

/** "Photo by", "Crédit photo :", "Foto:", "撮影・": what stands before the names. */
export const label = new RegExp(
  `^(?:(?:${before})\\s+)*(?:${[
    `${noLabel}(?:${role})(?:\\s+${noLabel}(?:${role}|line))*(?:\\s*\\(s\\))?(?:\\s+(?:${by})(?=\\s|['’]))?(?:\\s*[:：=・|.–-]+\\s*|\\s+|$)`,
    `(?:${needsColon})(?:\\s+(?:${role}|line))*(?:\\s+(?:${by})\\s+|(?:\\s+(?:${by}))?\\s*[:：=・|/]\\s*)`,
    `(?:by|par|por|photographed by|illustrated by)\\s+`,
  ].join('|')})+`,
  'iu',
);

/** A label in the middle: "U.S. Navy photo by", "Gazette photographer", "“Night ferry” by". */
export const middle = new RegExp(
  `^(?:${[
    `["“„«'‘][^"”»’]+["”»’],?\\s+(?:by|von|par|por|de)\\s+`,
    `([^/|;,:]{2,40}?)\\s+(?:photos?|photographs?|(?:photo )?illustration|graphic|picture|image)\\s+by\\s+`,
    `([^/|;,:]{2,40}?)\\s+(?:staff )?photographer\\s+`,
  ].join('|')})`,
  'iu',
);

/** Tells whether a label is of several pictures or people. */
export const isPlural = (words: string): boolean =>
  /^(?:photos|photographs|pictures|pics|images|fotos|bilder|crédits|credits|fotografías|kuvat|illustrations)(?!\p{L})/iu.test(words);

/** Tells whether a label says of scripts without capitals that a person took the picture. */
export const isPhotographer = (words: string): boolean =>
  /^(?:撮影|摄影|摄|攝影|攝|촬영|تصوير|عدسة|بعدسة|المصور|צילום|צילמה|צילם)/u.test(words);

/** "Courtesy of", "Provided by", "提供：": what stands before whoever gave the picture. */
export const giver = new RegExp(
  `^(?:(?:photo|image|picture|foto)s?\\s+)?(?:${any(`courtesy(?:\\s+(?:of|from|photo by))?, (?:provided|supplied|submitted|contributed|shared|released|donated)(?:\\s+by|(?=\\s*:)), handout\\s+(?:from|by),
    from, sources?, quelle, bildquelle, fuente, fonte, cortes[ií]a de, cedida por, mit freundlicher genehmigung(?: von| des| der)?, avec l['’]aimable autorisation de, 写真提供, 提供, 出典, 供图, 来源`)})\\s*[:：]?\\s*(?=\\S)`,
  'iu',
);
