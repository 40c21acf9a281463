/** Ids of elements may hold no spaces; ids such as «П1.10» are kept recognisable. The id of an item outlives its number. */
export const itemAnchor = (id: string): string => `item-${encodeURIComponent(id)}`;
