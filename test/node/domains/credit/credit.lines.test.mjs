/* Credit lines as papers print them, in many languages: who is sure to have made the picture, and by whom it comes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { creditFromText, imageObject } from '../../../../dist/domains/credit/credit.js';

/** A line a row: the line, the people it is sure to name, the agency; `·` is none. */
const lines = {
  'firms and places whose names look like a person’s': `
    Burger King → · → ·
    Adobe Firefly → · → ·
    Wells Fargo → · → ·
    JP Morgan → · → ·
    Old Trafford → · → ·
    Sankt Gallen → · → ·
    Santa Fe → · → ·
    Saint Laurent → · → ·
    Deutsche Bahn → · → Deutsche Bahn
    Borussia Dortmund → · → Borussia Dortmund
    Kunsthaus Zürich → · → Kunsthaus Zürich
    Zaha Hadid Architects → · → Zaha Hadid Architects
    Cirque du Soleil → · → Cirque du Soleil
    Microsoft Teams → · → Microsoft Teams
    IMAGO / Jan Huebner → · → IMAGO / Jan Huebner
    Anna Deutsch → Anna Deutsch → ·`,
  'firms whose names have a joint in them': `
    Foster + Partners → · → Foster + Partners
    Foster & Partners → · → Foster & Partners
    Foster + Partners Architects → · → Foster + Partners Architects
    Norman Foster + Partners → · → Norman Foster + Partners
    Photo: Ada Byrne and Associates → · → Ada Byrne and Associates
    Ada Byrne & Co. → · → Ada Byrne & Co.
    Smith and Sons → · → Smith and Sons
    Nora Feld / Foster + Partners → Nora Feld → Foster + Partners
    Foster + Partners/AFP → · → Foster + Partners/AFP
    Gerkan, Marg und Partner → · → ·
    Nora Feld, Omar Haddad & Partners → · → ·
    Herzog & de Meuron → · → ·
    Herzog & de Meuron/AFP → · → AFP
    Diller Scofidio + Renfro → · → ·
    AFP + Getty → · → AFP + Getty
    Nora Feld + AFP → Nora Feld → AFP
    Nora Feld + Omar Haddad → Nora Feld + Omar Haddad → ·`,
  'agencies, before and after': `
    AP Photo/Nora Feld → Nora Feld → AP
    (AP Photo/Nora Feld, File) → Nora Feld → AP
    Nora Feld/AP → Nora Feld → AP
    Nora Feld via AP → Nora Feld → AP
    Nora Feld, AP → Nora Feld → AP
    REUTERS/Omar Haddad → Omar Haddad → REUTERS
    REUTERS/Omar Haddad/File Photo → Omar Haddad → REUTERS
    Omar Haddad/Pool via REUTERS/File Photo → Omar Haddad → Pool via REUTERS
    Reuters: Omar Haddad → Omar Haddad → Reuters
    AFP → · → AFP
    AFP via Getty Images → · → AFP via Getty Images
    AFP/Getty Images → · → AFP/Getty Images
    Jung Yeon-ho/AFP via Getty Images → Jung Yeon-ho → AFP via Getty Images
    AFP PHOTO / Luc Marin → Luc Marin → AFP
    © Luc MARIN / AFP → Luc MARIN → AFP
    Photo by STR/AFP via Getty Images → · → AFP via Getty Images
    Lena Ortiz/Getty Images for the Avel Prize → Lena Ortiz → Getty Images for the Avel Prize
    Getty Images/iStockphoto → · → Getty Images/iStockphoto
    Westend61/Getty Images → · → Getty Images
    Hulton Archive/Getty Images → · → Hulton Archive/Getty Images
    EPA-EFE → · → EPA-EFE
    EPA/Lena Ortiz → Lena Ortiz → EPA
    Lena Ortiz/PA Wire → Lena Ortiz → PA Wire
    Lena Ortiz/dpa via AP → Lena Ortiz → dpa via AP
    Lena Ortiz/BPI/REX/Shutterstock → Lena Ortiz → BPI/REX/Shutterstock
    Xinhua/Rex/Shutterstock → · → Xinhua/Rex/Shutterstock
    Antara/Budi Santoso → Budi Santoso → Antara
    Sputnik via AP → · → Sputnik via AP
    Hans Lucas → · → Hans Lucas
    Black Star → · → Black Star
    NASA/JPL-Caltech → · → NASA/JPL-Caltech
    Maria Weiss-USA TODAY Sports → Maria Weiss → USA TODAY Sports`,
  'papers, and whom it was for': `
    Lena Ortiz/Harbour Gazette → Lena Ortiz → Harbour Gazette
    Photo by Lena Ortiz for The Times → Lena Ortiz → The Times
    Photo by Lena Ortiz for The Avel Post via Getty Images → Lena Ortiz → The Avel Post via Getty Images
    Lena Ortiz of the Gazette → Lena Ortiz → the Gazette
    By Lena Ortiz, Special to The Gazette → Lena Ortiz → The Gazette
    Lena Ortiz/For the Gazette → Lena Ortiz → the Gazette
    Gazette photo by Lena Ortiz → Lena Ortiz → Gazette
    Credit...Lena Ortiz for The Avel Times → Lena Ortiz → The Avel Times
    Lena Ortiz, The Avel Post → Lena Ortiz → The Avel Post
    Lena Ortiz • The Register → Lena Ortiz → The Register
    Lena Ortiz / Solent → Lena Ortiz → Solent
    THE AVEL PRESS/Lena Ortiz → Lena Ortiz → THE AVEL PRESS
    U.S. Navy photo by Mass Communication Specialist 2nd Class John R. Roe → John R. Roe → U.S. Navy
    Staff Sgt. John Roe/U.S. Air Force → John Roe → U.S. Air Force
    Official White House Photo by John Roe → John Roe → White House`,
  'names of every form': `
    Sanna Ek → Sanna Ek → ·
    LENA ORTIZ/AP → LENA ORTIZ → AP
    Jane Doe, Jr./Gazette → Jane Doe, Jr. → Gazette
    Martin Roe III/AP → Martin Roe III → AP
    J. D. O'Byrne/AP → J. D. O'Byrne → AP
    Jean-Pierre N'Diaye/AFP → Jean-Pierre N'Diaye → AFP
    Ludwig van der Heide/AP → Ludwig van der Heide → AP
    Ben Roe/AP → Ben Roe → AP
    María de los Ángeles Ruiz/EFE → María de los Ángeles Ruiz → EFE
    Dr. Lena Ortiz/University of Avel → Lena Ortiz → University of Avel
    Lena Ortiz (@lenaortiz) → Lena Ortiz → ·
    Weegee → · → ·
    Photo: Weegee → · → ·
    Prince/AP → · → AP
    lena ortiz/unsplash → · → unsplash
    José Ortega y Gasset → · → ·`,
  'more than one': `
    Ada Byrne and Tomas Vale / AFP → Ada Byrne + Tomas Vale → AFP
    Ada Byrne, Tomas Vale and Lena Ortiz → Ada Byrne + Tomas Vale + Lena Ortiz → ·
    Photos by Ada Byrne, Tomas Vale → Ada Byrne + Tomas Vale → ·
    Fotos: Ada Byrne und Tomas Vale/dpa → Ada Byrne + Tomas Vale → dpa
    Ada Byrne, Tomas Vale → · → ·
    Ada Byrne/Tomas Vale → · → ·
    Phil and Lynne Byrne → · → ·
    Ada Byrne (above); Tomas Vale (left) → · → ·
    Left: Ada Byrne/AP; right: Tomas Vale/AFP → · → ·
    Illustration by Ada Byrne / The Verge; Photo by Getty Images → · → ·
    Text: Ada Byrne, Foto: Tomas Vale → · → ·
    Johnson and Johnson → · → ·`,
  'labels, remarks, places, dates': `
    Photograph: Ada Byrne/The Guardian → Ada Byrne → The Guardian
    Illustration by Ada Byrne → Ada Byrne → ·
    Photo illustration: Ada Byrne/Gazette → Ada Byrne → Gazette
    Cartoon by Ada Byrne → Ada Byrne → ·
    Satellite image ©2024 Maxar Technologies → · → Maxar Technologies
    Staff photo by Ada Byrne → Ada Byrne → ·
    FILE - Ada Byrne/AP → Ada Byrne → AP
    File photo by Ada Byrne/AP → Ada Byrne → AP
    Ada Byrne, Staff Photographer → Ada Byrne → ·
    Ada Byrne | Staff Photographer → Ada Byrne → ·
    Ada Byrne, 2019 → Ada Byrne → ·
    Ada Byrne, June 12, 2024/AP → Ada Byrne → AP
    Anna Lena May 2019 → · → ·
    Anna Martin 2019/AP → Anna Martin → AP
    Ada Byrne, Paris → Ada Byrne → ·
    Paris, Ada Byrne → Ada Byrne → ·
    Ada Byrne in Paris/AP → · → AP
    A ferry at the quay. Ada Byrne/AFP → · → AFP
    Photo by Ada Byrne. Used with permission. → Ada Byrne → ·`,
  'who is nobody': `
    Handout → · → ·
    REUTERS/Handout → · → REUTERS
    REUTERS/Ada Byrne/Handout → · → REUTERS
    Handout via REUTERS → · → REUTERS
    Family handout/PA → · → PA
    File photo → · → ·
    Contributed photo → · → ·
    Family photo → · → ·
    Photographer unknown → · → ·
    Screengrab: BBC → · → ·
    Ada Byrne via Facebook → · → ·
    Ada Byrne/Instagram → · → ·
    X/@adabyrne → · → ·
    Composite: Ada Byrne and Tomas Vale → · → ·
    Composite: AFP/Getty Images → · → ·
    AI generated → · → ·
    Image: Ada Byrne/Midjourney → · → ·
    Courtesy of Ada Byrne → · → Ada Byrne
    Courtesy of the Byrne family → · → ·
    Photo courtesy of NASA → · → NASA
    Photo provided by Ada Byrne → · → Ada Byrne
    Supplied: Ada Byrne → · → Ada Byrne
    Source: Ada Byrne → · → Ada Byrne`,
  'organisations and places that look like people': `
    Harbour Gazette → · → Harbour Gazette
    Smithsonian Institution → · → Smithsonian Institution
    Kensington Palace → · → Kensington Palace
    Google Maps → · → Google Maps
    White House → · → ·
    Port Avel → · → ·
    New York → · → ·
    Hong Kong → · → ·
    Walt Disney → · → ·
    Marie Claire → · → ·
    Sky Atlantic → · → ·
    Crown Copyright → · → ·
    Le Monde → · → ·`,
  'rights and licences': `
    © 2026 Lena Ortiz → Lena Ortiz → ·
    Copyright © 2019–2024 Lena Ortiz → Lena Ortiz → ·
    Photo: © Lena Ortiz. All rights reserved. → Lena Ortiz → ·
    © Lena Ortiz - stock.adobe.com → Lena Ortiz → stock.adobe.com
    Photo by Lena Ortiz on Unsplash → Lena Ortiz → Unsplash
    Image by Lena Ortiz from Pixabay → Lena Ortiz → Pixabay
    Lena Ortiz, CC BY 2.0 → Lena Ortiz → ·
    Lena Ortiz (CC BY-SA 4.0) → Lena Ortiz → ·
    Lena Ortiz, CC BY-SA 3.0, via Wikimedia Commons → Lena Ortiz → Wikimedia Commons
    By Lena Ortiz - Own work, CC BY-SA 4.0, https://commons.example/1 → Lena Ortiz → ·
    “Night ferry” by Lena Ortiz is licensed under CC BY 2.0 → Lena Ortiz → ·
    Public domain → · → ·
    Copyright free → · → ·`,
  German: `
    Foto: Ada Byrne/dpa → Ada Byrne → dpa
    Foto: Ada Byrne (dpa) → Ada Byrne → dpa
    Foto: picture alliance / dpa → · → picture alliance / dpa
    picture alliance/dpa | Axel Heide → Axel Heide → picture alliance/dpa
    Symbolbild: Ada Byrne/dpa → Ada Byrne → dpa
    Archivfoto: Anna von der Heide → Anna von der Heide → ·
    IMAGO / Sven Simon → · → IMAGO / Sven Simon
    Foto: privat → · → ·
    Foto: Feuerwehr Kiel → · → Feuerwehr Kiel
    Quelle: Stadt Kiel → · → Stadt Kiel`,
  French: `
    Crédit photo : Luc Dupont/AFP → Luc Dupont → AFP
    Photo Luc Dupont, La Presse → Luc Dupont → La Presse
    PHOTO MARTIN DUPONT, LA PRESSE → MARTIN DUPONT → LA PRESSE
    AFP - LUC DUPONT → LUC DUPONT → AFP
    Luc Dupont / Hans Lucas → Luc Dupont → Hans Lucas
    Photo d’archives AFP → · → AFP
    © DR → · → ·`,
  'Spanish, Portuguese, Italian': `
    EFE/ Juan Pérez → Juan Pérez → EFE
    Fotografía de Juan Pérez → Juan Pérez → ·
    Juan Pérez - Europa Press → Juan Pérez → Europa Press
    Foto: Juan Pérez / EL PAÍS → Juan Pérez → EL PAÍS
    Foto: Cortesía → · → ·
    Foto de archivo → · → ·
    Ayuntamiento de Avel → · → Ayuntamiento de Avel
    Foto: Ana Lima/Folhapress → Ana Lima → Folhapress
    Foto: Divulgação → · → ·
    Reprodução/TV Avel → · → ·
    Foto di Mario Rossi → Mario Rossi → ·`,
  'the North and the East': `
    Foto: ANP / Jan de Vries → Jan de Vries → ANP
    Beeld: Jan Jansen → Jan Jansen → ·
    Foto: Anna Svensson/TT → Anna Svensson → TT
    Kuva: Matti Virtanen / Lehtikuva → Matti Virtanen → Lehtikuva
    Fot. Jan Kowalski / PAP → Jan Kowalski → PAP
    Фото: Иван Петров / ТАСС → Иван Петров → ТАСС
    Фото: РИА Новости → · → РИА Новости
    Фото: Минобороны России → · → ·
    Ảnh: Nguyễn Thanh Hà → Nguyễn Thanh Hà → ·`,
  'Arabic and Hebrew': `
    تصوير: أحمد علي → أحمد علي → ·
    تصوير: أحمد علي/رويترز → أحمد علي → رويترز
    تصوير: وزارة الدفاع → · → ·
    أ ف ب → · → أ ف ب
    وكالة الأناضول → · → وكالة الأناضول
    الصورة: ميناء الإسكندرية → · → ·
    أحمد علي → · → ·
    צילום: דנה כהן → דנה כהן → ·
    צילום: רויטרס → · → רויטרס
    צילום: עיריית חיפה → · → ·
    צילום: כיבוי והצלה → · → ·`,
  'Japanese, Chinese, Korean': `
    佐藤 花子/港新聞 → 佐藤 花子 → 港新聞
    佐藤花子撮影 → 佐藤花子 → ·
    （佐藤花子撮影） → 佐藤花子 → ·
    撮影：佐藤花子 → 佐藤花子 → ·
    共同 → · → 共同
    時事 → · → 時事
    ロイター／アフロ → · → ロイター/アフロ
    AFP＝時事 → · → AFP＝時事
    筆者撮影 → · → ·
    代表撮影 → · → ·
    写真：横浜港 → · → ·
    提供：気象庁 → · → 気象庁
    資料写真 → · → ·
    新华社记者 张三 摄 → 张三 → 新华社
    图/视觉中国 → · → 视觉中国
    사진=연합뉴스 → · → 연합뉴스
    사진=홍길동 기자 → 홍길동 → ·
    사진=현대차 → · → ·`,
};

for (const [kind, rows] of Object.entries(lines)) {
  test(`credit lines: ${kind}`, () => {
    const read = rows
      .trim()
      .split('\n')
      .map((row) => row.trim().split(' → '));
    const got = read.map(([line]) => {
      const { creators, agency, creditText } = creditFromText(line);
      assert.equal(creditText, line, 'the words stay as printed');
      return [line, creators.map(({ name }) => name).join(' + ') || '·', agency ?? '·'];
    });
    assert.deepEqual(got, read);
  });
}

test('rights are told where a line claims them', () => {
  for (const line of ['© 2026 Lena Ortiz', 'Copyright Lena Ortiz', '(c) 2019 Harbour Gazette', 'Foto: © dpa'])
    assert.equal(creditFromText(line).copyrightNotice, line);
  for (const line of ['Lena Ortiz/AFP', 'Copyright free', 'Copyright unknown', 'Lena Ortiz, CC BY 2.0', 'Public domain'])
    assert.deepEqual([creditFromText(line).copyrightNotice, creditFromText(line).license], [undefined, undefined], line);
});

test('search engines are told of people as people, of houses as organisations, and nothing that is not sure', () => {
  const told = (line) => {
    const { creator, provider } = imageObject({ contentUrl: 'https://a.example/a.jpg' }, creditFromText(line));
    return [creator, provider].map((each) => each && `${each['@type']} ${each.name}`);
  };
  for (const [line, creator, provider] of [
    ['Lena Ortiz/Pool via Coast Press', 'Person Lena Ortiz', 'Organization Coast Press'],
    ['AFP', 'Organization AFP'],
    ['AFP via Getty Images', undefined, 'Organization Getty Images'],
    ['Lena Ortiz/Getty Images for the Avel Prize', 'Person Lena Ortiz', 'Organization Getty Images'],
    // Whoever gave a picture did not make it; a person is no organisation; stocks sell what others made.
    ['Photo courtesy of NASA', undefined, 'Organization NASA'],
    ['Courtesy of Ada Byrne'],
    ['提供：佐藤花子'],
    ['Unsplash', undefined, 'Organization Unsplash'],
    ['skynesher/iStock', undefined, 'Organization iStock'],
    ['Ada Byrne in Paris/AP', undefined, 'Organization AP'],
    ['NASA, ESA'],
    ['AFP + Getty'],
    ['Foster + Partners', 'Organization Foster + Partners'],
    ['Nora Feld / Foster & Partners', 'Person Nora Feld', 'Organization Foster & Partners'],
    ['Weegee'],
  ])
    assert.deepEqual(told(line), [creator, provider], line);
});
