// The script's services apart from calendars and spreadsheet: mail, lock, properties, cache, codecs.

/** Mail to people. Each method throws if it fails. */
export interface MailPort {
  /** The address of the person the script acts as; '' if Google does not tell. */
  owner(): string;
  send(to: string, subject: string, text: string): void;
}

export interface LockPort {
  /** True if this execution now holds the script's one lock, or held it already; false after `waitMs` or if the lock service fails. */
  tryLock(waitMs: number): boolean;
  /** Lets go, if it is held; a failure is swallowed, as the lock ends with the execution. */
  release(): void;
}

/**
 * Script properties: small, lasting. 9 KB a value and 500 KB in all are kept; what is larger is kept whole or refused.
 * Each method is one call, and throws if it fails.
 */
export interface PropertiesPort {
  /** A copy; a missing key is not in it. */
  all(): Readonly<Record<string, string>>;
  set(key: string, value: string): void;
  /** All of them in one call; other keys stay as they are. If it throws, Google does not say whether some were written. */
  setAll(entries: Readonly<Record<string, string>>): void;
  /** A missing key is no error. */
  delete(key: string): void;
}

/**
 * The script cache may forget anything at any time. Nothing throws: a failing cache reads as empty and writes nothing. A
 * key of more than 250 characters or a value of more than 100 KB is not kept. Each method is one call.
 */
export interface CachePort {
  /** A missing key is not in the answer. */
  getAll(keys: readonly string[]): Readonly<Record<string, string>>;
  /** Gone after `seconds`, 1 to 21,600. */
  putAll(entries: Readonly<Record<string, string>>, seconds: number): void;
}

/** Bytes are 0…255 on this side; Google's signed bytes stay in the adapter. None of these leaves the script. */
export interface CodecPort {
  hmacSha256(message: readonly number[], key: readonly number[]): readonly number[];
  /** Lowercase hex SHA-256 of the text's UTF-8 bytes. */
  sha256Hex(text: string): string;
  utf8(text: string): readonly number[];
  /** null if the bytes are not valid UTF-8. */
  text(utf8: readonly number[]): string | null;
  base64(bytes: readonly number[]): string;
  /** null if it is not base64. */
  fromBase64(text: string): readonly number[] | null;
  uuid(): string;
}
