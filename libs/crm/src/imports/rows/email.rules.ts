/** A mailbox in the midst of other text. */
export const EMAIL = /[^\s<>()[\],;:|/"']+@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}/gu;
