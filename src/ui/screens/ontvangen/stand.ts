// Where a received handover is, and whether it is the receiver's turn.
import type { Ontvangst } from '../../../app/desk.ts'
import { standOntvanger, type StandOntvanger } from '../../../domain/states.ts'

/** The state; what lies on the desk came in, so it is at least that. */
export const standVan = (ontvangst: Ontvangst): StandOntvanger =>
  standOntvanger({ stappen: { binnengekomen: { op: ontvangst.ontvangenOp }, ...ontvangst.stappen } })

/** Yellow: something waits for the receiver. */
export const aanZet = (stand: StandOntvanger): boolean =>
  stand === 'binnengekomen' || stand === 'gelezen' || stand === 'ingetrokken'
