// The proof that a request carries, and the reasons why a door stays shut.

/** As the Log's column Auth says it. */
export type Auth = 'signature' | 'token' | 'none' | 'bad signature' | 'bad token';

/** While two keys are valid, the one that signed: the new key, or the former one. */
export type SignedBy = 'newKey' | 'formerKey';

/** Why a door stayed shut, for the Log. */
export type ShutDoor =
  | 'noSignature'
  | 'noKey'
  | 'badSignature'
  | 'noToken'
  | 'noTokenSet'
  | 'badToken'
  | 'signatureRequired';
