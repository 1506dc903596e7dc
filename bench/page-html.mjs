/* The article of bench/page.mjs: 45 paragraphs, with everything that the elements are for. */
const pictures = ['ferry', 'regatta', 'school-boat', 'cranes', 'timetable', 'market-hall'];
const picture = (index) => pictures[index % pictures.length];
const figure = (index, more = '') => `<article-figure ${more}><figure>
  <img src="/pictures/${picture(index)}-1200.jpg" width="1200" height="800" alt="A view of the harbour" ${index ? 'loading="lazy"' : ''}>
  <figcaption>What the keepers saw from the roof that morning, before the market opened. <cite>Sanna Ek/Oldgate Post</cite></figcaption>
</figure></article-figure>`;
const shot = (index) => `<figure><img src="/pictures/${picture(index)}-600.jpg" width="600" height="400" alt="The quay" loading="lazy">
  <figcaption>The quay, before dawn. <cite>Ada Byrne</cite></figcaption></figure>`;
const paragraph = `<p>What nobody had expected was the weight of it. In a dry summer, in the middle of a city, each hive gave nearly twice
  what a hive gives in the fields beyond the <a href="/ring-road">ring road</a>, where, as the charity’s head keeper puts it, there is wheat
  and then there is more wheat. The council wants to know why, and has lent a scale for every hive.</p>`;
const field = (name, label, type) =>
  `<p><label for="${name}">${label}</label> <input id="${name}" name="${name}" type="${type}" autocomplete="${name}" required></p>`;

const hoursAgo = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** The page, with these tags for its script. */
export const articlePage = (script) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bees find the roofs of Oldgate market</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/dist/article-elements.css">
<style>body { margin: 0 auto; max-inline-size: 42rem; padding: 1rem; font: 1.125rem/1.6 Georgia, serif }</style>
${script}
</head>
<body>
<main>
<article-header live>
  <p slot="kicker"><a href="/city/">City</a></p>
  <h1 slot="headline">Bees find the roofs of Oldgate market</h1>
  <p slot="standfirst">Eleven hives went up in April. By August the traders had stopped asking when they would come down.</p>
  <article-byline slot="byline" relative>
    <a slot="author" rel="author" href="/staff/noor-adeyemi">Noor Adeyemi</a>
    <a slot="author" rel="author" href="/staff/piet-valk">Piet Valk</a>
    <time slot="published" datetime="${hoursAgo(5)}">21 August 2026</time>
    <time slot="updated" datetime="${hoursAgo(2)}">21 August 2026, 11.40</time>
  </article-byline>
  ${figure(0, 'slot="media" priority expandable')}
</article-header>
${Array.from({ length: 45 }, (_, index) => paragraph + (index % 7 === 6 ? figure(index, 'expandable clamp="2"') : '')).join('\n')}
<article-gallery expandable>${Array.from({ length: 6 }, (_, index) => shot(index)).join('')}</article-gallery>
<article-credit kind="agency">Hive weights are collected by <cite>Oldgate Market</cite>.</article-credit>
<article-credit kind="correction">A first version of this article gave the vote as eighteen to nine.</article-credit>
<article-trending src="/trending.json" limit="5"><h2>Trending</h2>
  <ol><li><a href="/a">A tram line is drawn again</a></li><li><a href="/b">Swimmers get their hour back</a></li></ol></article-trending>
<article-comments backend="json" endpoint="/api/comments" article-id="77"><h2>Comments</h2></article-comments>
<article-comment-form backend="json" endpoint="/api/comments" article-id="77"><form action="/api/comments" method="post">
  <p><label for="body">Comment</label> <textarea id="body" name="body" rows="8" required></textarea></p>
  ${field('name', 'Name', 'text')}${field('email', 'Email', 'email')}
  <p><input type="hidden" name="articleId" value="77"><button>Post comment</button></p>
</form></article-comment-form>
</main>
</body>
</html>`;
