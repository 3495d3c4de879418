// Draws the charts of a page from what stands in its attributes, in the page's colours and script.
'use strict';
(() => {
  const persian = document.documentElement.lang === 'fa';
  const numbers = new Intl.NumberFormat(persian ? 'fa-IR' : 'en', { notation: 'compact', maximumFractionDigits: 1 });
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const drawn = [];
  // a canvas knows no direction of its own: set Persian apart, so that its numbers stay in place
  const text = (words) => (persian ? `\u2067${words}\u2069` : words);

  const options = (chart) => {
    const ink = colour('--ink');
    const soft = colour('--soft');
    const line = colour('--line');
    const font = { color: soft, fontFamily: 'Vazirmatn, sans-serif' };
    const palette = ['--accent', '--figure', '--meeting', '--statement'].map(colour);
    return {
      animation: false,
      color: palette,
      grid: { left: 8, right: 12, top: 16, bottom: 8, containLabel: true },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        backgroundColor: colour('--card'),
        borderColor: line,
        textStyle: { color: ink, fontFamily: 'Vazirmatn, sans-serif' },
        formatter: (points) => points.map((point) => {
          const series = chart.series[point.seriesIndex];
          return `${text(chart.labels[point.dataIndex])}\n${text(series.shown[point.dataIndex])}`;
        }).join('\n'),
      },
      xAxis: {
        type: 'category',
        data: chart.labels.map(text),
        axisLabel: { ...font, hideOverlap: true, interval: 'auto' },
        axisLine: { lineStyle: { color: line } },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        minInterval: chart.kind === 'bars' ? 1 : 0,
        axisLabel: { ...font, formatter: (value) => text(numbers.format(value)) },
        splitLine: { lineStyle: { color: line } },
      },
      series: chart.series.map((series) => ({
        name: series.name,
        type: chart.kind === 'bars' ? 'bar' : 'line',
        data: series.values,
        barMaxWidth: 26,
        symbolSize: 9,
        cursor: chart.links.length ? 'pointer' : 'default',
        itemStyle: { borderRadius: chart.kind === 'bars' ? [3, 3, 0, 0] : 0 },
      })),
    };
  };

  const draw = (element) => {
    const chart = JSON.parse(element.dataset.chart);
    const shown = echarts.init(element, null, { renderer: 'canvas' });
    shown.setOption(options(chart));
    shown.on('click', (point) => {
      if (chart.links[point.dataIndex]) location.assign(chart.links[point.dataIndex]);
    });
    drawn.push({ shown, chart });
  };

  const all = () => document.querySelectorAll('[data-chart]').forEach(draw);
  document.fonts.ready.then(all);
  addEventListener('resize', () => drawn.forEach(({ shown }) => shown.resize()));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () =>
    drawn.forEach(({ shown, chart }) => shown.setOption(options(chart))));
})();
