// Loads the script's half of the pages from its file beside the bundle.
import { asking } from './asking.ts';

/** The build writes it under this name. */
const FILE = 'pageScript';

/** What src/pageScript.ts exports. One call. */
export function loadPageScript(): unknown {
  const text = asking(() => HtmlService.createTemplateFromFile(FILE).getRawContent());
  // Google's reference of HtmlTemplate has scripts evaluate code of a file like this. Named otherwise, it sees no variable
  // of this function.
  // biome-ignore lint/security/noGlobalEval: the text is a file of this project, never what a caller or a page sent
  const evaluate = eval;
  return evaluate(text);
}
