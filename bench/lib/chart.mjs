// Bars as an SVG that reads on a light and on a dark page, and by its title and description without eyes.
const escape = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

export const STYLE = `<style>
  text { font: 13px system-ui, sans-serif; fill: #16181d }
  .title { font-weight: 600; font-size: 15px }
  .small { font-size: 12px; fill: #5a5f6a }
  .own { fill: #2453d6; stroke: #2453d6 } .other { fill: #9aa3b2; stroke: #9aa3b2 } .line { stroke: #5a5f6a; fill: none }
  .bar { stroke: none }
  @media (prefers-color-scheme: dark) {
    text { fill: #f1f2f4 } .small { fill: #a9afbb }
    .own { fill: #6f93ff; stroke: #6f93ff } .other { fill: #6b7280; stroke: #6b7280 } .line { stroke: #a9afbb }
  }
</style>`;

/** The frame of a picture: `body` is drawn below the title. */
export const picture = ({ title, description, width, height, body }) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d">
<title id="t">${escape(title)}</title>
<desc id="d">${escape(description)}</desc>
${STYLE}
<text class="title" x="8" y="22">${escape(title)}</text>
<text class="small" x="8" y="42">${escape(description)}</text>
${body.join('\n')}
</svg>
`;

/** Groups of bars, one below the other, on one scale; `line` marks a value. */
export function bars({ title, description, groups, line }) {
  const [left, right, bar, gap] = [290, 640, 16, 12];
  const most = Math.max(...groups.flatMap((group) => group.bars.map(({ value }) => value)), line ?? 0);
  const scale = (value) => ((right - left) * value) / most;
  const body = [];
  let y = 64;
  const labels = [...new Map(groups.flatMap(({ bars }) => bars.map((one) => [one.label, one.look])))];
  if (labels.length > 1) {
    labels.forEach(([label, look], i) =>
      body.push(
        `<rect class="bar ${look}" x="${left + i * 150}" y="${y - 11}" width="12" height="12"/><text class="small" x="${left + 18 + i * 150}" y="${y}">${escape(label)}</text>`,
      ),
    );
    y += 18;
  }
  const top = y;
  for (const { name, bars } of groups) {
    const tall = bars.length * (bar + 2);
    body.push(`<text x="${left - 10}" y="${y + tall / 2 + 4}" text-anchor="end">${escape(name)}</text>`);
    for (const { value, text, look } of bars) {
      body.push(
        `<rect class="bar ${look}" x="${left}" y="${y}" width="${scale(value).toFixed(1)}" height="${bar}" rx="2"/><text class="small" x="${(left + scale(value) + 6).toFixed(1)}" y="${y + 12}">${escape(text)}</text>`,
      );
      y += bar + 2;
    }
    y += gap;
  }
  if (line !== undefined) {
    const x = (left + scale(line)).toFixed(1);
    body.push(`<path class="line" stroke-dasharray="3 3" d="M${x} ${top - 6}V${y - gap + 4}"/>`);
  }
  return picture({ title, description, width: 720, height: y + 4, body });
}

/** One small chart a curve, one below the other, on one scale; from a second on, with a shaded stretch. */
export function lines({ title, description, curves, from, shaded }) {
  const [left, width, tall] = [44, 660, 90];
  const to = curves[0].values.length;
  const most = Math.max(...curves.flatMap(({ values }) => values.slice(from)));
  const x = (second) => left + ((second - from) / (to - from)) * width;
  const body = curves.map(({ name, values }, index) => {
    const top = 72 + index * (tall + 34);
    const y = (value) => top + tall - (value / most) * tall;
    const path = values.slice(from).map((value, i) => `${x(from + i).toFixed(1)} ${y(value).toFixed(1)}`);
    const marks = [0, 1, Math.floor(most)].filter((mark, i, all) => all.indexOf(mark) === i);
    return `<text class="small" x="${left}" y="${top - 6}">${escape(name)}</text>
<rect class="bar other" opacity=".25" x="${x(shaded[0])}" y="${top}" width="${x(shaded[1]) - x(shaded[0])}" height="${tall}"/>
${marks.map((mark) => `<path class="line" opacity=".4" d="M${left} ${y(mark)}h${width}"/><text class="small" x="${left - 8}" y="${y(mark) + 4}" text-anchor="end">${mark}×</text>`).join('\n')}
<path class="own" style="fill:none" stroke-width="1.5" d="M${path.join('L')}"/>`;
  });
  return picture({ title, description, width: 720, height: 72 + curves.length * (tall + 34), body });
}
