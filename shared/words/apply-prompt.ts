/** Text with its weighty parts marked. */
export type Weighted = readonly (string | { readonly strong: string })[]

/** The choices of the user in the prompt. */
export interface ApplyChoice {
  readonly keep: boolean
  readonly startAfterwards: boolean
}
