import { pictureAddress } from '../../help/guides.ts'
import styles from './guide-view.module.css'
import type { Block, Inline } from './markdown.ts'

interface ContentProps {
  readonly content: readonly Inline[]
  /** Follows a link: `#heading`, or another guide's file. */
  readonly onFollow: (to: string) => void
}

/** Words of a guide, which never change their order. */
const Content = ({ content, onFollow }: ContentProps) =>
  content.map((one, index) => {
    switch (one.kind) {
      case 'text':
        return one.text
      case 'code':
        return <code key={index}>{one.text}</code>
      case 'strong':
        return (
          <strong key={index}>
            <Content content={one.content} onFollow={onFollow} />
          </strong>
        )
      case 'emphasis':
        return (
          <em key={index}>
            <Content content={one.content} onFollow={onFollow} />
          </em>
        )
      case 'link':
        return (
          <a
            key={index}
            href={one.to}
            onClick={(event) => {
              event.preventDefault()
              onFollow(one.to)
            }}
          >
            <Content content={one.content} onFollow={onFollow} />
          </a>
        )
    }
  })

const HEADINGS = ['h3', 'h3', 'h4', 'h5'] as const

interface BlockViewProps {
  readonly block: Block
  readonly onFollow: (to: string) => void
}

const BlockView = ({ block, onFollow }: BlockViewProps) => {
  const words = (content: readonly Inline[]) => <Content content={content} onFollow={onFollow} />
  switch (block.kind) {
    case 'heading': {
      // The dialog's own title is the second level.
      const Heading = HEADINGS[block.level - 1] ?? 'h5'
      return (
        <Heading data-heading={block.id} data-level={block.level} tabIndex={-1}>
          {words(block.content)}
        </Heading>
      )
    }
    case 'paragraph':
      return <p>{words(block.content)}</p>
    case 'picture':
      return <img src={pictureAddress(block.file)} alt={block.alternative} />
    case 'code':
      return <pre>{block.text}</pre>
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>{words(item)}</li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                <th key={index} scope="col">
                  {words(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, index) => (
                  <td key={index}>{words(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

/** A guide, to be read. */
export const GuideView = ({
  blocks,
  onFollow,
}: {
  readonly blocks: readonly Block[]
  readonly onFollow: (to: string) => void
}) => (
  <div className={styles['guide']}>
    {blocks.map((block, index) => (
      <BlockView key={index} block={block} onFollow={onFollow} />
    ))}
  </div>
)
