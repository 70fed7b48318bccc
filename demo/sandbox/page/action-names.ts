/** The starting actions as the page names and links them. */
import { recordKinds, type RecordKind } from '../record-kinds.js';
import { startingActions, type StartingAction } from '../starting-data.js';
import type { RecordedRecord } from '../store/recorded.js';

/** An action with the kind of its records. */
export interface KindAndAction {
  readonly kind: RecordKind;
  readonly action: StartingAction;
}

/** All of them, in the order of the helpers. */
export const allActions: readonly KindAndAction[] = recordKinds.flatMap((kind) =>
  startingActions.filter(({ collection }) => collection === kind.collection).map((action) => ({ kind, action })),
);

/** The page of an action. */
export const pathOf = ({ collection, id }: StartingAction): string => `/actions/${collection}/${id}`;

/** The action that a record belongs to. */
export const actionOf = ({ kind: of, action_id }: RecordedRecord): StartingAction | undefined =>
  allActions.find(({ kind, action }) => kind.record === of && action.id === action_id)?.action;

/** Whether a record belongs to the action. */
export const isOf =
  ({ kind, action }: KindAndAction) =>
  (record: RecordedRecord): boolean =>
    record.kind === kind.record && record.action_id === action.id;
