const plain = (text: string): string => text.toLocaleLowerCase().replaceAll('...', '')

/** Whether every word that was typed is somewhere in a text, in any order and any case. */
export function fitsWords(text: string, typed: string): boolean {
  const among = plain(text)
  return plain(typed)
    .split(/\s+/u)
    .every((word) => among.includes(word))
}
