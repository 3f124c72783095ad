// What htmx leaves open: figures that cannot be had, and a person who is in the middle of something.
(() => {
  let pulsado = false;
  const vivo = () => document.getElementById('vivo');
  const enLinea = si => document.body.classList.toggle('desconectada', !si);

  addEventListener('pointerdown', () => { pulsado = true; });
  for (const fin of ['pointerup', 'pointercancel']) addEventListener(fin, () => { pulsado = false; });

  const ocupada = () => {
    const elegido = getSelection();
    return pulsado || (elegido && !elegido.isCollapsed && vivo()?.contains(elegido.anchorNode));
  };

  document.addEventListener('htmx:beforeSwap', e => {
    if (e.detail.xhr.status === 200) {
      enLinea(true);
      if (ocupada()) e.detail.shouldSwap = false;
      const abiertos = [...(vivo()?.querySelectorAll('details') ?? [])].map(d => d.open);
      addEventListener('htmx:afterSwap', () => {
        vivo()?.querySelectorAll('details').forEach((d, n) => { d.open = abiertos[n] ?? false; });
      }, { once: true });
    }
  });
  for (const falla of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) {
    document.addEventListener(falla, () => enLinea(false));
  }
})();
