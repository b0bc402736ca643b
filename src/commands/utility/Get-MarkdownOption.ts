/** Get-MarkdownOption: the sequences Markdown is shown with on a terminal. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { markdownOptions } from './markdown/markdownOptions.ts';

export default defineCmdlet({
  name: 'Get-MarkdownOption',
  typeName: 'Microsoft.PowerShell.Commands.GetMarkdownOptionCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Gets the colours and styles Markdown is shown with.',
  outputTypes: ['Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo'],
  parameters: {},
  end: (cmd) => cmd.writeObject(markdownOptions(cmd.context)),
  examples: [{ code: '(Get-MarkdownOption).EmphasisBold', output: '[1m\n' }],
});
