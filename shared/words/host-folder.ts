/** Something about a folder, and how much it matters. */
export interface FolderLine {
  readonly tone: 'info' | 'warn' | 'bad'
  readonly words: string
}
