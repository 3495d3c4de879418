// Draws the network of a page from what stands in its attribute; a table beside it says the same.
'use strict';
(() => {
  const element = document.querySelector('[data-network]');
  if (!element) return;
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const graph = JSON.parse(element.dataset.network);
  const most = Math.max(1, ...graph.edges.map((edge) => edge.weight));
  const heaviest = Math.max(1, ...graph.nodes.map((node) => node.weight));
  const style = () => [
    { selector: 'node', style: {
      label: 'data(name)', width: 'data(size)', height: 'data(size)',
      'background-color': colour('--accent'), color: colour('--ink'),
      'font-family': 'Vazirmatn, sans-serif', 'font-size': 15, 'text-valign': 'bottom', 'text-margin-y': 3,
      'text-outline-color': colour('--card'), 'text-outline-width': 2, 'min-zoomed-font-size': 7 } },
    { selector: 'node[type = "bloc"]', style: { shape: 'round-rectangle', 'background-color': colour('--meeting') } },
    { selector: 'edge', style: { width: 'data(width)', 'line-color': colour('--line'), 'curve-style': 'haystack', opacity: 0.9 } },
    { selector: '.path', style: { 'line-color': colour('--event'), 'background-color': colour('--event'), 'z-index': 9 } },
    { selector: '.near', style: { 'line-color': colour('--accent') } },
    { selector: '.far', style: { opacity: 0.25 } },
  ];
  document.fonts.ready.then(() => {
    const network = cytoscape({
      container: element,
      elements: [
        ...graph.nodes.map((node) => ({ data: { ...node, size: 12 + 30 * Math.sqrt(node.weight / heaviest) }, classes: node.onPath ? 'path' : '' })),
        ...graph.edges.map((edge) => ({ data: { ...edge, id: `${edge.source} ${edge.target}`, width: 1 + 7 * edge.weight / most }, classes: edge.onPath ? 'path' : '' })),
      ],
      style: style(),
      layout: { name: 'cose', animate: false, randomize: false, nodeRepulsion: () => 60000, idealEdgeLength: () => 90, nodeOverlap: 12, nodeDimensionsIncludeLabels: true, padding: 24, componentSpacing: 60 },
      minZoom: 0.2,
      maxZoom: 4,
      userZoomingEnabled: false,
    });
    // a large network is drawn small: names and marks stay as large as people read
    const zoom = Math.min(1, network.zoom());
    network.style().selector('node').style({ 'font-size': 13 / zoom, 'text-outline-width': 2 / zoom, 'text-margin-y': 2 / zoom }).update();
    network.nodes().forEach((node) => { node.data('size', node.data('size') * 0.8 / zoom); });
    network.edges().forEach((edge) => { edge.data('width', edge.data('width') / zoom); });
    element.addEventListener('wheel', (event) => network.userZoomingEnabled(event.ctrlKey), { capture: true, passive: true });
    network.on('tap', 'node', (event) => location.assign(`/entities/${encodeURIComponent(event.target.id())}`));
    network.on('tap', 'edge', (event) => location.assign(event.target.data('url')));
    network.on('mouseover', 'node', (event) => {
      const near = event.target.closedNeighborhood();
      network.elements().difference(near).addClass('far');
      near.edges().addClass('near');
    });
    network.on('mouseout', 'node', () => network.elements().removeClass('far near'));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => network.style(style()));
    element.dataset.drawn = graph.nodes.length;
  });
})();
