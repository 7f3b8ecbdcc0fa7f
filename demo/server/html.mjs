const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Markup that is safe to stand in a page as it is; only `html` makes it. */
class Markup {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

/** Text as markup: nothing in it is ever read as a tag, an entity or the end of an attribute. */
export const escape = (value) => String(value ?? '').replace(/[&<>"']/g, (character) => ENTITIES[character]);

const write = (value) => {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(write).join('');
  return value === false ? '' : escape(value);
};

/** A template whose values are escaped, except for other templates and arrays of them. */
export const html = (strings, ...values) =>
  new Markup(strings.reduce((text, string, i) => text + write(values[i - 1]) + string));

/** Fills `{{path.to.value}}` in a page, escaped likewise; a path that leads nowhere is a mistake. */
export const fill = (template, values) =>
  template.replace(/\{\{([\w.-]+)\}\}/g, (_, path) => {
    const value = path.split('.').reduce((inner, key) => inner?.[key], values);
    if (value === undefined) throw new Error(`The page has no value for {{${path}}}`);
    return write(value);
  });
