/**
 * Set-MarkdownOption: sets the sequences Markdown is shown with. Rule that surprises: what is not named goes back to the
 * dark theme, and an object of another type resets everything without an error.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import type { ParameterDefinition } from '../../engine/Cmdlet.ts';
import { unwrap } from '../../types/index.ts';
import { PSMarkdownOptionInfo } from '../types/MarkdownInfo.ts';
import { setMarkdownOptions } from './markdown/markdownOptions.ts';

/** Parameters that set one sequence, and the property each sets. */
const SEQUENCES = {
  Header1Color: ['header1', 'headings of the first level'],
  Header2Color: ['header2', 'headings of the second level'],
  Header3Color: ['header3', 'headings of the third level'],
  Header4Color: ['header4', 'headings of the fourth level'],
  Header5Color: ['header5', 'headings of the fifth level'],
  Header6Color: ['header6', 'headings of the sixth level'],
  Code: ['code', 'code'],
  ImageAltTextForegroundColor: ['image', 'the text of pictures'],
  LinkForegroundColor: ['link', 'links'],
  ItalicsForegroundColor: ['emphasisItalics', 'emphasis'],
  BoldForegroundColor: ['emphasisBold', 'strong emphasis'],
} as const;

function sequenceParameters(): Record<string, ParameterDefinition> {
  return Object.fromEntries(
    Object.entries(SEQUENCES).map(([name, [, what]]) => [
      name,
      {
        type: 'string',
        sets: [{ set: 'IndividualSetting' }],
        validate: { pattern: '^\\[*[0-9;]*?m{1}' },
        description: `The sequence of ${what}, without the escape: [4;93m.`,
      },
    ]),
  );
}

export default defineCmdlet({
  name: 'Set-MarkdownOption',
  typeName: 'Microsoft.PowerShell.Commands.SetMarkdownOptionCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Sets the colours and styles Markdown is shown with.',
  defaultParameterSet: 'IndividualSetting',
  outputTypes: ['Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo'],
  parameters: {
    ...sequenceParameters(),
    PassThru: { type: 'switch', description: 'Gives the new options.' },
    Theme: {
      type: 'string',
      sets: [{ set: 'Theme', mandatory: true }],
      validate: { notNullOrEmpty: true, set: ['Dark', 'Light'], setIgnoreCase: true },
      description: 'Dark or Light: sequences that fit the background.',
    },
    InputObject: {
      type: 'psobject',
      sets: [{ set: 'InputObject', mandatory: true, position: 0, pipeline: true }],
      validate: { notNullOrEmpty: true },
      description: 'Options as Get-MarkdownOption gave them, changed.',
    },
  },
  end: (cmd) => {
    const options = chosen(cmd);
    setMarkdownOptions(cmd.context, options ?? new PSMarkdownOptionInfo());
    if (cmd.params.PassThru) cmd.writeObject(options);
  },
  examples: [
    {
      code: `(Set-MarkdownOption -Header1Color '[4;1m' -PassThru).Header1`,
      output: '[4;1m\n',
    },
    {
      code: `Set-MarkdownOption -Theme Light; (Get-MarkdownOption).Header2`,
      output: '[4;33m\n',
      remarks: 'A theme sets everything.',
    },
  ],
});

function chosen(cmd: Cmdlet): PSMarkdownOptionInfo | null {
  const { params } = cmd;
  if (cmd.parameterSetName === 'InputObject') {
    const base = unwrap(params.InputObject);
    return base instanceof PSMarkdownOptionInfo ? base : null;
  }
  const options = new PSMarkdownOptionInfo();
  if (cmd.parameterSetName === 'Theme') {
    if (String(params.Theme).toLowerCase() === 'light') options.setLightTheme();
    return options;
  }
  for (const [name, [property]] of Object.entries(SEQUENCES)) {
    if (cmd.isBound(name)) options[property] = params[name];
  }
  return options;
}
