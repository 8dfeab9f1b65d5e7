import { PlainError } from "@/lib/database/plain-error";

/** Thrown by a command for what it was given; the message names what and where. Nothing was changed. */
export class BadInput extends PlainError {
  readonly exitCode = 2;

  constructor(message: string) {
    super(message);
    this.name = "BadInput";
  }
}
