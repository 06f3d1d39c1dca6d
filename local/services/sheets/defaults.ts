// What a new spreadsheet answers about itself: how it recalculates, how a cell looks, its theme.
// developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets#spreadsheetproperties.
import { colorOfHex } from '../../workbook/colors.ts';

const WHITE = rgb('#ffffff');
const BLACK = {};

/** The format of a cell that has none of its own. */
const FORMAT = {
  backgroundColor: WHITE,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: BLACK,
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: BLACK },
  },
  backgroundColorStyle: { rgbColor: WHITE },
};

/** Google's standard theme. */
const THEME_COLORS = [
  ['TEXT', '#000000'],
  ['BACKGROUND', '#ffffff'],
  ['ACCENT1', '#4285f4'],
  ['ACCENT2', '#ea4335'],
  ['ACCENT3', '#fbbc04'],
  ['ACCENT4', '#34a853'],
  ['ACCENT5', '#ff6d01'],
  ['ACCENT6', '#46bdc6'],
  ['LINK', '#1155cc'],
] as const;

export const SPREADSHEET_DEFAULTS = {
  autoRecalc: 'ON_CHANGE',
  defaultFormat: FORMAT,
  spreadsheetTheme: {
    primaryFontFamily: 'Arial',
    themeColors: THEME_COLORS.map(([colorType, hex]) => ({ colorType, color: { rgbColor: rgb(hex) } })),
  },
};

function rgb(hex: string) {
  return colorOfHex(hex) ?? {};
}
