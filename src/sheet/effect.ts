// What a fault does until it is fixed. The reader of a tab knows it; `sentences/effects.ts` puts it into words.

export type Effect =
  | { readonly kind: 'nothingOffered' }
  /** null = everyone. */
  | { readonly kind: 'hostsNotOffered'; readonly hosts: readonly string[] | null }
  | { readonly kind: 'serviceNotBooked' }
  /** `forAll`: though the row may be meant for one host. `yearly`: in the last, this and the next year. */
  | { readonly kind: 'datesClosed'; readonly forAll: boolean; readonly yearly: boolean }
  /** Of the hosts that a service names. */
  | { readonly kind: 'namesLeftOut'; readonly names: readonly string[] }
  | { readonly kind: 'rowLeftOut' }
  | { readonly kind: 'everyRowFaulty' }
  | { readonly kind: 'hiddenCellFaulty' }
  /** A row of Bookings: as far as it can be read, or as its event says. */
  | { readonly kind: 'rowCounts' }
  | { readonly kind: 'eventCounts' }
  /** What needs the rows of Bookings is shut. */
  | { readonly kind: 'bookingsNotCounted' }
  | { readonly kind: 'contactsNotKnown' }
  /** '' = as if the cell were blank. */
  | { readonly kind: 'defaultCounts'; readonly value: string | boolean };
