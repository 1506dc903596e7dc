/** The words that credit lines are made of, beside names: in lower case, in the languages papers print them in. */

const list = (words: string): string[] => words.trim().split(/\s*[,\n]\s*/);
const set = (words: string): ReadonlySet<string> => new Set(list(words));
/** One of the words, as a whole word in any script. */
const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${list(words).join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Agencies, collections and sites whose names could be a person's, or say nothing of what they are. */
export const houses =
  set(`aap, abaca, abacapress, action press, adobe, afp, aflo, agerpres, alamy, allstar, anadolu, ani, anp, ansa, antara, ap, apa,
  associated press, avalon, backgrid, barcroft, belga, bestimage, bettmann, black star, bloomberg, bta, camera press, cnn, contour, corbis, cover, čtk, ctk,
  cuartoscuro, depositphotos, dha, dpa, dpa-infocom, dreamstime, efe, epa, epa-efe, efe-epa, epd, esa, europa press, everett, eyeem, filmmagic, flash90, flickr,
  folhapress, fotolia, freepik, gamma, gamma-rapho, getty, hans lucas, hollandse hoogte, hulton, hulton deutsch, ians, jan huebner, icon sport, icon sportswire, image source,
  imaginechina, imagn, imago, imago images, inpho, interfax, invision, istock, istockphoto, jiji, jpl, jpl-caltech, keystone, keystone-sda, keystone-france, kna, kyodo,
  la presse, lapresse, lehtikuva, lusa, magnum, mary evans, maxppp, mirrorpix, mti, nasa, noaa, noor, ntb, nurphoto, pa, pap, pexels, photo12, photo researchers,
  photonews, picture alliance, picture-alliance, pixabay, polaris, popperfoto, postmedia, prensa latina, press association, presseye, pti, redux, reuters, rex, rex features,
  rex/shutterstock, ria novosti, ritzau, ritzau scanpix, roger viollet, roger-viollet, ronald grant, sapa, scanpix, shutterstock, sipa, sipa usa, sputnik, sven simon,
  swns, tass, tt, ullstein bild, unsplash, upi, usgs, vcg, vii, wikimedia, wikimedia commons, wikipedia, wireimage, xinhua, yonhap, zuma, zumapress,
  тасс, риа новости, интерфакс, рейтер, унiан, укринформ, άπε-μπε, απε-μπε,
  רויטרס, פלאש 90, פלאש90, رويترز, أ ف ب, أ.ف.ب, أ ب, أ.ب, د ب أ, فرانس برس, أسوشيتد برس, غيتي, غيتي إيميجز, جيتي, الأناضول, واس, وام, سانا,
  共同, 共同通信, 時事, 時事通信, 朝日新聞, 読売新聞, 毎日新聞, 産経新聞, ロイター, アフロ, ゲッティ, ゲッティイメージズ, ＡＰ, ＡＦＰ, ＥＰＡ, 新华社, 新華社, 中新社, 视觉中国, 東方ic,
  中央社, 연합뉴스, 뉴시스, 뉴스1, 로이터, 게티이미지`);

/** Sites and stocks that show and sell what others made. */
export const stocks =
  set(`adobe, adobe stock, alamy, alamy stock photo, canva, depositphotos, dreamstime, eyeem, flickr, fotolia, freepik, istock, istockphoto, pexels, pixabay,
  shutterstock, unsplash, wikimedia, wikimedia commons, wikipedia`);

/** Words that stand in the names of organisations, and (nearly) never in a person's. */
export const organisations =
  set(`academy, aerospace, architects, architekten, borussia, cirque, deutsche, deutscher, kunsthaus, kunstmuseum, microsoft, nintendo, associates, automotive, aviation, brigade, chamber, championship, charity, clinic, coalition, collaboration, conservancy, conservation,
  construction, cricket, cruises, diocese, electronics, ensemble, energy, expedition, ferries, financial, football, geographic, geographical, geological, humanitarian, industries, initiative,
  institution, insurance, llp, logistics, meteorological, ministries, motor, pharma, pharmaceuticals, philharmonic, programme, properties, racing, resorts, rugby, software, soccer,
  survey, symphony, therapeutics, ventures, visuals, wildlife, administration, advertiser, agence, agencia, agency, agência, agentur, agenzia, airforce, airlines, airways, alliance,
  ambulance, anzeiger, archief, archiv, archive, archives, archivio, archivo, arkiv, arquivo, army, association, authority, ayuntamiento, ballet, bibliothek, bibliothèque,
  biblioteca, bild, bilder, board, books, broadcasting, bros, brothers, bulletin, bundeswehr, bureau, cathedral, center, centre, channel, chronicle, club, collection,
  college, collective, comisión, commission, committee, commons, communications, company, comune, congress, consortium, consulting, corp, corporation, corps, corriere, council, courier,
  daily, department, dept, dgap, diario, digital, dispatch, echo, ediciones, editions, education, embassy, enquirer, enterprises, entertainment, estate, évêché, examiner,
  express, features, federation, festival, feuerwehr, films, filmes, fondation, fondazione, force, forces, foto, fotos, foundation, fundación, fundação, gazeta, gazette,
  gazzetta, gemeente, gendarmerie, generalitat, globe, gmbh, gobierno, government, governo, graphics, group, groupe, grupo, guardian, health, herald, historical,
  holdings, hospital, images, imágenes, image, independent, information, inquirer, inc, institut, institute, instituto, international, istituto, jornal, journal, kommune,
  krant, kurier, lab, laboratory, labs, landesregierung, league, library, limited, llc, ltd, magazine, mairie, maps, media, ministère, ministerio, ministerium,
  ministero, ministry, mirror, motors, musée, museo, museu, museum, music, muzeum, nachrichten, national, nationale, navy, network, networks, news, newspaper, newspapers,
  newswire, nieuws, notizie, noticias, observatory, observer, office, opera, orchestra, organisation, organization, palace, parliament, partners, periódico, photo,
  photography, photos, pics, picture, pictures, police, policía, polícia, politie, polizei, polizia, prefeitura, prensa, press, presse, production, productions,
  publications, publishing, radio, records, register, relief, religion, reporter, republic, rescue, resources, review, rundfunk, school, schools, science, senate, sentinel,
  service, services, society, société, space, sport, sports, sportsphoto, sportswire, stadt, standard,  studio, studios, syndicate, syndication, systems, technologies,
  technology, teatro, telegraph, televisión, television, theater, theatre, théâtre, times, tribune, trust, tv, união, universidad, universidade, università, universität,
  université, university, verein, verlag, vision, weekly, wire, worldwide, zeitung, zoo, pressefoto, агентство, газета, известия, коммерсантъ, ведомости, новости, музей,
  وكالة, صحيفة, جريدة, قناة, شبكة, مجلة, 新聞, 通信, ニュース, イメージズ, フォト, スタジオ, 뉴스, 신문, 일보, 통신, 방송`);

/** The ends of compounds and of names without spaces that are an organisation's. */
export const organisation =
  /(?:zeitung|archiv|verlag|agentur|ministerium|museum|anzeiger|tagblatt|tageblatt|presse|bibliothek|feuerwehr|stiftung|photos|images|pictures|press|新聞|新聞社|通信|通信社|放送|テレビ|新报|日报|晚报|新闻|通讯社|뉴스|신문|일보|통신|방송)$/iu;

/** Words that are in no person's name, and tell of no organisation either: things, places, roles, and what stands where a name is not known. */
export const things =
  set(`firefly, saint, sankt, santa, switch, teams, action, advance, advocate, agent, aid, appeal, attractions, banner, beacon, blade, capital, citizen, classics, democrat, eagle, enterprise, exhibition, forum, games, gardens, hall, horizon, item,
  law, ledger, marine, mission, open, peace, pilot, pioneer, plus, post, power, prime, progress, royal, courier, searchlight, statesman, stock, summit, telescope, temple, vantage, voice, airport, animation, anonymous, archival, army, artist, author, avenue, bank, bay, beach, bridge, call, camera, campaign, capitol, castle, cctv, channel, church,
  city, civil, coast, collector, community, company, contributed, contributor, coordinator, county, courtesy, court, credit, creator, crew, dashcam, day, defense, defence, desk, district, domain,
  drone, earth, east, editor, editorial, england, event, ever, exclusive, faculty, family, farm, ferry, field, file, fire, first, freelance, friend, front, garden, general, global, google, government, graphic, great,
  guard, guest, handout, harbor, harbour, heritage, hill, hotel, house, house's, illustration, illustrator, internet, island, its, kingdom, lake, land, leader, legacy, library, light, live, local, los, mail,
  maison, market, member, memorial, metro, midlands, mint, mobile, monitor, morning, mother, motorsport, mount, mountain, multiple, museum, new, night, no, none, north, northern, not, office, official, own, page, parish,
  park, people, personal, photographer, photographers, photojournalist, place, planet, player, port, portfolio, private, project, prod, property, provided, public, quay, railway, reader, record, red, report, reserved, resident,
  rights, river, road, san, sea, second, shop, social, solutions, some, source, south, southern, special, square, staff, star, state, states, station, stills, stone, store, street, stringer, submitted,
  sun, sunday, supplied, surveillance, team, the, theme, this, tourism, tower, town, transport, travel, tribe, trustees, twin, union, unit, united, university, unknown, user, valley, various, video, village,
  visitor, water, weather, web, website, west, western, white, witness, women, work, world, your, zone, evening, sky, rf, rm, xmedia, moment, getty's,
  amt, anonym, bundes, fotograf, frei, nutzung, privat, symbolbild, symbolfoto, unbekannt, verwendung, redaktion, dr, droits, libre, réservés, inconnu, ville, région, particulier, collectivité,
  cortesía, cedida, archiv, redes, derechos, desconocido, casa, puerto, ciudad, junta, guardia, divulgação, reprodução, acervo, pessoal, câmara, secretaria, assessoria, ufficio, stampa, vigili,
  минобороны, мчс, мвд, россия, россии, россия сегодня, фото, пресс-служба, архив, кадр,
  מתוך, באדיבות, דוברות, דובר, רשות, רשתות, חדשות, משטרה, צבא, חיל, בית, ערוץ, אתר, אוסף, ארכיון, איחוד, מגן, כבאות, כיבוי, שירות, ללא, פרטי, תיעוד, שימוש, מסך, צילום, סוכנות, משרד, מכבי, הפועל, קבוצת, צוות,
  أرشيف, وزارة, هيئة, متحف, مكتبة, شركة, مؤسسة, جامعة, شرطة, بلدية, حكومة, رئاسة, مواقع, موقع, صورة, خاص, خاصة, مكتب, مركز, نادي, اتحاد, جمعية, حركة, حزب, كتائب, سرايا, قوات, جيش, لجنة, مجلس, إدارة, دائرة, مديرية, فريق, مصدر, متداولة, ميناء, مدينة, من, عن, إعلام`);

/** Names of two words that are a firm's or a place's, as no word in them tells. */
export const firms =
  set(`burger king, jp morgan, old trafford, wells fargo, buckingham palace, calvin klein, goldman sachs, hugo boss, johns hopkins, louis vuitton, marie claire, morgan stanley, paris match,
  ralph lauren, rolls royce, aston martin, alfa romeo, mercedes benz, harley davidson, tommy hilfiger, michael kors, johnnie walker, yves saint laurent, reading eagle, ray ban, walt disney, warner bros, lucas film, dorling kindersley, tony stone, bruce coleman, peter arnold, frank spooner, harper collins,
  hong kong, sri lanka, costa rica, puerto rico, saudi arabia, buenos aires, rio de janeiro, tel aviv, abu dhabi, kuala lumpur, addis ababa`);

/** Letters that stand for an organisation or a state, and not for two first names. */
export const acronyms = set(
  'ap, afp, ai, bbc, cbs, abc, nbc, cnn, cc, dpa, epa, efe, esa, eu, fc, gop, itv, nasa, nato, nhs, npr, nyt, ny, la, pa, pbs, rte, tt, tv, uae, uk, un, us, usa, vw, zdf, ard, wdr, ndr, pr',
);

/** A label that says where a picture is from, and not who made it; or that words besides are credited. */
const sourceLabel =
  /(?:^|[^\p{L}])(?:sources?|quellen?|bildquellen?|fotoquelle|fuentes?|fonte|bron|kilde|källa|lähde|zdroj|źródło|источник|πηγή|kaynak|text|texte|words)\s*[:：=]/iu;

/** What keeps a line from telling who made the picture: pictures made of others or by a machine, taken off a screen or a network. */
const unclear =
  word(`composite, composites, compilation, montage, photomontage, fotomontage, collage, fotocollage, combo, screengrab, screen grab, screenshot,
  screen shot, screen capture, screencap, stills? from, frame from, video still, videograb, video grab, captura, capture d['’]écran, bildschirmfoto, скриншот, кадр из,
  (?:ai|ki)-(?:generated|generiert), generated, generiert, générée?, generada, gerada, generato, midjourney, dall[·.-]?e, chatgpt, openai, stable diffusion,
  facebook, instagram, twitter, tiktok, youtube, snapchat, telegram, whatsapp, reddit, weibo, social media, vkontakte, truth social, bluesky, threads, linkedin, tumblr, pinterest,
  redes sociales, redes sociais, réseaux sociaux, soziale medien, adapted from, based on, edited by, colou?ri[sz]ed by, retouched by, reproduction, reproduktion, reprodução,
  صورة مولدة, الذكاء الاصطناعي, ذكاء اصطناعي, لقطة شاشة, مواقع التواصل, צילום מסך, רשתות חברתיות`);
const unclearLetters =
  /(?<![\p{L}\p{N}.])(?:A\.?I\.?|KI|IA|X)(?![\p{L}\p{N}]|\.\s?\p{Lu})|スクリーンショット|キャプチャ|合成|生成|截图|截圖|캡처|캡쳐/u;

/** Tells whether a line is of the kind from which nobody can tell who made the picture, or through whom it came. */
export const isUnclear = (line: string): boolean => unclear.test(line) || unclearLetters.test(line);

const given =
  word(`courtesy, handout, hand-out, provided, supplied, submitted, contributed, shared by, released by, distributed by, donated, on loan, collection of, estate of, property of,
  mit freundlicher genehmigung, zur verfügung gestellt, zvg, privat, cortesía, cortesia, cedida, facilitada, divulgação, arquivo pessoal, acervo pessoal,
  aimable autorisation, fournie?, par gentile concessione, gentile concessione, предоставлено, из архива, באדיבות, مقدمة من, بإذن من, إهداء`);
const givenLetters = /(?<![\p{L}\p{N}])HO(?![\p{L}\p{N}])|提供|出典|供图|供圖|来源|來源|제공|출처|المصدر/u;

/** Tells whether a line names who gave or holds the picture, and not who made it. */
export const isPassedOn = (line: string): boolean => given.test(line) || givenLetters.test(line) || sourceLabel.test(line);
