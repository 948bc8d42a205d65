import { initialLayout, type LayoutState } from './layout-slice.ts'

const KEY = 'checkpoint-panel.layout'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const numbersOf = (value: unknown): Record<string, number> =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter(
          (entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]),
        ),
      )
    : {}

/** A layout from text that anything may have written; what does not fit is left at its default. */
export function parseLayout(text: string | null): LayoutState {
  let saved: unknown
  try {
    saved = JSON.parse(text ?? 'null')
  } catch {
    return initialLayout
  }
  if (!isRecord(saved)) return initialLayout
  const { sizes, isActionsOpen, sort, columnWidths } = saved
  return {
    sizes: { ...initialLayout.sizes, ...numbersOf(sizes) },
    isActionsOpen: typeof isActionsOpen === 'boolean' ? isActionsOpen : initialLayout.isActionsOpen,
    sort:
      isRecord(sort) && typeof sort['column'] === 'string'
        ? { column: sort['column'], descending: sort['descending'] === true }
        : initialLayout.sort,
    columnWidths: numbersOf(columnWidths),
  }
}

/** The layout of the last time, as far as this window's storage still has it. */
export const readLayout = (storage: Storage): LayoutState => parseLayout(storage.getItem(KEY))

export const writeLayout = (storage: Storage, layout: LayoutState): void =>
  storage.setItem(KEY, JSON.stringify(layout))
