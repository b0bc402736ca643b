/** System.EventArgs: what an event that has nothing to say hands to its handlers. */
export class EventArgs {
  static readonly empty = new EventArgs();
}
