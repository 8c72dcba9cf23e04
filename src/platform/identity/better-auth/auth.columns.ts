/**
 * The names of better-auth's fields in migrations/0002-identity.sql. Its "email" is the unique name that
 * somebody signs in with: here that is the NIP, and the app and the passkey show it as the account's name.
 */
export const columns = {
  user: {
    modelName: "app_user",
    fields: {
      email: "nip",
      emailVerified: "nip_verified",
      createdAt: "created_at",
      updatedAt: "updated_at",
    },
    additionalFields: {
      agencyId: { type: "number", required: true, input: false, fieldName: "agency_id" },
      employeeId: { type: "string", required: true, input: false, fieldName: "employee_id" },
      disabledAt: { type: "date", required: false, input: false, fieldName: "disabled_at" },
    },
  },
  session: {
    fields: {
      userId: "user_id",
      expiresAt: "expires_at",
      ipAddress: "ip_address",
      userAgent: "user_agent",
      createdAt: "created_at",
      updatedAt: "updated_at",
    },
  },
  account: {
    fields: {
      userId: "user_id",
      accountId: "account_id",
      providerId: "provider_id",
      accessToken: "access_token",
      refreshToken: "refresh_token",
      idToken: "id_token",
      accessTokenExpiresAt: "access_token_expires_at",
      refreshTokenExpiresAt: "refresh_token_expires_at",
      createdAt: "created_at",
      updatedAt: "updated_at",
    },
  },
  verification: {
    disableCleanup: true, // swept by a job instead of by every ceremony
    fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
  },
  twoFactor: {
    user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
    twoFactor: {
      modelName: "two_factor",
      fields: {
        userId: "user_id",
        backupCodes: "backup_codes",
        failedVerificationCount: "failed_verification_count",
        lockedUntil: "locked_until",
      },
    },
  },
  passkey: {
    passkey: {
      fields: {
        userId: "user_id",
        publicKey: "public_key",
        credentialID: "credential_id",
        deviceType: "device_type",
        backedUp: "backed_up",
        createdAt: "created_at",
      },
    },
  },
} as const;
