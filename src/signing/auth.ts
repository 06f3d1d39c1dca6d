// The proof that a request carries, and the reasons why a door stays shut.

/** As the Log's column Auth says it. */
export type Auth = 'signature' | 'token' | 'secret' | 'none' | 'bad signature' | 'bad token' | 'bad secret';

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
  | 'signatureRequired'
  | 'noSecret'
  | 'noSecretMade'
  | 'badSecret'
  | 'badRetellSignature';
