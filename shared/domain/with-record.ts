/** The list with a record put in: in the place of the one with its id, else at the end. */
export const withRecord = <T>(list: readonly T[], record: T, idOf: (record: T) => string): T[] => {
  const id = idOf(record)
  const isKnown = list.some((one) => idOf(one) === id)
  return isKnown ? list.map((one) => (idOf(one) === id ? record : one)) : [...list, record]
}
