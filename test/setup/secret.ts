/** The secret of every installation that the tests make: on their one cluster all share the same working roles. */
export const secret = "vEr9-2kqX_81mZpR7sYtB4wL6nHcQ0dJ3fGaKuTe5";
