/** What is said beside SECURITY_DISABLED to who asks for ACLs or makes some. */
export const NO_AUTHORIZER = 'There is no authorizer: everybody may do everything.'
