// The items of the menu, with what their pages show if they work.
export const ITEMS = [
  ...(['Set up', 'Hours', 'Check', 'Preview week', 'Try a call', 'Bring Bookings in line', 'Addresses'] as const),
  ...(['Erase a contact', 'Voice agents', 'HubSpot key', 'Help'] as const),
];
export type Item = (typeof ITEMS)[number];

/** What each page shows if it works, and in place of it. */
export const WORKS: Readonly<Record<Item, string>> = {
  'Set up': 'button:has-text("Next")',
  Hours: '[role=tabpanel]',
  Check: 'h2:has-text("Around the Sheet")',
  'Preview week': '[role=grid]',
  'Try a call': 'button:has-text("Ask for times")',
  'Bring Bookings in line': '[role=status] p',
  'Erase a contact': 'input',
  Addresses: 'input[readonly]',
  'Voice agents': 'input[readonly]',
  'HubSpot key': 'input',
  Help: 'dl',
};
