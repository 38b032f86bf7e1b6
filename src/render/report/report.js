'use strict';
(() => {
  const table = document.querySelector('#systems table');
  const controls = document.getElementById('systems-controls');
  if (!table || !controls) return;
  const search = document.getElementById('systems-search');
  const status = document.getElementById('systems-status');
  const language = document.documentElement.lang;
  const order = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const folded = (text) => text.normalize('NFC').toLocaleLowerCase(language);
  const body = table.tBodies[0];
  const rows = Array.from(body.rows, (row) => ({
    row,
    text: folded(Array.from(row.cells, (cell) => cell.textContent).join(' ')),
  }));

  // What a cell is sorted by: a number, a day as text, a word; nothing for what is not known, which comes last.
  const value = (row, at) => {
    const cell = row.cells[at];
    const day = cell.querySelector('time');
    if (day) return day.dateTime;
    const text = cell.textContent.trim();
    if (text === '–' || text === '') return null;
    const data = cell.querySelector('data');
    const number = data ? Number(data.value) : NaN;
    return Number.isNaN(number) ? text : number;
  };
  const compare = (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : order.compare(String(a), String(b));

  const say = (key, facts) => {
    const text = status.dataset[key];
    status.textContent = text.replace(/\{(\w+)\}/g, (whole, name) => (name in facts ? facts[name] : whole));
  };

  const filter = () => {
    const words = folded(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    say('count', { shown, all: rows.length });
  };

  const headings = Array.from(table.tHead.rows[0].cells);
  const sort = (at) => {
    const rising = headings[at].getAttribute('aria-sort') !== 'ascending';
    for (const heading of headings) heading.removeAttribute('aria-sort');
    headings[at].setAttribute('aria-sort', rising ? 'ascending' : 'descending');
    rows.sort((a, b) => {
      const [left, right] = [value(a.row, at), value(b.row, at)];
      if (left === null || right === null) return (left === null) - (right === null);
      return rising ? compare(left, right) : compare(right, left);
    });
    body.append(...rows.map(({ row }) => row));
    say(rising ? 'rising' : 'falling', { column: headings[at].lastChild.textContent });
  };

  headings.forEach((heading, at) => {
    const button = document.createElement('button');
    button.type = 'button';
    // On paper a heading stands on every page, which a button does not.
    const paper = document.createElement('span');
    paper.className = 'paper';
    paper.textContent = heading.textContent;
    button.append(...heading.childNodes);
    button.addEventListener('click', () => sort(at));
    heading.append(button, paper);
  });
  search.addEventListener('input', filter);
  controls.hidden = false;
  filter();
})();
