// Maps come closer by button, key or wheel with Ctrl, move by dragging, and light the lines of a country.
'use strict';
(() => {
  const WIDEST = 960;
  const start = (map) => {
    const svg = map.querySelector('svg');
    const whole = svg.viewBox.baseVal;
    const first = [whole.x, whole.y, whole.width, whole.height];
    let box = [...first];
    // names that would lie on each other make way for those before them
    const declutter = () => {
      const pixel = box[2] / Math.max(1, svg.clientWidth);
      const taken = [];
      svg.querySelectorAll('text[data-label]').forEach((label) => {
        label.style.fontSize = `${12 * pixel}px`;
        label.style.strokeWidth = `${3 * pixel}px`;
        label.style.display = '';
        const b = label.getBBox();
        const hidden = taken.some((t) => b.x < t.x + t.width && t.x < b.x + b.width && b.y < t.y + t.height && t.y < b.y + b.height);
        if (hidden) label.style.display = 'none'; else taken.push(b);
      });
      svg.querySelectorAll('circle.spot').forEach((spot) => spot.setAttribute('r', 2.6 * pixel));
    };
    const show = () => {
      svg.setAttribute('viewBox', box.map((n) => n.toFixed(1)).join(' '));
      declutter();
    };
    const zoom = (factor, at) => {
      const width = Math.min(WIDEST, Math.max(60, box[2] * factor));
      const height = width * first[3] / first[2];
      const [x, y] = at || [box[0] + box[2] / 2, box[1] + box[3] / 2];
      box = [x - (x - box[0]) * width / box[2], y - (y - box[1]) * height / box[3], width, height];
      show();
    };
    const point = (event) => {
      const matrix = svg.getScreenCTM().inverse();
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
      return [at.x, at.y];
    };
    const buttons = map.querySelector('.zoom');
    buttons.hidden = false;
    buttons.addEventListener('click', (event) => {
      const kind = event.target.dataset.zoom;
      if (kind === 'in') zoom(0.6);
      if (kind === 'out') zoom(1 / 0.6);
      if (kind === 'all') { box = [...first]; show(); }
    });
    svg.addEventListener('wheel', (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 0.8 : 1.25, point(event));
    }, { passive: false });
    let held = null;
    svg.addEventListener('pointerdown', (event) => { if (event.pointerType === 'mouse') held = { at: point(event), moved: false }; });
    svg.addEventListener('pointermove', (event) => {
      if (!held) return;
      const [x, y] = point(event);
      if (Math.hypot(x - held.at[0], y - held.at[1]) > 3) held.moved = true;
      box[0] += held.at[0] - x;
      box[1] += held.at[1] - y;
      show();
    });
    addEventListener('pointerup', () => setTimeout(() => { held = null; }, 0));
    svg.addEventListener('click', (event) => { if (held && held.moved) event.preventDefault(); });
    svg.addEventListener('dragstart', (event) => event.preventDefault());
    const light = (event, on) => {
      const country = event.target instanceof Element && event.target.closest('[data-code]');
      if (!country) return;
      svg.querySelectorAll('.link').forEach((line) =>
        line.classList.toggle('lit', on && (line.dataset.one === country.dataset.code || line.dataset.other === country.dataset.code)));
    };
    for (const [kind, on] of [['mouseover', true], ['mouseout', false], ['focusin', true], ['focusout', false]]) {
      svg.addEventListener(kind, (event) => light(event, on));
    }
    addEventListener('resize', declutter);
    document.fonts.ready.then(show);
  };
  document.querySelectorAll('[data-map]').forEach(start);
})();
