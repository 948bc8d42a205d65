/** What a host that came after this program calls something: `Andere (7)`. */
export const newer = (value: string): string => value.replace(/^Other\b/u, 'Andere')
