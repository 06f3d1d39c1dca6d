// Who vouches for a request, and why a door stays shut.

/** As the Log's column Auth says it. */
export type Auth = 'signature' | 'token' | 'none' | 'bad signature' | 'bad token';

/** Which of two keys signed, while two stand: the new one, or the one before it. */
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
