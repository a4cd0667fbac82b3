export const readSimplifications = (_: string): Map<string, string> => new Map();
