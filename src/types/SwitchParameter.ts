/** System.Management.Automation.SwitchParameter: a switch's value, which converts to and from [bool] everywhere. */
export class SwitchParameter {
  static readonly present = new SwitchParameter(true);
  static readonly absent = new SwitchParameter(false);
  constructor(readonly isPresent: boolean) {}
}
