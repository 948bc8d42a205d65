import { Note, type NoteProps } from '../ui/note.tsx'

interface ResultNoteProps {
  readonly tone?: NoteProps['tone']
  readonly sentences: readonly string[]
}

/** Says how a command ended well, in some sentences. */
export const ResultNote = ({ tone = 'good', sentences }: ResultNoteProps) => (
  <Note tone={tone} role="status">
    {sentences.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </Note>
)
