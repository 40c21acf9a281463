export const pageSize = 50;

export function pageOf(page: number): { readonly limit: number; readonly offset: number } {
  return { limit: pageSize, offset: (page - 1) * pageSize };
}
