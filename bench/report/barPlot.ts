const [WIDTH, LABEL, ROW, BAR] = [760, 230, 30, 18];

/** Horizontal bars as SVG; those above `limit` are cut and say so by their number. */
export function barPlot(title: string, bars: [string, number][], limit: number): string {
  const scale = (WIDTH - LABEL - 90) / limit;
  const rows = bars.map(([name, value], index) => {
    const top = 40 + index * ROW;
    const width = Math.round(Math.min(value, limit) * scale);
    const colour = name.startsWith("Socialcoin") ? "#0b6e4f" : "#8a8f98";
    return [
      `<text x="${(LABEL - 8).toString()}" y="${(top + 14).toString()}" text-anchor="end">${name}</text>`,
      `<rect x="${LABEL.toString()}" y="${top.toString()}" width="${width.toString()}" height="${BAR.toString()}" fill="${colour}"/>`,
      `<text x="${(LABEL + width + 6).toString()}" y="${(top + 14).toString()}">${value.toLocaleString("en")}${value > limit ? " →" : ""}</text>`,
    ].join("\n");
  });
  const height = 50 + bars.length * ROW;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH.toString()} ${height.toString()}" font-family="sans-serif" font-size="13" role="img" aria-label="${title}">
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="12" y="24" font-size="15">${title}</text>
${rows.join("\n")}
</svg>
`;
}
