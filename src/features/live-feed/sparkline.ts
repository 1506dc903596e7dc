/** A chart of a word's height: how a number went, oldest first. What it shows is said in words too. */

const namespace = 'http://www.w3.org/2000/svg';
const width = 48;
const height = 14;

export function sparkline(document: Document, series: readonly number[], label: string): SVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  const line = document.createElementNS(namespace, 'polyline');
  const least = Math.min(...series);
  const span = Math.max(...series) - least || 1;
  const points = series.map(
    (value, index) =>
      `${((index / (series.length - 1)) * width).toFixed(1)},${(height - 1 - ((value - least) / span) * (height - 2)).toFixed(1)}`,
  );
  line.setAttribute('points', points.join(' '));
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label }))
    svg.setAttribute(name, String(value));
  svg.append(line);
  return svg;
}
