import { words } from '../../shared/words/words.ts'

type Politeness = 'polite' | 'assertive'

const regionId = (politeness: Politeness): string => `announcer-${politeness}`

function regionOf(politeness: Politeness): HTMLElement {
  const known = document.getElementById(regionId(politeness))
  if (known) return known
  const region = document.createElement('div')
  region.id = regionId(politeness)
  region.className = 'visually-hidden'
  region.setAttribute('aria-live', politeness)
  // A modal makes everything else inert, and an inert live region says nothing.
  region.dataset['reactAriaTopLayer'] = 'true'
  document.body.append(region)
  return region
}

/** Milliseconds in which announcements are gathered: each alone would cut the one before it short. */
const GATHER = 100

const waiting: Readonly<Record<Politeness, Set<string>>> = { polite: new Set(), assertive: new Set() }

function say(politeness: Politeness): void {
  const line = document.createElement('p')
  line.textContent = words.gathered([...waiting[politeness]])
  waiting[politeness].clear()
  // A new paragraph is said even where it repeats the last one.
  regionOf(politeness).replaceChildren(line)
}

/** Has a screen reader say `text`: when it has a moment, or at once. What comes together is said together, and once. */
export function announce(text: string, politeness: Politeness = 'polite'): void {
  if (waiting[politeness].size === 0) setTimeout(() => say(politeness), GATHER)
  waiting[politeness].add(text)
}

/** Makes the live regions, so that they are known before the first of them is filled. */
export function prepareAnnouncer(): void {
  regionOf('polite')
  regionOf('assertive')
}
