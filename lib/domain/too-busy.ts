/** Thrown where so many wait already that another had better come back later. */
export class TooBusy extends Error {
  constructor(message: string) {
    super(message);
    this.name = "TooBusy";
  }
}
