export const simplifications = (): ReadonlyMap<string, string> => new Map();
export const simplificationsOf = (_: Iterable<string>): string => '';
