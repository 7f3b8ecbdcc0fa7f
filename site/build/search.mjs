// The index of the search: an entry a section.
import MiniSearch from 'minisearch';
import { SEARCH } from '../client/search-options.js';

export function searchIndex(pages) {
  const index = new MiniSearch(SEARCH);
  // what is about the project and not its use would only be in the way
  for (const page of pages.filter(({ sections, address }) => sections.length && !address.startsWith('project/')))
    for (const { id, title, text } of page.sections) {
      const address = id ? `${page.address}#${id}` : page.address;
      index.add({ id: address, title, page: id ? page.title : '', text, start: text.slice(0, 140) });
    }
  return JSON.stringify(index);
}
