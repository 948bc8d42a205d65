import { withRecord } from '../domain/with-record.ts'

/** Records of which each has an id, and whose changes are told: what a window asks for once and then keeps by events. */
export interface LiveList<T> {
  /** Puts a record in the place of the one with its id, else at the end, and tells of it. */
  readonly put: (record: T) => T
  readonly get: (id: string) => T | undefined
  readonly list: () => readonly T[]
  /** Puts other records in the place of all, and tells nobody. */
  readonly reset: (records: readonly T[]) => void
}

/** Keeps what is under way, and so many of the rest, the youngest of them. */
export const keepYoungest =
  <T>(isUnderWay: (record: T) => boolean, most: number) =>
  (records: readonly T[]): readonly T[] => {
    const ended = records.filter((one) => !isUnderWay(one))
    const forgotten = new Set(ended.slice(0, Math.max(0, ended.length - most)))
    return records.filter((one) => !forgotten.has(one))
  }

/** A list that tells `onPut` of each record put in. What `keep` leaves out is forgotten. */
export function liveList<T>(
  idOf: (record: T) => string,
  onPut: (record: T) => void,
  keep: (records: readonly T[]) => readonly T[] = (records) => records,
): LiveList<T> {
  let all: readonly T[] = []
  return {
    put: (record) => {
      all = keep(withRecord(all, record, idOf))
      onPut(record)
      return record
    },
    get: (id) => all.find((one) => idOf(one) === id),
    list: () => all,
    reset: (records) => {
      all = records
    },
  }
}
