// First written by hand from the contract; the server writes this file.
export type ProblemCode =
  | 'invalid_input'
  | 'not_signed_in'
  | 'not_allowed'
  | 'not_found'
  | 'unexpected'
  | 'too_many_tries'
  | 'code_wrong'
  | 'post_has_holder';

export type FaultCode = 'required' | 'phone_not_valid';
