// Calls of the bench; each is answered by this machine alone.

export async function call(name, given = {}, signal = undefined) {
  const answer = await fetch('api/' + name, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(given),
    signal,
  });
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return answer.json();
}

// An element with attributes and children; a text is never read as HTML.
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.filter(each => each !== null && each !== undefined));
  return element;
}

export const get = id => document.getElementById(id);

export function count(id, text, kind = '') {
  const place = get(id);
  place.textContent = text;
  place.className = 'count ' + kind;
}

export const money = amount =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(amount ?? 0);
