/** Returns the name of a value of a host that came after this program: `Andere (7)`. */
export const newer = (value: string): string => value.replace(/^Other\b/u, 'Andere')
