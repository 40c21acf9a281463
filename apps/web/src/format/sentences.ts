/** The first letter large, for a phrase that opens a line: kinds of orders come in small letters, as formats ask. */
export const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase('ru') + text.slice(1);
