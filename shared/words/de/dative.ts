/** A span as it stands after "vor" and "seit": `12 Tagen`, `3 Monaten`. */
export const dative = (span: string): string => span.replace(/(?<=Tage|Monate|Jahre)$/u, 'n')
