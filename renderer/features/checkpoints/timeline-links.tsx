import { classNames } from '../../ui/class-names.ts'
import type { Timeline, TimelineNode } from './timeline-view.ts'
import styles from './timeline.module.css'

interface LinkProps {
  readonly from: TimelineNode
  readonly to: TimelineNode
  readonly span: number
}

/** From a node to one that hangs on it: straight in one lane, else down and along. A child may be older than its parent. */
const Link = ({ from, to, span }: LinkProps) => {
  const share = (x: number): number => x / span
  const style = {
    '--from': share(Math.min(from.x, to.x)),
    '--to': share(Math.max(from.x, to.x)),
    '--fork': share(from.x),
    '--top': Math.min(from.lane, to.lane),
    '--lane': to.lane,
    '--height': Math.abs(to.lane - from.lane),
  } as React.CSSProperties
  const isStraight = from.lane === to.lane
  return (
    <>
      <span
        className={classNames(
          styles['link'],
          isStraight ? styles['straight'] : to.x < from.x ? styles['back'] : styles['along'],
        )}
        style={style}
      />
      {!isStraight && <span className={classNames(styles['link'], styles['down'])} style={style} />}
    </>
  )
}

/** The lines between the nodes; screen readers are told of lanes by nothing, of time by each node's name. */
export const TimelineLinks = ({ view: { nodes, width, nodeWidth } }: { readonly view: Timeline }) => {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return (
    <div aria-hidden="true">
      {nodes.map((node) => {
        const parent = byId.get(node.parentId ?? '')
        return parent && <Link key={node.id} from={parent} to={node} span={Math.max(1, width - nodeWidth)} />
      })}
    </div>
  )
}
