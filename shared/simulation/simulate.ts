import { violations } from './invariants.ts'
import { play } from './play.ts'
import { sequenceOf, type Sequence } from './sequence.ts'

/** A sequence that breaks something, made as short as it still does. */
export interface Broken {
  readonly seed: number
  readonly sequence: Sequence
  readonly broken: readonly string[]
}

const brokenBy = async (sequence: Sequence): Promise<readonly string[]> => violations(await play(sequence))

/** Leaves out every line without which the sequence still breaks something. */
async function shrink(seed: number, first: Sequence): Promise<Broken> {
  let sequence = first
  let broken = await brokenBy(first)
  for (let at = sequence.steps.length - 1; at >= 0; at--) {
    const shorter = { ...sequence, steps: sequence.steps.toSpliced(at, 1) }
    const still = await brokenBy(shorter)
    if (still.length === 0) continue
    sequence = shorter
    broken = still
  }
  return { seed, sequence, broken }
}

/** Plays the sequences of `count` seeds from `first` on; answers those that break something, at most `most` of them. */
export async function simulate(
  first: number,
  count: number,
  {
    most = 5,
    onPlayed = () => undefined,
  }: { readonly most?: number; readonly onPlayed?: (seed: number) => void } = {},
): Promise<readonly Broken[]> {
  const found: Broken[] = []
  for (let seed = first; seed < first + count && found.length < most; seed++) {
    const sequence = sequenceOf(seed)
    if ((await brokenBy(sequence)).length > 0) found.push(await shrink(seed, sequence))
    onPlayed(seed)
  }
  return found
}

/** A broken sequence, to be read. */
export const brokenText = ({ seed, sequence, broken }: Broken): string =>
  [
    `seed ${seed}: ${sequence.state}, ${sequence.checkpointType}, pace ${sequence.pace}`,
    ...sequence.steps.map((step) => `  ${JSON.stringify(step)}`),
    ...broken.map((text) => `  -> ${text}`),
  ].join('\n')
