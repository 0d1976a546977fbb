(() => {
  'use strict';
  const root = document.documentElement;
  const live = document.getElementById('live');
  root.classList.add('js');

  /* Sorting: cells say by what in data-v; cells without a value stay last. Rows that stand in
     groups leave them. */
  const value = (row, column) => {
    const text = row.cells[column].dataset.v;
    return text === '' ? null : Number(text);
  };

  const sort = (table, header) => {
    const down = header.getAttribute('aria-sort') === 'ascending';
    const column = header.cellIndex;
    for (const group of table.querySelectorAll('tr.state')) group.remove();
    const rows = Array.from(table.querySelectorAll('tbody tr'), (row) => ({ row, by: value(row, column) }));
    rows.sort((a, b) => {
      if (a.by === null || b.by === null) return (a.by === null) - (b.by === null);
      return down ? b.by - a.by : a.by - b.by;
    });
    table.tBodies[0].append(...rows.map((item) => item.row));
    for (const other of table.querySelectorAll('th[aria-sort]')) other.setAttribute('aria-sort', 'none');
    header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    live.textContent = `Sorted by ${header.textContent.trim()}, ${down ? 'descending' : 'ascending'}`;
  };

  for (const table of document.querySelectorAll('table.sort')) {
    for (const header of table.querySelectorAll('th[aria-sort]')) {
      header.querySelector('button').addEventListener('click', () => sort(table, header));
    }
  }

  const only = document.getElementById('only');
  if (only) {
    const rows = Array.from(document.querySelectorAll('#question-table tbody tr:not(.state)'));
    const groups = document.querySelectorAll('#question-table tr.state');
    document.getElementById('tools').hidden = false;
    only.addEventListener('change', () => {
      for (const row of [...groups, ...rows]) row.hidden = only.checked && !('flagged' in row.dataset);
      live.textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} questions shown`;
    });
    /* A link to a question that is filtered away shows it again. */
    window.addEventListener('hashchange', () => {
      const target = document.getElementById(window.location.hash.slice(1));
      if (target && target.hidden) only.click();
    });
  }

  const theme = document.getElementById('theme');
  const themes = ['system', 'dark', 'light'];
  let chosen = 0;
  theme.hidden = false;
  theme.addEventListener('click', () => {
    chosen = (chosen + 1) % themes.length;
    if (chosen === 0) delete root.dataset.theme;
    else root.dataset.theme = themes[chosen];
    theme.textContent = `Theme: ${themes[chosen]}`;
  });

  /* The section being read is marked in the navigation. */
  const links = Array.from(document.querySelectorAll('nav a'));
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      for (const link of links) {
        const here = link.hash === `#${entry.target.id}`;
        link.classList.toggle('here', here);
        if (here) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    }
  }, { rootMargin: '0px 0px -75% 0px' });
  for (const section of document.querySelectorAll('section[id]')) observer.observe(section);
})();
