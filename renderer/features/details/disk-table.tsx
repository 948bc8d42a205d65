import type { Drive } from '../../../shared/domain/virtual-disk.ts'
import type { DiskLine } from '../../../shared/domain/disk-chains.ts'
import { volumeOf, type Volume } from '../../../shared/domain/host-facts.ts'
import { fileName, folderName } from '../../../shared/words/file-names.ts'
import { formatMoment, visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { sizeText } from '../../ui/checkpoint-sizes.ts'
import styles from './disk-table.module.css'

const { columns } = words.diskWords

const momentText = (ms: number | null): string => (ms === null ? words.diskWords.unknown : formatMoment(ms))

interface VolumeCellProps {
  readonly path: string
  readonly volumes: readonly Volume[] | undefined
}

const VolumeCell = ({ path, volumes }: VolumeCellProps) => {
  const volume = volumes && volumeOf(volumes, path)
  if (!volume) return <td>{words.diskWords.unknown}</td>
  return (
    <td>
      {visible(volume.root)} <span className={styles['quiet']}>{words.diskWords.free(volume.freeBytes)}</span>
    </td>
  )
}

const FileCell = ({ path }: { readonly path: string }) => {
  const folder = folderName(path)
  return (
    <th scope="row" title={visible(path)}>
      <span className={styles['name']}>{fileName(path)}</span>
      {folder !== '' && <span className={styles['quiet']}>{folder}</span>}
    </th>
  )
}

interface DiskTableProps {
  readonly label: string
  readonly lines: readonly DiskLine[]
  /** Disks that are no files, or that several machines share: no checkpoint holds them. */
  readonly outside: readonly Pick<Drive, 'path' | 'kind'>[]
  /** The heading of what the selected state stands on. */
  readonly heldHeading: string
  readonly isHeld: (line: DiskLine) => boolean
  readonly nameOf: (id: string) => string
  readonly volumes: readonly Volume[] | undefined
}

/** A machine's disk files in words, each after the one it stands on. */
export const DiskTable = ({
  label,
  lines,
  outside,
  heldHeading,
  isHeld,
  nameOf,
  volumes,
}: DiskTableProps) => (
  <table aria-label={label} className={styles['table']}>
    <thead>
      <tr>
        <th scope="col">{columns.file}</th>
        <th scope="col">{columns.kind}</th>
        <th scope="col">{columns.owner}</th>
        <th scope="col">{heldHeading}</th>
        <th scope="col" className={styles['number']}>
          {columns.size}
        </th>
        <th scope="col">{columns.began}</th>
        <th scope="col">{columns.written}</th>
        <th scope="col">{columns.volume}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => {
        const { path, bytes, createdAt, writtenAt } = line.file
        return (
          <tr key={path}>
            <FileCell path={path} />
            <td>{words.diskKindText(line.kind)}</td>
            <td>{words.ownerText(line, nameOf)}</td>
            <td>{isHeld(line) ? words.detailWords.yes : words.detailWords.no}</td>
            <td className={styles['number']}>{sizeText(bytes)}</td>
            <td>{momentText(createdAt)}</td>
            <td>{momentText(writtenAt)}</td>
            <VolumeCell path={path} volumes={volumes} />
          </tr>
        )
      })}
      {outside.map(({ path, kind }) => (
        <tr key={path}>
          <FileCell path={path} />
          <td>{kind === 'shared' ? words.diskWords.shared : words.diskWords.passThrough}</td>
          <td>{words.diskWords.outside}</td>
          <td>{words.detailWords.no}</td>
          <td className={styles['number']}>{words.diskWords.unknown}</td>
          <td>{words.diskWords.unknown}</td>
          <td>{words.diskWords.unknown}</td>
          <VolumeCell path={path} volumes={volumes} />
        </tr>
      ))}
    </tbody>
  </table>
)
