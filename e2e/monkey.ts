import type { Page } from '@playwright/test'
import type { Fault, FaultEffect, FaultPhase, FaultPoint } from '../shared/simulator/faults.ts'
import { hyperVError } from '../shared/simulator/hyper-v-error.ts'
import { hostCallNames } from '../shared/contract/operations.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { transitions } from '../shared/simulator/transitions.ts'

/** Numbers that are random and the same for the same seed. */
export interface Random {
  /** From 0 to `end`, without it. */
  readonly below: (end: number) => number
  readonly chance: (percent: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T | undefined
}

export function seededRandom(seed: number): Random {
  const newId = seededIds(seed)
  const below = (end: number): number => Number.parseInt(newId().slice(0, 8), 16) % end
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (list) => list[below(Math.max(1, list.length))],
  }
}

/** Something on the screen that can be hit. */
interface Target {
  readonly words: string
  readonly x: number
  readonly y: number
}

/** `null` where nothing can be hit, and `nowhere` where the place to look in is not there. */
type Spot = Target | 'nowhere' | null

const DIALOG = '[role="dialog"], [role="alertdialog"]'
const ACTIONS = 'section[aria-label="Actions"] button[aria-label]'
const MACHINES = '[role="grid"] [role="row"][aria-selected]'
const NODES = '[role="treegrid"] [role="row"]'
const MENU = '[role="menu"] [role="menuitem"]'

const TEXT = ':is(textarea, input:not([type="checkbox"], [type="radio"]))'
const CONTROLS = ['button', 'button', ':is([type="checkbox"], [type="radio"])', TEXT]
const TEXTS = ['', ' ', 'Before patch', 'D:\\Export', 'x'.repeat(101), '\u202egpj.exe', `'; Remove-VM * #`]
const POINTS: readonly FaultPoint[] = [
  ...(Object.keys(transitions) as (keyof typeof transitions)[]),
  ...hostCallNames,
]
const PHASES: readonly FaultPhase[] = ['before', 'during', 'after']
const EFFECTS: readonly FaultEffect[] = [
  { kind: 'lost' },
  { kind: 'failed', error: hyperVError('OperationFailed', 'GetVM', 'The operation failed.') },
  { kind: 'failed', error: hyperVError('InvalidState', 'GetVM', 'It is in another state.') },
  { kind: 'failed', error: hyperVError('AccessDenied', 'GetVM', 'You do not have the permission.') },
]

/** How long a busy computer may take to answer a dialog; in ms. */
const PATIENCE = 15_000

/** A fault that strikes the next call of any step, reading or operation of a host. */
export const randomFault = (random: Random): Fault => ({
  at: random.pick(POINTS) ?? 'getInventory',
  phase: random.pick(PHASES) ?? 'before',
  call: 1,
  effect: random.pick(EFFECTS) ?? { kind: 'lost' },
})

/** Uses the window as it comes: by its lists, menus, keys and dialogs, whatever they hold. */
export interface Monkey {
  /** One command, chosen at random from what is offered, with all that it asks answered at random. */
  readonly command: () => Promise<void>
  /** Leaves every menu and dialog. */
  readonly leave: () => Promise<void>
  /** The steps it has taken, the last at the end. */
  readonly steps: readonly string[]
}

export function createMonkey(page: Page, random: Random): Monkey {
  const steps: string[] = []

  /** One of the elements that can be hit where they stand, brought into sight; of dialogs the topmost counts alone. */
  const target = (selector: string, within = 'body'): Promise<Spot> =>
    page.evaluate(
      ([wanted, around, number]) => {
        const place = [...document.querySelectorAll(around)].at(-1)
        if (!place) return 'nowhere'
        const all = [...place.querySelectorAll(wanted)]
        const element = all[number % Math.max(1, all.length)]
        if (!element) return null
        element.scrollIntoView({ block: 'nearest' })
        const { left, top, width, height } = element.getBoundingClientRect()
        const x = left + Math.min(width / 2, 120)
        const y = top + height / 2
        const at = document.elementFromPoint(x, y)
        const whole = element.closest('label') ?? element
        const words = element.getAttribute('aria-label') ?? element.textContent
        return at && (whole.contains(at) || at.contains(element)) ? { words: words.slice(0, 60), x, y } : null
      },
      [selector, within, random.below(1_000_000)] as const,
    )

  /** Whether something is in front of the window when it is next drawn. */
  const isCovered = (): Promise<boolean> =>
    page.evaluate(
      (covers) =>
        new Promise((resolve) =>
          requestAnimationFrame(() => resolve(document.querySelector(covers) !== null)),
        ),
      `${DIALOG}, [role="menu"]`,
    )
  const press = async (key: string): Promise<void> => {
    steps.push(`press ${key}`)
    await page.keyboard.press(key)
  }
  const hit = async (what: string, at: Spot, button: 'left' | 'right' = 'left'): Promise<void> => {
    if (at === null || at === 'nowhere') return
    steps.push(`${what} ${at.words}`)
    await page.mouse.click(at.x, at.y, { button })
  }

  const leave = async (): Promise<void> => {
    const end = performance.now() + PATIENCE
    while (await isCovered()) {
      // A dialog that stays for all that time has lost the focus, and its keys with it.
      if (performance.now() > end) throw new Error('A dialog or menu does not close by Escape.')
      await press('Escape')
    }
  }

  async function answer(): Promise<void> {
    for (let turns = 0; turns < 6; turns++) {
      const kind = random.pick(CONTROLS) ?? 'button'
      const control = await target(`${kind}:not([disabled])`, DIALOG)
      if (control === 'nowhere') return
      if (!control || random.chance(8)) {
        await press(random.chance(50) ? 'Enter' : 'Escape')
        continue
      }
      await hit(`in the dialog, ${kind}`, control)
      if (kind !== TEXT) continue
      const text = random.pick(TEXTS) ?? ''
      steps.push(`type ${JSON.stringify(text.slice(0, 20))}`)
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(text)
    }
  }

  /** The keys that the commands on offer have, as the Actions pane tells them. */
  const keys = (): Promise<string[]> =>
    page.evaluate((selector) => {
      const all = [...document.querySelectorAll(selector)]
      return all.flatMap((one) => one.getAttribute('aria-keyshortcuts') ?? [])
    }, ACTIONS)

  async function fromMenu(): Promise<void> {
    const row = await target(random.chance(50) ? MACHINES : NODES)
    await hit('menu of', row, 'right')
    if (random.chance(50)) return hit('choose', await target(MENU))
    for (let downs = random.below(8); downs > 0; downs--) await page.keyboard.press('ArrowDown')
    return press('Enter')
  }

  async function command(): Promise<void> {
    if (random.chance(40)) await hit('machine', await target(MACHINES))
    if (random.chance(40)) await hit('node', await target(NODES))
    const how = random.below(3)
    if (how === 0) await hit('action', await target(ACTIONS))
    else if (how === 1) await fromMenu()
    else await press(random.pick(await keys()) ?? 'F5')
    await answer()
    await leave()
  }

  return { command, leave, steps }
}
