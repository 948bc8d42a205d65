import { useRef } from 'react'

const PAUSE = 1_000

/** Where a search for `typed` from `start` on ends; a letter typed again and again walks through its names. */
export function typeAheadMatch(names: readonly string[], typed: string, start: number): number {
  const letters = [...typed.toLowerCase()]
  const isRepeated = letters.length > 1 && letters.every((letter) => letter === letters[0])
  const wanted = isRepeated ? (letters[0] ?? '') : letters.join('')
  const from = isRepeated || letters.length === 1 ? start + 1 : Math.max(0, start)
  for (let step = 0; step < names.length; step++) {
    const index = (from + step) % names.length
    if (names[index]?.toLowerCase().startsWith(wanted)) return index
  }
  return -1
}

/** Gathers what is typed within a second of one another. */
export function useTypeAhead(): (key: string) => string {
  const typed = useRef({ text: '', at: 0 })
  return (key) => {
    const now = performance.now()
    const text = now - typed.current.at > PAUSE ? key : typed.current.text + key
    typed.current = { text, at: now }
    return text
  }
}
