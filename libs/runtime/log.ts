/** One plain line for the person who started the program. */
export type Say = (line: string) => void;
