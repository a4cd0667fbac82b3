export interface NameEntry { text: string; kind: 'title'|'alias'|'heading'|'term'; page: number; section?: number }
export const nameTable = (names: NameEntry[]): unknown => names.length;
