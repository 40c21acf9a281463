/** Ids of elements may hold no spaces; refs such as «П1.10» are kept recognisable. */
export const itemAnchor = (ref: string): string => `item-${encodeURIComponent(ref)}`;
