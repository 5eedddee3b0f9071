/**
 * A page that answers wheel and drag with a fixed piece of work, much like what a timeline does in a
 * frame: it places many points, fills some on a canvas and moves labels. What it costs says how fast
 * the machine is, so that a limit can be told as so many times this page.
 */
export const REFERENCE_PAGE = `<!doctype html><meta charset="utf-8" /><title>Reference</title>
<style>
  body { margin: 0; }
  #stage { position: relative; width: 100vw; height: 100vh; overflow: hidden; }
  #stage span { position: absolute; left: 0; top: 0; white-space: nowrap; }
</style>
<div id="stage"><canvas width="1280" height="720"></canvas></div>
<script>
  const stage = document.getElementById('stage');
  const pencil = stage.querySelector('canvas').getContext('2d');
  const points = Array.from({ length: 10000 }, (_, i) => (i * 7919) % 10007);
  const labels = Array.from({ length: 120 }, (_, i) => {
    const label = stage.appendChild(document.createElement('span'));
    label.textContent = 'Label ' + i;
    return label;
  });
  let shift = 0;
  let isDue = false;
  function draw() {
    isDue = false;
    const placed = points.map((day, i) => ({ x: (day + shift) % 1280, row: (i * 31) % 40 }));
    placed.sort((a, b) => a.row - b.row || a.x - b.x);
    pencil.clearRect(0, 0, 1280, 720);
    for (const { x, row } of placed.slice(0, 1500)) pencil.fillRect(x, row * 18, 6, 6);
    labels.forEach((label, i) => {
      const { x, row } = placed[i * 80];
      label.textContent = 'Label ' + Math.round(x);
      label.style.transform = 'translate(' + x + 'px,' + row * 18 + 'px)';
    });
  }
  function move(event) {
    event.preventDefault();
    shift += 7;
    if (!isDue) requestAnimationFrame(draw);
    isDue = true;
  }
  stage.addEventListener('wheel', move, { passive: false });
  stage.addEventListener('mousemove', move);
</script>`;
