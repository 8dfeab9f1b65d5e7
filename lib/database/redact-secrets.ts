/** The password in an address: `scheme://user:password@host`. */
const IN_ADDRESS = /(\b[a-z][a-z\d+.-]*:\/\/[^\s:/@"'`]*):[^\s"`<>]*@/gi;
/** And beside its name, as in a connection's parameters or options: `password=…`, `PGPASSWORD: '…'`. */
const BY_NAME = /(passw(?:or)?d\\?["']?\s*[=:]\s*\\?["']?)[^\s"'&,;})\\]+/gi;

/**
 * A text as it may stand in a log: whoever reads it learns which server and user, and no password.
 *
 * @example redactSecrets("no postgresql://me:secret@db/x") // → "no postgresql://me:…@db/x"
 */
export function redactSecrets(text: string): string {
  return text.replace(IN_ADDRESS, "$1:…@").replace(BY_NAME, "$1…");
}

/**
 * From now on nothing that this process says on standard error has a password in it, whoever says it:
 * our own sentences, what Next or Prisma tells of an error, a whole error with all that hangs on it.
 */
export function redactStandardError(): void {
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (piece: string | Uint8Array, ...rest: unknown[]) =>
    Reflect.apply(write, process.stderr, [
      typeof piece === "string" ? redactSecrets(piece) : piece,
      ...rest,
    ]);
}
