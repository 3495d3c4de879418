// Draws the world's countries once, as SVG paths of a Natural Earth projection on a canvas of 960 by 530.
// Usage: node countries.js WORLD_ATLAS TOPOJSON_CLIENT D3_ARRAY D3_GEO > countries.tsv
// Shapes come from the 110m atlas; countries that are too small for it are given by their middle alone.
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');
const [atlas, ...libraries] = process.argv.slice(2);
for (const [folder, file] of [[libraries[0], 'topojson-client.js'], [libraries[1], 'd3-array.js'], [libraries[2], 'd3-geo.js']]) {
  vm.runInThisContext(fs.readFileSync(path.join(folder, 'dist', file), 'utf8'));
}
const load = (name) => {
  const world = JSON.parse(fs.readFileSync(path.join(atlas, name), 'utf8'));
  return topojson.feature(world, world.objects.countries).features;
};
const projection = d3.geoNaturalEarth1().fitExtent([[4, 4], [956, 526]], { type: 'Sphere' });
const draw = d3.geoPath(projection);
const short = (d) => d.replace(/-?\d+\.\d+/g, (n) => String(+(+n).toFixed(1)));
const middle = (feature) => {
  // the middle of the largest part: of France not the one between Paris and Cayenne
  const parts = feature.geometry.type === 'MultiPolygon'
    ? feature.geometry.coordinates.map((c) => ({ type: 'Polygon', coordinates: c })) : [feature.geometry];
  const largest = parts.reduce((a, b) => (d3.geoArea(a) >= d3.geoArea(b) ? a : b));
  return projection(d3.geoCentroid(largest)).map((n) => n.toFixed(1));
};
const coarse = new Map(load('countries-110m.json').map((f) => [f.id || f.properties.name, f]));
const rows = [];
for (const fine of load('countries-50m.json')) {
  const id = fine.id || fine.properties.name;
  if (id === '010') continue; // Antarctica makes no agreements
  const shape = coarse.get(id);
  rows.push([id, ...middle(fine), shape ? short(draw(shape)) : '']);
}
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
console.log('# Countries in a Natural Earth projection on a canvas of 960 by 530, made by tools/countries.js.');
console.log('# source: Natural Earth 1:110m (middles: 1:50m), by way of world-atlas 2.0.2');
console.log('# licence: public domain (Natural Earth), ISC (world-atlas)');
console.log('# columns: key, x, y, path');
rows.forEach((r) => console.log(r.join('\t')));
